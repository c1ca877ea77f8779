package io.bihuan.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.MovableClock;
import io.bihuan.course.Courses;
import io.bihuan.database.Ids;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import io.bihuan.training.ClosingDesk;
import io.bihuan.training.NewSession;
import io.bihuan.training.Scheduling;
import io.bihuan.training.SessionDesk;
import io.bihuan.training.SignInDesk;
import io.bihuan.training.TrainingRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class ProgrammeTests {

    /** A Monday, three weeks without a public holiday ahead. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-02T01:00:00Z");

    @Autowired
    StarterProgrammes starter;

    @Autowired
    Programmes programmes;

    @Autowired
    ProgrammeDesk desk;

    @Autowired
    EnrolmentDesk enrolling;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Standings standings;

    @Autowired
    Leavers leavers;

    @Autowired
    Courses courses;

    @Autowired
    SessionDesk sessions;

    @Autowired
    SignInDesk signIn;

    @Autowired
    ClosingDesk closing;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    MovableClock clock;

    private final UUID instructor = Ids.next();
    private final SignedIn supervisor =
            new SignedIn(instructor, instructor, "s-" + instructor, "李主管", Set.of(Role.SUPERVISOR), null);

    @BeforeEach
    void the_four_programmes() {
        starter.load(Ids.next());
    }

    private UUID newcomer() {
        var branch = organisation.branch("分中心 " + Ids.next(), instructor);
        var department = organisation.department(branch, "客服部", instructor);
        var team = organisation.team(department, "一组", instructor);
        var staff = new NewStaff("T" + Ids.next().toString().substring(20), "周可", team, "客服专员", "见习", MONDAY, null);
        return people.hire(staff, instructor);
    }

    private Programme programme(String code) {
        return programmes.look(code).orElseThrow();
    }

    private Path enrolled(UUID who, String code) {
        clock.at(MONDAY_MORNING, () -> enrolling.enrol(programme(code).id(), List.of(who), MONDAY, supervisor));
        return enrolments.of(who).getLast();
    }

    private Path pathAt(UUID who, Instant at) {
        return clock.at(at, () -> enrolments.of(who).getLast());
    }

    /** The newcomer takes part in a course for so many hours. */
    private void attends(UUID who, String course, Instant start, String hours) {
        var end = start.plus(Duration.ofMinutes(
                new BigDecimal(hours).multiply(BigDecimal.valueOf(60)).longValue()));
        var session = new NewSession(
                courses.look(course).orElseThrow().id(),
                null,
                start,
                end,
                "室 " + Ids.next(),
                Ids.next(),
                5,
                List.of(who));
        var id = ((Scheduling.Scheduled)
                        clock.at(start.minus(Duration.ofHours(1)), () -> sessions.schedule(session, supervisor)))
                .sessionId();
        var came = start.minus(Duration.ofMinutes(12));
        clock.at(came, () -> signIn.byHand(id, who, came, instructor));
        clock.at(
                end.plusSeconds(60),
                () -> closing.close(id, new TrainingRecord("内容", new BigDecimal(hours), "", ""), instructor));
    }

    @Nested
    class The_ready_programmes {

        @Test
        void keep_every_figure_of_their_manuals() {
            for (var code : List.of("m", "n", "h", "p")) {
                assertThat(programmes.checks(programme(code)))
                        .as(code)
                        .isNotEmpty()
                        .allMatch(Check::kept);
            }
        }

        @Test
        void of_four_weeks_has_72_hours_in_the_shares_of_the_rule() {
            var n = programme("n");

            assertThat(n.hours()).isEqualByComparingTo("72");
            assertThat(n.weeks()).isEqualTo(4);
            assertThat(programmes.share(n, Part.THEORY)).isEqualByComparingTo("40");
            assertThat(programmes.share(n, Part.TOOLS)).isEqualByComparingTo("35");
            assertThat(programmes.share(n, Part.ASSESSMENT)).isEqualByComparingTo("25");
        }

        @Test
        void are_loaded_once() {
            assertThat(starter.load(Ids.next())).isZero();
            assertThat(starter.missing()).isZero();
        }
    }

    @Nested
    class Changing_a_programme {

        private NewProgramme changed(Programme from, List<Step> steps) {
            return new NewProgramme(
                    from.code(),
                    from.basis(),
                    from.chinese(),
                    "",
                    "",
                    from.rule(),
                    from.days(),
                    from.gates(),
                    steps,
                    "试点");
        }

        private Programme own() {
            var course = courses.look("m-1a").orElseThrow().id();
            var step = new Step(course, new BigDecimal("2"), Part.THEORY, Teacher.ANY, 1);
            var words = new NewProgramme(
                    "own-" + Ids.next().toString().substring(24),
                    Basis.P,
                    "试点方案",
                    "",
                    "",
                    "",
                    5,
                    Set.of(),
                    List.of(step),
                    "");
            var written = (ProgrammeDesk.Writing.Written) desk.add(words, instructor);
            return programmes.require(written.programmeId());
        }

        @Test
        void says_which_figures_of_the_manual_it_breaks() {
            assertThat(programmes.checks(own()))
                    .filteredOn(check -> !check.kept())
                    .extracting(Check::what)
                    .contains(Check.What.HOURS, Check.What.BY_SUPERVISOR, Check.What.BY_LEADER, Check.What.ON_POST);
        }

        @Test
        void leaves_whoever_is_on_it_on_the_edition_they_began_with() {
            var own = own();
            var who = newcomer();
            enrolling.enrol(own.id(), List.of(who), MONDAY, supervisor);

            var longer = new Step(own.steps().getFirst().courseId(), new BigDecimal("9"), Part.THEORY, Teacher.ANY, 1);
            desk.revise(own.id(), 1, changed(own, List.of(longer)), instructor);

            assertThat(programmes.require(own.id()).hours()).isEqualByComparingTo("9");
            assertThat(enrolments.of(who).getLast().programme().hours()).isEqualByComparingTo("2");
        }

        @Test
        void by_two_at_once_tells_the_second_to_look_first() {
            var own = own();
            desk.revise(own.id(), 1, changed(own, own.steps()), instructor);

            assertThat(desk.revise(own.id(), 1, changed(own, own.steps()), instructor))
                    .isEqualTo(new ProgrammeDesk.Writing.Overtaken(2));
        }
    }

    @Nested
    class A_persons_way {

        @Test
        void begins_with_the_first_course_and_is_late_with_none() {
            var path = pathAt(enrolledOne(), MONDAY_MORNING.plusSeconds(60));

            assertThat(path.late()).isZero();
            assertThat(path.now().orElseThrow().state()).isEqualTo(Path.State.NEXT);
            assertThat(path.hoursOwed()).isEqualByComparingTo("11");
        }

        private UUID enrolledOne() {
            var who = newcomer();
            enrolled(who, "m");
            return who;
        }

        @Test
        void counts_the_hours_of_sessions_with_a_record_and_nothing_twice() {
            var who = enrolledOne();
            attends(who, "m-1a", MONDAY_MORNING.plus(Duration.ofHours(5)), "2.0");
            attends(who, "m-1a", MONDAY_MORNING.plus(Duration.ofHours(24)), "2.0");

            var path = pathAt(who, MONDAY_MORNING.plus(Duration.ofHours(30)));

            assertThat(path.hoursDone()).isEqualByComparingTo("2");
            assertThat(path.stretches().getFirst().state()).isEqualTo(Path.State.DONE);
        }

        @Test
        void is_late_with_what_its_day_went_by_without() {
            var who = enrolledOne();

            var path = pathAt(who, MONDAY_MORNING.plus(Duration.ofDays(2)));

            assertThat(path.late()).isEqualTo(2);
        }

        @Test
        void stays_open_until_every_gate_is_passed_and_gates_are_confirmed_on_a_ground() {
            var who = newcomer();
            var one = enrolled(who, "p");
            var gates = one.gates().stream().map(Path.Passage::gate).toList();
            assertThat(gates).containsExactly(Gate.HOURS, Gate.THEORY);

            assertThat(enrolling.confirm(one.enrolment().id(), Gate.HOURS, "补", supervisor))
                    .isFalse();
            assertThat(enrolling.confirm(one.enrolment().id(), Gate.THEORY, "纸质试卷 91 分", supervisor))
                    .isTrue();
            assertThat(enrolling.confirm(one.enrolment().id(), Gate.THEORY, "再来一次", supervisor))
                    .isFalse();

            var standing = standings.of(who).getLast();
            assertThat(standing.passed()).containsExactly(Gate.THEORY);
            assertThat(standing.waiting()).containsExactly(Gate.HOURS);
            assertThat(standing.hoursOwed()).isEqualByComparingTo("40");
            assertThat(standing.completed()).isFalse();
        }

        @Test
        void is_begun_once_at_a_time() {
            var who = enrolledOne();

            assertThat(enrolling.enrol(programme("m").id(), List.of(who), MONDAY, supervisor))
                    .isEqualTo(new EnrolmentDesk.Enrolled(0, 1));
        }

        @Test
        void ends_when_the_person_leaves_stays_readable_and_is_not_counted() {
            var who = enrolledOne();
            var hour = MONDAY_MORNING.plus(Duration.ofDays(3));
            clock.at(hour.minusSeconds(600), () -> people.leave(who, hour, "", instructor));

            clock.at(hour, () -> {
                leavers.fire(who.toString(), hour);
                return true;
            });

            var path = enrolments.of(who).getLast();
            assertThat(path.enrolment().ending()).isEqualTo(Enrolment.Ending.LEFT);
            assertThat(path.late()).isZero();
            assertThat(standings.of(who)).isEmpty();
            assertThat(enrolments
                            .require(path.enrolment().id(), supervisor, true)
                            .programme()
                            .code())
                    .isEqualTo("m");
        }

        @Test
        void goes_on_when_somebody_who_was_to_leave_stays() {
            var who = enrolledOne();
            var hour = MONDAY_MORNING.plus(Duration.ofDays(3));
            clock.at(hour.minusSeconds(600), () -> people.leave(who, hour, "", instructor));
            people.stay(who, instructor);

            clock.at(hour, () -> {
                leavers.fire(who.toString(), hour);
                return true;
            });

            assertThat(enrolments.of(who).getLast().enrolment().open()).isTrue();
        }
    }
}
