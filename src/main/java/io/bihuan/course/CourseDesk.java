package io.bihuan.course;

import io.bihuan.competence.Areas;
import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes courses down. */
@Service
@Transactional
public class CourseDesk {

    private final JdbcClient jdbc;
    private final Courses courses;
    private final Areas areas;
    private final Clock clock;

    CourseDesk(JdbcClient jdbc, Courses courses, Areas areas, Clock clock) {
        this.jdbc = jdbc;
        this.courses = courses;
        this.areas = areas;
        this.clock = clock;
    }

    /** What came of writing a course down. */
    public sealed interface Writing {
        record Written(UUID courseId) implements Writing {}

        record CodeTaken(String code) implements Writing {}
    }

    /** Adds a course under a free code. */
    public Writing add(NewCourse course, UUID by) {
        if (courses.look(course.code()).isPresent()) {
            return new Writing.CodeTaken(course.code());
        }
        var id = Ids.next();
        jdbc.sql("""
                        insert into course.course (id, code, written_by, written_at, programme, place, chinese, english,
                               objective, rule, ends_in_test, areas)
                        values (:id, :code, :by, :now, '', 0, '', '', '', '', false, '{}')
                        """)
                .param("id", id)
                .param("code", course.code())
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        write(id, course, by);
        return new Writing.Written(id);
    }

    /** Writes a course anew; its code stays what it was. */
    public void revise(UUID id, NewCourse course, UUID by) {
        courses.require(id);
        write(id, course, by);
    }

    private void write(UUID id, NewCourse course, UUID by) {
        course.areas().forEach(areas::require);
        jdbc.sql("""
                        update course.course
                           set programme = :programme, place = :place, chinese = :chinese, english = :english,
                               objective = :objective, rule = :rule, ends_in_test = :test, areas = :areas,
                               written_by = :by, written_at = :now
                         where id = :id
                        """)
                .param("id", id)
                .param("programme", course.programme())
                .param("place", course.place())
                .param("chinese", course.chinese())
                .param("english", course.english())
                .param("objective", course.objective())
                .param("rule", course.rule())
                .param("test", course.endsInTest())
                .param("areas", course.areas().toArray(String[]::new))
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("delete from course.block where course_id = :id")
                .param("id", id)
                .update();
        for (var place = 0; place < course.blocks().size(); place++) {
            addBlock(id, place, course.blocks().get(place));
        }
    }

    private void addBlock(UUID courseId, int place, Block block) {
        jdbc.sql("""
                        insert into course.block (course_id, place, chinese, english, hours, method)
                        values (:course, :place, :chinese, :english, :hours, :method)
                        """)
                .param("course", courseId)
                .param("place", place)
                .param("chinese", block.chinese())
                .param("english", block.english())
                .param("hours", block.hours())
                .param("method", block.method().name())
                .update();
    }
}
