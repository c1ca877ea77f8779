package io.bihuan.complaint;

import io.bihuan.notice.Delivery;
import io.bihuan.notice.Notices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts together what can be proved of escalations: who was told, by which channel, who saw it, who acknowledged. */
@Component
class EscalationProof {

    private final JdbcClient jdbc;
    private final Notices notices;

    EscalationProof(JdbcClient jdbc, Notices notices) {
        this.jdbc = jdbc;
        this.notices = notices;
    }

    private record Line(
            UUID escalation,
            int rung,
            UUID staffId,
            Instant toldAt,
            @Nullable UUID notice,
            @Nullable Instant seenAt) {}

    /** Every escalation of a complaint, the latest first. */
    List<ComplaintFile.Escalation> of(ComplaintId id) {
        var lines = lines(id);
        var deliveries = notices.deliveries(
                lines.stream().map(Line::notice).filter(Objects::nonNull).toList());
        var told = lines.stream()
                .collect(Collectors.groupingBy(
                        Line::escalation,
                        Collectors.mapping(
                                line -> told(line, line.notice() == null ? null : deliveries.get(line.notice())),
                                Collectors.toList())));
        return jdbc.sql("""
                        select id, reasons, raised_at, acknowledge_by, acknowledged_at, acknowledged_by
                          from complaint.escalation
                         where complaint_id = :id
                         order by raised_at desc
                        """)
                .param("id", id.value())
                .query((row, n) -> read(row, told))
                .list();
    }

    private List<Line> lines(ComplaintId id) {
        return jdbc.sql("""
                        select told.escalation_id, told.rung, told.staff_id, told.told_at, told.notice_id, told.seen_at
                          from complaint.escalation
                          join complaint.escalation_told told on told.escalation_id = escalation.id
                         where escalation.complaint_id = :id
                         order by told.rung, told.told_at
                        """)
                .param("id", id.value())
                .query((row, n) -> new Line(
                        row.getObject("escalation_id", UUID.class),
                        row.getInt("rung"),
                        row.getObject("staff_id", UUID.class),
                        row.getTimestamp("told_at").toInstant(),
                        row.getObject("notice_id", UUID.class),
                        instant(row.getTimestamp("seen_at"))))
                .list();
    }

    private static ComplaintFile.Told told(Line line, @Nullable Delivery delivery) {
        var read = delivery == null ? null : delivery.readAt();
        var seen = Stream.of(line.seenAt(), read)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        return new ComplaintFile.Told(
                line.rung(), line.staffId(), line.toldAt(), delivery == null ? null : delivery.mailedAt(), seen);
    }

    private static ComplaintFile.Escalation read(ResultSet row, Map<UUID, List<ComplaintFile.Told>> told)
            throws SQLException {
        return new ComplaintFile.Escalation(
                Escalations.grounds(row),
                row.getTimestamp("raised_at").toInstant(),
                row.getTimestamp("acknowledge_by").toInstant(),
                told.getOrDefault(row.getObject("id", UUID.class), List.of()),
                instant(row.getTimestamp("acknowledged_at")),
                row.getObject("acknowledged_by", UUID.class));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
