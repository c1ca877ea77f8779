package io.bihuan.quality;

import io.bihuan.apprenticeship.WorkOfDay;
import io.bihuan.quality.rule.Finding;
import io.bihuan.web.Ui;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The conversations that people closed on a day, with what the rules found missing in them. */
@Component
@Transactional(readOnly = true)
class InspectedWork implements WorkOfDay {

    private static final int MOST = 40;

    private final JdbcClient jdbc;

    InspectedWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            UUID id,
            UUID agentId,
            Instant closedAt,
            String channel,
            @Nullable BigDecimal score) {}

    record Missed(UUID inspectionId, Finding finding) {}

    @Override
    public List<Deed> of(Collection<UUID> staff, Instant from, Instant until, Ui ui) {
        var rows = jdbc.sql("""
                        select id, agent_id, closed_at, channel, score
                          from quality.inspection
                         where agent_id = any(:staff)
                           and closed_at >= :from
                           and closed_at < :until
                         order by closed_at
                         limit :most
                        """)
                .param("staff", staff.toArray(UUID[]::new))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("most", MOST)
                .query(Row.class)
                .list();
        var missed = missed(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> new Deed(
                        row.id(),
                        row.agentId(),
                        row.closedAt(),
                        title(row, ui),
                        missed.getOrDefault(row.id(), List.of()).stream()
                                .map(each -> each.finding().rule() + " " + FindingWords.evidence(each.finding(), ui))
                                .toList(),
                        "/quality/" + row.id()))
                .toList();
    }

    private static String title(Row row, Ui ui) {
        return ui.text(
                "quality.work-of-day",
                ui.textOr("quality.channel." + row.channel(), row.channel()),
                row.score() == null ? "—" : ui.number(row.score(), 1));
    }

    private Map<UUID, List<Missed>> missed(List<UUID> inspections) {
        return jdbc
                .sql("""
                        select finding.inspection_id, check_code, message_seq, verdict, evidence, reason, details, categories
                          from quality.finding
                          left join quality.judgement on judgement.finding_id = finding.id
                         where inspection_id = any(:ids)
                           and verdict = 'MISSED'
                           and judgement.agrees is not false
                         order by place
                        """)
                .param("ids", inspections.toArray(UUID[]::new))
                .query((row, _) -> new Missed(row.getObject("inspection_id", UUID.class), FindingRows.read(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Missed::inspectionId));
    }
}
