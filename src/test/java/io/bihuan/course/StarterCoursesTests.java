package io.bihuan.course;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.competence.Areas;
import io.bihuan.database.Ids;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class StarterCoursesTests {

    @Autowired
    StarterCourses starter;

    @Autowired
    CourseDesk desk;

    @Autowired
    Courses courses;

    @Autowired
    Areas areas;

    @Test
    void the_programme_of_the_manual_has_its_hours() {
        starter.load(Ids.next());

        assertThat(courses.all().stream()
                        .filter(course -> course.programme().equals("M"))
                        .collect(Collectors.toMap(Course::rule, Course::hours)))
                .containsEntry("M-02", new BigDecimal("2.0"))
                .containsEntry("M-03", new BigDecimal("1.5"))
                .containsEntry("M-04", new BigDecimal("3.0"))
                .containsEntry("M-05", new BigDecimal("2.5"))
                .containsEntry("M-06", new BigDecimal("2.0"));
    }

    @Test
    void every_course_builds_areas_that_exist() {
        assertThat(StarterCourses.shelf().courses())
                .allSatisfy(course -> assertThat(course.areas())
                        .isNotEmpty()
                        .allMatch(code -> areas.look(code).isPresent()));
    }

    @Test
    void loading_them_again_adds_nothing() {
        starter.load(Ids.next());

        assertThat(starter.load(Ids.next())).isZero();
    }

    @Test
    void a_code_that_is_taken_is_refused() {
        starter.load(Ids.next());
        var again = new NewCourse("m-2c", "OWN", 0, "另一门课", "", "", "", false, List.of("greeting"), List.of());

        assertThat(desk.add(again, Ids.next())).isEqualTo(new CourseDesk.Writing.CodeTaken("m-2c"));
    }

    @Test
    void a_course_written_anew_keeps_its_code_and_drops_its_former_blocks() {
        var code = "own-" + Ids.next();
        var role = new Block("角色扮演", "", new BigDecimal("1.5"), Method.ROLE_PLAY);
        var talk = new Block("讲解", "Talk", new BigDecimal("0.5"), Method.TALK);
        var id = ((CourseDesk.Writing.Written) desk.add(course(code, "退换货政策", talk), Ids.next())).courseId();

        desk.revise(id, course("ignored", "退换货政策（新）", talk, role), Ids.next());

        var course = courses.require(id);
        assertThat(course.code()).isEqualTo(code);
        assertThat(course.chinese()).isEqualTo("退换货政策（新）");
        assertThat(course.hours()).isEqualByComparingTo("2");
        assertThat(course.mainMethod()).isEqualTo(Method.ROLE_PLAY);
    }

    private static NewCourse course(String code, String name, Block... blocks) {
        return new NewCourse(code, "OWN", 0, name, "", "", "", false, List.of("product"), List.of(blocks));
    }
}
