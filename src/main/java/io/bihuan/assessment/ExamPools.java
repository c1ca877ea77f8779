package io.bihuan.assessment;

import io.bihuan.paper.Pool;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What each exam may ask, kept at hand: it never changes once the exam is set, and hundreds of candidates begin within
 * the same second.
 */
@Component
class ExamPools {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Map<UUID, List<Pool>> atHand = new ConcurrentHashMap<>();

    ExamPools(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Pool> of(ExamId exam) {
        if (atHand.size() >= MOST) {
            atHand.clear();
        }
        return atHand.computeIfAbsent(exam.value(), this::read);
    }

    private List<Pool> read(UUID exam) {
        return Json.pools(jdbc.sql("select pool from assessment.exam where id = :exam")
                .param("exam", exam)
                .query(String.class)
                .single());
    }
}
