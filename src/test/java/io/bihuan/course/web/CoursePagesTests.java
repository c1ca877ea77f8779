package io.bihuan.course.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.course.Courses;
import io.bihuan.course.StarterCourses;
import io.bihuan.database.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class CoursePagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Courses courses;

    @Autowired
    StarterCourses starter;

    @Test
    void starter_courses_are_loaded_by_a_button_and_listed_by_programme() {
        mvc.post()
                .uri("/courses/starter")
                .with(csrf())
                .with(Signed.as(Role.SUPERVISOR))
                .exchange();

        assertThat(mvc.get().uri("/courses").with(Signed.as(Role.TRAINEE)))
                .hasStatusOk()
                .bodyText()
                .contains("标准化培训手册", "11 课时", "投诉处理与升级")
                .doesNotContain("加载自带课程");
        assertThat(mvc.get()
                        .uri("/courses/" + courses.look("m-2c").orElseThrow().id() + "?lang=en")
                        .with(Signed.as(Role.TRAINEE)))
                .hasStatusOk()
                .bodyText()
                .contains("Complaints and escalation", "The four steps");
    }

    @Test
    void a_course_is_written_with_its_blocks() {
        var code = "own-" + Ids.next().toString().substring(24);

        assertThat(mvc.post()
                        .uri("/courses")
                        .param("code", code)
                        .param("chinese", "退换货政策")
                        .param("areas", "product")
                        .param("blockTitle", "讲解", "")
                        .param("blockHours", "1.5", "")
                        .param("blockMethod", "TALK", "TALK")
                        .with(csrf())
                        .with(Signed.as(Role.SUPERVISOR)))
                .hasStatus3xxRedirection();
        assertThat(courses.look(code).orElseThrow().hours()).isEqualByComparingTo("1.5");
    }

    @Test
    void a_course_with_bad_input_comes_back_with_everything_typed() {
        assertThat(mvc.post()
                        .uri("/courses")
                        .param("code", "大写 X")
                        .param("chinese", "")
                        .param("blockTitle", "讲解<")
                        .param("blockHours", "半天")
                        .param("blockMethod", "TALK")
                        .with(csrf())
                        .with(Signed.as(Role.SUPERVISOR)))
                .hasStatus(422)
                .bodyText()
                .contains("大写 X", "讲解&lt;", "半天", "请写课程名称", "至少选一个能力点");
    }

    @Test
    void a_code_that_is_taken_is_named() {
        starter.load(Ids.next());

        assertThat(mvc.post()
                        .uri("/courses")
                        .param("code", "m-2c")
                        .param("chinese", "另一门")
                        .param("areas", "product")
                        .param("blockTitle", "讲解")
                        .param("blockHours", "1")
                        .param("blockMethod", "TALK")
                        .with(csrf())
                        .with(Signed.as(Role.SUPERVISOR)))
                .hasStatus(422)
                .bodyText()
                .contains("m-2c 已有课程在用");
    }

    @Test
    void trainees_do_not_write_courses() {
        assertThat(mvc.get().uri("/courses/new").with(Signed.as(Role.TRAINEE))).hasStatus(403);
    }
}
