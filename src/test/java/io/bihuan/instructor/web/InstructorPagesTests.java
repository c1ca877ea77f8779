package io.bihuan.instructor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.MovableClock;
import io.bihuan.course.Courses;
import io.bihuan.course.StarterCourses;
import io.bihuan.database.Ids;
import io.bihuan.instructor.Answers;
import io.bihuan.instructor.Held;
import io.bihuan.instructor.LadderDesk;
import io.bihuan.instructor.LessonDesk;
import io.bihuan.instructor.Teachers;
import io.bihuan.instructor.TeachingRight;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class InstructorPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    LessonDesk lessons;

    @Autowired
    LadderDesk ladder;

    @Autowired
    Teachers teachers;

    @Autowired
    Courses courses;

    @Autowired
    StarterCourses starter;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    MovableClock clock;

    private final SignedIn supervisor = Signed.person(Ids.next(), Role.SUPERVISOR);
    private UUID su = Ids.next();
    private UUID course = Ids.next();

    @BeforeEach
    void somebody_who_teaches() {
        starter.load(Ids.next());
        course = courses.look("m-2c").orElseThrow().id();
        var branch = organisation.branch("分部 " + Ids.next(), supervisor.staffId());
        var number = "S" + Ids.next().toString().substring(24);
        su = people.hire(
                new NewStaff(number, "苏敏", branch, "讲师", "高级", LocalDate.of(2026, 1, 5), null), supervisor.staffId());
    }

    private UUID lesson(Answers given) {
        var session = Ids.next();
        var held = clock.instant().minus(Duration.ofDays(6));
        clock.at(held, () -> {
            lessons.held(new Held(session, su, course, "投诉处理", held, new BigDecimal("2"), 12, held.plusSeconds(60)));
            return lessons.answered(session, given);
        });
        lessons.judge(session);
        return session;
    }

    @Test
    void the_supervisor_puts_somebody_into_the_pool_with_a_course() {
        assertThat(mvc.post()
                        .uri("/instructors")
                        .param("person", su.toString())
                        .with(csrf())
                        .with(Signed.as(supervisor)))
                .hasStatus(422)
                .bodyText()
                .contains("至少勾一门课");
        assertThat(mvc.post()
                        .uri("/instructors")
                        .param("person", su.toString())
                        .param("courses", course.toString())
                        .with(csrf())
                        .with(Signed.as(supervisor)))
                .hasRedirectedUrl("/instructors/" + su);
        assertThat(teachers.right(su, course)).isEqualTo(TeachingRight.MAY);
        assertThat(mvc.get().uri("/instructors?course=" + course).with(Signed.as(supervisor)))
                .hasStatusOk()
                .bodyText()
                .contains("/instructors/" + su);
    }

    @Test
    void a_result_under_standard_shows_its_evidence_and_is_closed_by_the_instructor() {
        lesson(new Answers(10, 8, 10, 9, 8));
        var self = Signed.person(su, Role.INSTRUCTOR);

        assertThat(mvc.get().uri("/instructors/" + su).with(Signed.as(self)))
                .hasStatusOk()
                .bodyText()
                .contains("修订教案", "听得懂 80%（标准 100%）", "P-12");
        var step = ladder.history(su).getFirst().id();
        assertThat(mvc.post()
                        .uri("/instructors/" + su + "/steps/" + step + "/completion")
                        .param("note", "加了两个案例")
                        .with(csrf())
                        .with(Signed.as(self)))
                .hasRedirectedUrl("/instructors/" + su + "#ladder");
        assertThat(ladder.history(su).getFirst().owed()).isFalse();
    }

    @Test
    void another_instructor_does_not_see_a_colleagues_evaluation() {
        lesson(new Answers(10, 10, 10, 10, 10));

        assertThat(mvc.get().uri("/instructors/" + su).with(Signed.as(Role.INSTRUCTOR)))
                .hasStatus(404);
    }

    @Test
    void a_deviation_is_noted_and_the_right_given_back_with_a_reason() {
        var session = lesson(new Answers(10, 10, 10, 10, 10));
        assertThat(mvc.post()
                        .uri("/lessons/" + session + "/deviations")
                        .param("note", "让学员承诺免费上门")
                        .with(csrf())
                        .with(Signed.as(supervisor)))
                .hasRedirectedUrl("/instructors/" + su);
        assertThat(mvc.post()
                        .uri("/instructors/" + su + "/restoration")
                        .param("reason", "误记")
                        .with(csrf())
                        .with(Signed.as(supervisor)))
                .hasRedirectedUrl("/instructors/" + su + "#ladder");
        assertThat(mvc.get().uri("/instructors/" + su).with(Signed.as(supervisor)))
                .bodyText()
                .contains("让学员承诺免费上门", "误记");
    }

    @Test
    void days_away_that_end_before_they_begin_come_back_as_typed() {
        assertThat(mvc.post()
                        .uri("/instructors/" + su + "/absences")
                        .param("first", "2026-12-10")
                        .param("last", "2026-12-08")
                        .param("reason", "外出学习")
                        .with(csrf())
                        .with(Signed.as(supervisor)))
                .hasStatus(422)
                .bodyText()
                .contains("结束日期不能早于开始日期", "2026-12-08", "外出学习");
    }

    @Test
    void the_evaluation_form_comes_in_three_formats_filled_and_blank() {
        lesson(new Answers(10, 8, 10, 9, 8));
        for (var format : new String[] {"pdf", "xlsx", "docx"}) {
            for (var blank : new boolean[] {false, true}) {
                assertThat(mvc.get()
                                .uri("/instructors/" + su + "/evaluation-sheet?format=" + format + "&blank=" + blank)
                                .with(Signed.as(supervisor)))
                        .hasStatusOk()
                        .body()
                        .hasSizeGreaterThan(2000);
            }
        }
    }
}
