package io.bihuan.paper;

import io.bihuan.web.NotFound;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked about papers. */
@Service
@Transactional(readOnly = true)
public class PaperLists {

    private final JdbcClient jdbc;
    private final Pools pools;

    PaperLists(JdbcClient jdbc, Pools pools) {
        this.jdbc = jdbc;
        this.pools = pools;
    }

    /** A paper. */
    public record Line(UUID id, String name, boolean drawn, int questions, BigDecimal total, Instant createdAt) {}

    /**
     * What a paper asks of each candidate, and what the bank has for it today.
     *
     * @param questions how many a candidate answers
     * @param total what the whole paper is worth
     * @param pools what each part may ask
     */
    public record Asking(int questions, BigDecimal total, List<Pool> pools) {

        /** The parts that cannot be filled. */
        public List<PaperMaking.Missing> missing() {
            return Drawing.missing(pools);
        }
    }

    /** Papers that new exams may take, the newest first. */
    public List<Line> current() {
        return jdbc.sql("""
                        select id, name, plan ->> 'kind' = 'DRAWN' as drawn, questions, total, created_at
                          from paper.paper
                         where retired_at is null
                         order by id desc
                        """).query(Line.class).list();
    }

    /** A paper's name. */
    public String name(UUID paperId) {
        return jdbc.sql("select name from paper.paper where id = :id")
                .param("id", paperId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("paper " + paperId));
    }

    /** What a paper asks, as the bank is now. */
    public Asking asking(UUID paperId) {
        var plan = plan(paperId);
        return new Asking(plan.questions(), plan.total(), pools.of(plan));
    }

    PaperPlan plan(UUID paperId) {
        return jdbc.sql("select plan from paper.paper where id = :id")
                .param("id", paperId)
                .query(String.class)
                .optional()
                .map(PlanJson::read)
                .orElseThrow(() -> new NotFound("paper " + paperId));
    }
}
