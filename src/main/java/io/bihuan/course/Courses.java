package io.bihuan.course;

import io.bihuan.web.NotFound;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every course there is. */
@Service
@Transactional(readOnly = true)
public class Courses {

    private final JdbcClient jdbc;

    Courses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Part(UUID courseId, String chinese, String english, BigDecimal hours, String method) {
        Block block() {
            return new Block(chinese, english, hours, Method.valueOf(method));
        }
    }

    /** All courses, by programme and place. */
    public List<Course> all() {
        var blocks = jdbc
                .sql("select course_id, chinese, english, hours, method from course.block order by course_id, place")
                .query(Part.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Part::courseId));
        return jdbc.sql("""
                        select id, code, programme, place, chinese, english, objective, rule, ends_in_test, areas
                          from course.course
                         order by programme, place, code
                        """).query((row, number) -> read(row, blocks)).list();
    }

    /** The courses by their identity. */
    public Map<UUID, Course> byId() {
        return all().stream().collect(Collectors.toMap(Course::id, course -> course));
    }

    /** The course of a code. */
    public Optional<Course> look(String code) {
        return all().stream().filter(course -> course.code().equals(code)).findFirst();
    }

    /** The course, where it exists. */
    public Optional<Course> find(UUID id) {
        return all().stream().filter(course -> course.id().equals(id)).findFirst();
    }

    /** The course, which must exist. */
    public Course require(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("course " + id));
    }

    private static Course read(ResultSet row, Map<UUID, List<Part>> blocks) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Course(
                id,
                row.getString("code"),
                row.getString("programme"),
                row.getInt("place"),
                row.getString("chinese"),
                row.getString("english"),
                row.getString("objective"),
                row.getString("rule"),
                row.getBoolean("ends_in_test"),
                List.of((String[]) row.getArray("areas").getArray()),
                blocks.getOrDefault(id, List.of()).stream().map(Part::block).toList());
    }
}
