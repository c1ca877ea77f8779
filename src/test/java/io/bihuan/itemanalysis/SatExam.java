package io.bihuan.itemanalysis;

import io.bihuan.database.Ids;
import io.bihuan.question.Adding;
import io.bihuan.question.Choice;
import io.bihuan.question.Content;
import io.bihuan.question.QuestionDesk;
import io.bihuan.question.QuestionDraft;
import io.bihuan.question.QuestionRef;
import io.bihuan.question.QuestionStatus;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An exam that was sat by as many people as there are rows, a digit a question: 1 right, 0 wrong. */
record SatExam(UUID id, UUID paperId, List<UUID> people, List<QuestionRef> questions) {

    private static final int POINTS = 20;

    static List<QuestionRef> bank(QuestionDesk desk, int questions, String area) {
        return IntStream.range(0, questions)
                .mapToObj(number -> {
                    var content = new Content.Single(
                            "第 " + number + " 题，编号 " + Ids.next(),
                            List.of(
                                    Choice.of("对的", true),
                                    Choice.of("错的", false),
                                    Choice.of("也错", false),
                                    Choice.of("没人选的", false)),
                            "");
                    var added = desk.add(new QuestionDraft(content, area, 2, "自编", QuestionStatus.ACTIVE), Ids.next());
                    return new QuestionRef(((Adding.Added) added).id(), 1);
                })
                .toList();
    }

    static SatExam of(
            JdbcClient jdbc,
            String name,
            List<QuestionRef> questions,
            @Nullable UUID branch,
            Instant closed,
            String area,
            List<String> rows) {
        var paper = Ids.next();
        var exam = Ids.next();
        jdbc.sql("""
                        insert into paper.paper (id, name, plan, questions, total, created_at, created_by)
                        values (:id, :name, '{"kind": "DRAWN", "parts": []}', :questions, :total, :at, :id)
                        """)
                .param("id", paper)
                .param("name", name + " 卷")
                .param("questions", questions.size())
                .param("total", questions.size() * POINTS)
                .param("at", Timestamp.from(closed.minusSeconds(90_000)))
                .update();
        jdbc.sql("""
                        insert into assessment.exam (id, name, paper_id, opens_at, closes_at, minutes, reveal, branch_id, pool,
                               questions, total, created_at, created_by, root_id)
                        values (:id, :name, :paper, :opens, :closes, 60, 'AT_ONCE', :branch, '[]', :questions, :total, :opens,
                                :id, :id)
                        """)
                .param("id", exam)
                .param("name", name)
                .param("paper", paper)
                .param("opens", Timestamp.from(closed.minusSeconds(7200)))
                .param("closes", Timestamp.from(closed))
                .param("branch", branch)
                .param("questions", questions.size())
                .param("total", questions.size() * POINTS)
                .update();
        var people = new ArrayList<UUID>();
        for (var row : rows) {
            people.add(sitting(jdbc, exam, paper, questions, area, row, closed));
        }
        return new SatExam(exam, paper, people, questions);
    }

    private static UUID sitting(
            JdbcClient jdbc,
            UUID exam,
            UUID paper,
            List<QuestionRef> questions,
            String area,
            String row,
            Instant closed) {
        var person = Ids.next();
        var sitting = Ids.next();
        var items = questions.stream()
                .map(ref -> "{\"question\":{\"id\":\"%s\",\"version\":1},\"points\":%d,\"order\":[3,1,0,2]}"
                        .formatted(ref.id(), POINTS))
                .collect(Collectors.joining(",", "[", "]"));
        var right = row.chars().filter(digit -> digit == '1').count();
        var score = 100.0 * right / questions.size();
        jdbc.sql("insert into assessment.candidate (exam_id, staff_id) values (:exam, :person)")
                .param("exam", exam)
                .param("person", person)
                .update();
        jdbc.sql("""
                        insert into assessment.sitting (id, exam_id, staff_id, paper_id, standard_version, pass_mark, items,
                               questions, total, device, started_at, ends_at, submitted_at, submitted_how, points, score, passed,
                               marked_at)
                        values (:id, :exam, :person, :paper, :id, 80, cast(:items as jsonb), :questions, :total, '甲机', :start,
                                :end, :end, 'CANDIDATE', :points, :score, :score >= 80, :end)
                        """)
                .param("id", sitting)
                .param("exam", exam)
                .param("person", person)
                .param("paper", paper)
                .param("items", items)
                .param("questions", questions.size())
                .param("total", questions.size() * POINTS)
                .param("start", Timestamp.from(closed.minusSeconds(3600)))
                .param("end", Timestamp.from(closed.minusSeconds(60)))
                .param("points", right * POINTS)
                .param("score", score)
                .update();
        for (var place = 0; place < row.length(); place++) {
            var good = row.charAt(place) == '1';
            jdbc.sql("""
                            insert into assessment.mark (sitting_id, item, area_code, points, possible)
                            values (:sitting, :item, :area, :points, :possible)
                            """)
                    .param("sitting", sitting)
                    .param("item", place)
                    .param("area", area)
                    .param("points", good ? POINTS : 0)
                    .param("possible", POINTS)
                    .update();
            // Choices are shown in the order 3, 1, 0, 2: what is right stands third.
            jdbc.sql("""
                            insert into assessment.answer (sitting_id, item, seq, given, saved_at)
                            values (:sitting, :item, 1, :given, :at)
                            """)
                    .param("sitting", sitting)
                    .param("item", place)
                    .param("given", new String[] {good ? "2" : "1"})
                    .param("at", Timestamp.from(closed.minusSeconds(300)))
                    .update();
        }
        return person;
    }

    /** A key was changed: one more point for everybody who was wrong in a question. */
    void mark(JdbcClient jdbc, int item) {
        jdbc.sql("""
                        update assessment.mark
                           set points = possible
                         where item = :item
                           and sitting_id in (select id from assessment.sitting where exam_id = :exam)
                        """).param("item", item).param("exam", id).update();
        jdbc.sql("""
                        update assessment.sitting
                           set points = marked.points, score = 100 * marked.points / total, passed = 100 * marked.points / total >= 80
                          from (select sitting_id, sum(points) as points from assessment.mark group by 1) as marked
                         where marked.sitting_id = sitting.id
                           and exam_id = :exam
                        """).param("exam", id).update();
    }
}
