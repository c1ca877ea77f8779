package io.bihuan.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.agenda.AgendaScope;
import io.bihuan.calendar.MovableClock;
import io.bihuan.course.Courses;
import io.bihuan.course.StarterCourses;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notice;
import io.bihuan.notice.Notices;
import io.bihuan.web.UiFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A session goes to another time, room or instructor. */
@SpringBootTest
@AutoConfigureMockMvc
class MovingTests {

    private static final Instant START = Instant.parse("2031-05-06T06:00:00Z");
    private static final Instant WEEK_BEFORE = START.minus(Duration.ofDays(7));
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    SessionDesk desk;

    @Autowired
    MovingDesk moving;

    @Autowired
    SessionAgenda agenda;

    @Autowired
    Sessions sessions;

    @Autowired
    Notices notices;

    @Autowired
    Courses courses;

    @Autowired
    StarterCourses starter;

    @Autowired
    UiFactory uis;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvcTester mvc;

    private final UUID zhouKe = Ids.next();
    private final UUID instructor = Ids.next();
    private final UUID another = Ids.next();
    private final SignedIn supervisor = Signed.person(Ids.next(), Role.SUPERVISOR);
    private final String room = "培训室 " + Ids.next();
    private UUID course = Ids.next();

    @BeforeEach
    void a_course() {
        starter.load(Ids.next());
        course = courses.look("m-2c").orElseThrow().id();
    }

    private <T> T at(Instant instant, Supplier<T> verb) {
        return clock.at(instant, verb);
    }

    private UUID session(Instant start, String place, UUID teacher, UUID... roster) {
        var wanted = new NewSession(
                course, null, start, start.plus(Duration.ofHours(2)), place, teacher, 20, List.of(roster));
        var scheduling = at(WEEK_BEFORE, () -> desk.schedule(wanted, supervisor));
        return ((Scheduling.Scheduled) scheduling).sessionId();
    }

    private Moving moved(UUID id, Instant start, String place, UUID teacher) {
        var to = new NewTime(start, start.plus(Duration.ofHours(2)), place, teacher);
        return at(WEEK_BEFORE, () -> moving.move(id, to, "会议室临时占用", supervisor));
    }

    @Test
    void it_is_held_then_and_everybody_concerned_is_told() {
        var id = session(START, room, instructor, zhouKe);

        assertThat(moved(id, START.plus(DAY), room + " 乙", another)).isEqualTo(new Moving.Moved(3));

        var session = sessions.require(id);
        assertThat(session.startsAt()).isEqualTo(START.plus(DAY));
        assertThat(session.place()).isEqualTo(room + " 乙");
        assertThat(session.instructorId()).isEqualTo(another);
        for (var who : List.of(zhouKe, instructor, another)) {
            assertThat(notices.of(who, null, false, 5))
                    .extracting(Notice::key)
                    .containsExactly("training.notice.moved");
        }
    }

    @Test
    void what_it_was_before_stays_known_with_its_reason() {
        var id = session(START, room, instructor, zhouKe);
        moved(id, START.plus(DAY), room, instructor);

        assertThat(moving.of(id)).singleElement().satisfies(move -> {
            assertThat(move.reason()).isEqualTo("会议室临时占用");
            assertThat(move.by()).isEqualTo(supervisor.staffId());
            assertThat(move.from().startsAt()).isEqualTo(START);
            assertThat(move.to().startsAt()).isEqualTo(START.plus(DAY));
        });
    }

    @Test
    void a_subscribed_calendar_takes_the_new_time_under_the_same_identity() {
        var id = session(START, room, instructor, zhouKe);
        moved(id, START.plus(DAY), room, instructor);
        moved(id, START.plus(DAY.multipliedBy(2)), room, instructor);

        assertThat(agenda.entries(
                        AgendaScope.own(zhouKe),
                        START.minus(DAY),
                        START.plus(DAY.multipliedBy(9)),
                        uis.plain(Locale.SIMPLIFIED_CHINESE)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.uid()).isEqualTo("session-" + id + "@bihuan");
                    assertThat(entry.state().revision()).isEqualTo(2);
                    assertThat(entry.state().changedAt()).isEqualTo(WEEK_BEFORE);
                    assertThat(entry.startsAt()).isEqualTo(START.plus(DAY.multipliedBy(2)));
                });
    }

    @Test
    void it_does_not_stand_in_its_own_way_but_others_do() {
        var id = session(START, room, instructor, zhouKe);
        var other = session(START.plus(DAY), room + " 丙", another, Ids.next());

        assertThat(moved(id, START.plus(Duration.ofHours(1)), room, instructor)).isInstanceOf(Moving.Moved.class);
        assertThat(moved(id, START.plus(DAY), room + " 丙", instructor))
                .isEqualTo(new Moving.Collides(new Scheduling.PlaceTaken(other)));
        assertThat(moved(id, START.plus(DAY), room, another))
                .isEqualTo(new Moving.Collides(new Scheduling.InstructorBusy(other)));
    }

    @Test
    void is_refused_into_the_past_without_a_change_and_once_people_sign_in() {
        var id = session(START, room, instructor, zhouKe);

        assertThat(moved(id, WEEK_BEFORE.minus(DAY), room, instructor)).isEqualTo(new Moving.Past(WEEK_BEFORE));
        assertThat(moved(id, START, room, instructor)).isEqualTo(new Moving.Unchanged());
        var to = new NewTime(START.plus(DAY), START.plus(DAY).plusSeconds(60), room, instructor);
        assertThat(at(START.minusSeconds(60), () -> moving.move(id, to, "晚了", supervisor)))
                .isEqualTo(new Moving.TooLate());
    }

    @Test
    void the_form_comes_back_with_what_was_typed_and_asks_for_a_reason() {
        var id = session(START, room, instructor, zhouKe);

        assertThat(mvc.get().uri("/sessions/" + id + "/move").with(Signed.as(supervisor)))
                .hasStatusOk()
                .bodyText()
                .contains(room, "没有改过");
        assertThat(mvc.post()
                        .uri("/sessions/" + id + "/move")
                        .param("day", "2031-05-09")
                        .param("from", "14:00")
                        .param("until", "16:00")
                        .param("place", "新地方<")
                        .param("instructor", instructor.toString())
                        .with(csrf())
                        .with(Signed.as(supervisor)))
                .hasStatus(422)
                .bodyText()
                .contains("请写原因", "新地方&lt;", "2031-05-09");
        assertThat(mvc.get().uri("/sessions/" + id + "/move").with(Signed.as(Role.TRAINEE)))
                .hasStatus(403);
    }

    @Test
    void remarks_on_discipline_are_shown_to_whoever_runs_it() {
        var id = session(START, room, instructor, zhouKe);
        at(START, () -> {
            desk.remark(id, zhouKe, "接私人电话", instructor);
            return true;
        });

        assertThat(mvc.get().uri("/sessions/" + id).with(Signed.as(supervisor)))
                .hasStatusOk()
                .bodyText()
                .contains("纪律记录", "接私人电话");
        assertThat(mvc.get().uri("/sessions/" + id).with(Signed.as(Role.SUPERVISOR)))
                .bodyText()
                .contains("接私人电话");
    }
}
