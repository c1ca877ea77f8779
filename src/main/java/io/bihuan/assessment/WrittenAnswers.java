package io.bihuan.assessment;

import io.bihuan.database.Ids;
import io.bihuan.question.Marking;
import io.bihuan.question.Question;
import io.bihuan.question.QuestionRef;
import io.bihuan.question.Written;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The answers that people mark, as long as they wait and afterwards; without a word on who gave them. */
@Service
@Transactional
public class WrittenAnswers {

    private final JdbcClient jdbc;

    WrittenAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An answer that waits for people.
     *
     * @param part which part of a case, from 0
     * @param markers how many mark it
     */
    public record Waiting(
            UUID id,
            UUID examId,
            UUID questionId,
            int questionVersion,
            int part,
            String given,
            BigDecimal possible,
            int markers) {

        /** The version of the question that was asked. */
        public QuestionRef question() {
            return new QuestionRef(questionId, questionVersion);
        }
    }

    /** The answers of a sitting that wait for people. */
    @Transactional(readOnly = true)
    public List<Waiting> of(UUID sittingId) {
        return jdbc.sql("""
                        select written.id, exam_id, question_id, question_version, part, given, possible, markers
                          from assessment.written
                          join assessment.sitting on sitting.id = written.sitting_id
                          join assessment.exam on exam.id = sitting.exam_id
                         where sitting_id = :sitting
                           and settled_at is null
                         order by item, part
                        """).param("sitting", sittingId).query(Waiting.class).list();
    }

    /** The names of all written answers of a sitting, whether they wait or not. */
    @Transactional(readOnly = true)
    public List<UUID> idsOf(UUID sittingId) {
        return jdbc.sql("select id from assessment.written where sitting_id = :sitting")
                .param("sitting", sittingId)
                .query(UUID.class)
                .list();
    }

    /** The names of the answers that somebody has written and that wait: nobody marks their own. */
    @Transactional(readOnly = true)
    public List<UUID> writtenBy(UUID staffId) {
        return jdbc.sql("""
                        select written.id
                          from assessment.sitting
                          join assessment.written on written.sitting_id = sitting.id
                         where staff_id = :staff
                           and settled_at is null
                        """).param("staff", staffId).query(UUID.class).list();
    }

    /** Keeps what of an answer people mark; what was left empty earns nothing, and nobody is asked. */
    void keep(Sitting sitting, int place, Item item, Question question, List<String> given, Instant at) {
        for (var written : Marking.written(question.content(), given, item.points())) {
            add(sitting, place, question.ref(), written, at);
        }
    }

    private void add(Sitting sitting, int place, QuestionRef question, Written written, Instant at) {
        var empty = written.given().isBlank();
        jdbc.sql("""
                        insert into assessment.written
                               (id, sitting_id, item, part, question_id, question_version, given, possible, points,
                                settled_at)
                        values (:id, :sitting, :item, :part, :question, :version, :given, :possible, :points, :settled)
                        """)
                .param("id", Ids.next())
                .param("sitting", sitting.id())
                .param("item", place)
                .param("part", written.part())
                .param("question", question.id())
                .param("version", question.version())
                .param("given", written.given())
                .param("possible", written.possible())
                .param("points", empty ? BigDecimal.ZERO : null)
                .param("settled", empty ? Timestamp.from(at) : null)
                .update();
    }

    boolean waitIn(UUID sittingId) {
        return jdbc.sql("""
                        select exists (select 1 from assessment.written where sitting_id = :sitting and settled_at is null)
                        """).param("sitting", sittingId).query(Boolean.class).single();
    }
}
