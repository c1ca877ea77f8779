package io.bihuan.selfstudy;

import io.bihuan.question.QuestionRef;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Small tests as they are kept. */
@Repository
class TestRows {

    private static final String SELECT = """
            select id, course_id, staff_id, standard_version, begun_at, submitted_at, score, passed
              from selfstudy.test
            """;

    private final JdbcClient jdbc;

    TestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins one, unless another is open; says whether it did. */
    boolean begin(SelfTest test, @Nullable UUID branch) {
        return jdbc.sql("""
                                insert into selfstudy.test (id, course_id, staff_id, branch_id, standard_version, begun_at)
                                values (:id, :course, :staff, :branch::uuid, :version, :at)
                                on conflict do nothing
                                """)
                        .param("id", test.id())
                        .param("course", test.courseId())
                        .param("staff", test.staffId())
                        .param("branch", branch)
                        .param("version", test.standardVersion())
                        .param("at", Timestamp.from(test.begunAt()))
                        .update()
                == 1;
    }

    void add(UUID testId, Item item) {
        jdbc.sql("""
                        insert into selfstudy.item (test_id, place, question_id, question_version, arrangement)
                        values (:test, :place, :question, :version, :arrangement)
                        """)
                .param("test", testId)
                .param("place", item.place())
                .param("question", item.question().id())
                .param("version", item.question().version())
                .param("arrangement", item.arrangement().toArray(Integer[]::new))
                .update();
    }

    Optional<SelfTest> open(UUID courseId, UUID staffId) {
        return jdbc.sql(SELECT + " where course_id = ? and staff_id = ? and submitted_at is null")
                .params(courseId, staffId)
                .query(SelfTest.class)
                .optional();
    }

    Optional<SelfTest> of(UUID id, UUID staffId) {
        return jdbc.sql(SELECT + " where id = ? and staff_id = ?")
                .params(id, staffId)
                .query(SelfTest.class)
                .optional();
    }

    Optional<SelfTest> lock(UUID id, UUID staffId) {
        return jdbc.sql(SELECT + " where id = ? and staff_id = ? for update")
                .params(id, staffId)
                .query(SelfTest.class)
                .optional();
    }

    List<Item> items(UUID testId) {
        return jdbc.sql("""
                        select place, question_id, question_version, arrangement, given, earned
                          from selfstudy.item
                         where test_id = ?
                         order by place
                        """).param(testId).query((row, _) -> item(row)).list();
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getInt("place"),
                new QuestionRef(row.getObject("question_id", UUID.class), row.getInt("question_version")),
                List.of((Integer[]) row.getArray("arrangement").getArray()),
                List.of((String[]) row.getArray("given").getArray()),
                row.getBigDecimal("earned"));
    }

    void answer(UUID testId, int place, List<String> given, BigDecimal earned) {
        jdbc.sql("update selfstudy.item set given = :given, earned = :earned where test_id = :test and place = :place")
                .param("given", given.toArray(String[]::new))
                .param("earned", earned)
                .param("test", testId)
                .param("place", place)
                .update();
    }

    void submit(UUID testId, BigDecimal score, boolean passed, Instant at) {
        jdbc.sql("update selfstudy.test set submitted_at = :at, score = :score, passed = :passed where id = :id")
                .param("at", Timestamp.from(at))
                .param("score", score)
                .param("passed", passed)
                .param("id", testId)
                .update();
    }

    /** Somebody's tests of a course, or of all, the latest first. */
    List<SelfTest> ofPerson(UUID staffId, @Nullable UUID courseId) {
        return jdbc.sql(SELECT + """
                         where staff_id = :staff
                           and (:course::uuid is null or course_id = :course::uuid)
                         order by begun_at desc
                         limit 200
                        """)
                .param("staff", staffId)
                .param("course", courseId)
                .query(SelfTest.class)
                .list();
    }

    /** The latest results of everybody in a course, each person once. */
    List<SelfTest> latest(UUID courseId, @Nullable UUID branch, int limit) {
        return jdbc.sql("""
                        select id, course_id, staff_id, standard_version, begun_at, submitted_at, score, passed
                          from (select distinct on (staff_id)
                                       id, course_id, staff_id, standard_version, begun_at, submitted_at, score, passed
                                  from selfstudy.test
                                 where course_id = :course
                                   and submitted_at is not null
                                   and (:branch::uuid is null or branch_id = :branch::uuid)
                                 order by staff_id, submitted_at desc) latest
                         order by submitted_at desc
                         limit :limit
                        """)
                .param("course", courseId)
                .param("branch", branch)
                .param("limit", limit)
                .query(SelfTest.class)
                .list();
    }
}
