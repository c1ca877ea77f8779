package io.bihuan.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.MovableClock;
import io.bihuan.competence.Needs;
import io.bihuan.course.Courses;
import io.bihuan.course.StarterCourses;
import io.bihuan.coverage.Holdings;
import io.bihuan.database.Ids;
import io.bihuan.points.PointsLedger;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SpringBootTest
@AutoConfigureMockMvc
@RecordApplicationEvents
class TrainingTests {

    private static final Instant START = Instant.parse("2026-11-20T06:00:00Z");
    private static final Instant END = START.plus(Duration.ofHours(2));
    private static final Instant DAYS_BEFORE = START.minus(Duration.ofDays(4));
    private static final TrainingRecord RECORD =
            new TrainingRecord("四步法、升级标准、两个脱敏案例", new BigDecimal("2"), "讲义第 3 章", "案例二下次再讲");

    @Autowired
    SessionDesk desk;

    @Autowired
    SignInDesk signIn;

    @Autowired
    SignOutDesk signOut;

    @Autowired
    MakeUps makeUps;

    @Autowired
    PracticeRuns practice;

    @Autowired
    LeaveDesk leave;

    @Autowired
    ClosingDesk closing;

    @Autowired
    Sessions sessions;

    @Autowired
    Courses courses;

    @Autowired
    StarterCourses starter;

    @Autowired
    PointsLedger points;

    @Autowired
    Holdings holdings;

    @Autowired
    Needs needs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEvents events;

    private final UUID zhouKe = Ids.next();
    private final UUID linXiaowen = Ids.next();
    private final UUID instructor = Ids.next();
    private final SignedIn supervisor =
            new SignedIn(instructor, instructor, "test", "周主管", Set.of(Role.SUPERVISOR), null);
    private UUID complaints = Ids.next();

    @BeforeEach
    void courses() {
        starter.load(Ids.next());
        complaints = courses.look("m-2c").orElseThrow().id();
    }

    private NewSession wanted(Instant start, String place, UUID teacher, int seats, UUID... roster) {
        return new NewSession(
                complaints, null, start, start.plus(Duration.ofHours(2)), place, teacher, seats, List.of(roster));
    }

    private UUID session() {
        var wanted = wanted(START, "培训室 " + Ids.next(), instructor, 20, zhouKe, linXiaowen);
        var scheduling = clock.at(DAYS_BEFORE, () -> desk.schedule(wanted, supervisor));
        return ((Scheduling.Scheduled) scheduling).sessionId();
    }

    private <T> T at(Instant instant, Supplier<T> verb) {
        return clock.at(instant, verb);
    }

    private static Instant before(int minutes) {
        return START.minus(Duration.ofMinutes(minutes));
    }

    private String codeAt(UUID session, Instant instant) {
        return at(instant, () -> desk.code(session).digits());
    }

    private SeatState state(UUID session, UUID staff) {
        return sessions.seat(session, staff).orElseThrow().state();
    }

    @Nested
    class Scheduling_a_session {

        @Test
        void is_refused_when_the_instructor_teaches_elsewhere() {
            var first = session();

            assertThat(desk.schedule(wanted(START, "另一间", instructor, 5), supervisor))
                    .isEqualTo(new Scheduling.InstructorBusy(first));
        }

        @Test
        void is_refused_when_the_room_is_taken() {
            var room = "培训室 " + Ids.next();
            desk.schedule(wanted(START, room, Ids.next(), 5), supervisor);

            assertThat(desk.schedule(wanted(START.plusSeconds(60), room, Ids.next(), 5), supervisor))
                    .isInstanceOf(Scheduling.PlaceTaken.class);
        }

        @Test
        void is_refused_when_its_people_are_expected_elsewhere() {
            session();

            assertThat(desk.schedule(wanted(START, "另一间 " + zhouKe, Ids.next(), 5, zhouKe), supervisor))
                    .isEqualTo(new Scheduling.PeopleBusy(List.of(zhouKe)));
        }

        @Test
        void may_begin_when_another_ends() {
            var room = "培训室 " + Ids.next();
            desk.schedule(wanted(START, room, instructor, 5, zhouKe), supervisor);

            assertThat(desk.schedule(wanted(END, room, instructor, 5, zhouKe), supervisor))
                    .isInstanceOf(Scheduling.Scheduled.class);
        }

        @Test
        void is_refused_with_fewer_seats_than_people() {
            assertThat(desk.schedule(wanted(START, "小间", instructor, 1, zhouKe, linXiaowen), supervisor))
                    .isEqualTo(new Scheduling.TooFewSeats(1, 2));
        }
    }

    @Nested
    class Signing_in {

        @Test
        void ten_minutes_before_is_on_time() {
            var session = session();
            var code = codeAt(session, before(10));

            assertThat(at(before(10), () -> signIn.scan(session, code, zhouKe))).isEqualTo(new SignIn.In(session, 0));
            assertThat(state(session, zhouKe)).isEqualTo(SeatState.ON_TIME);
        }

        @Test
        void a_second_later_is_late() {
            var session = session();
            var late = before(10).plusSeconds(1);

            assertThat(at(late, () -> signIn.scan(session, codeAt(session, late), zhouKe)))
                    .isEqualTo(new SignIn.In(session, 1));
            assertThat(state(session, zhouKe)).isEqualTo(SeatState.LATE);
        }

        @Test
        void works_with_the_six_digits_alone() {
            var session = session();

            assertThat(at(before(15), () -> signIn.type(codeAt(session, before(15)), zhouKe)))
                    .isEqualTo(new SignIn.In(session, 0));
        }

        @Test
        void twice_changes_nothing() {
            var session = session();
            at(before(15), () -> signIn.type(codeAt(session, before(15)), zhouKe));

            assertThat(at(before(5), () -> signIn.type(codeAt(session, before(5)), zhouKe)))
                    .isEqualTo(new SignIn.AlreadyIn(session, before(15)));
        }

        @Test
        void with_a_code_that_was_photographed_a_minute_ago_is_refused() {
            var session = session();
            var photographed = codeAt(session, before(15));

            assertThat(at(before(14), () -> signIn.scan(session, photographed, zhouKe)))
                    .isEqualTo(new SignIn.StaleCode(Duration.ofSeconds(30)));
            assertThat(at(before(14), () -> signIn.type(photographed, zhouKe)))
                    .isEqualTo(new SignIn.StaleCode(Duration.ofSeconds(30)));
            assertThat(state(session, zhouKe)).isEqualTo(SeatState.EXPECTED);
        }

        @Test
        void with_a_photo_again_and_again_counts_as_guessing() {
            var session = session();
            var photographed = codeAt(session, before(15));
            for (var time = 0; time < 5; time++) {
                at(before(13), () -> signIn.scan(session, photographed, zhouKe));
            }

            assertThat(at(before(13), () -> signIn.scan(session, codeAt(session, before(13)), zhouKe)))
                    .isEqualTo(new SignIn.TooManyTries());
        }

        @Test
        void with_the_code_of_the_step_before_is_taken_for_slow_hands() {
            var session = session();
            var read = codeAt(session, before(15));

            assertThat(at(before(15).plusSeconds(59), () -> signIn.scan(session, read, zhouKe)))
                    .isEqualTo(new SignIn.In(session, 0));
        }

        @Test
        void with_wrong_codes_ends_after_five_tries_even_with_the_right_one() {
            var session = session();
            for (var time = 0; time < 5; time++) {
                assertThat(at(before(15), () -> signIn.scan(session, "not it", zhouKe)))
                        .isEqualTo(new SignIn.WrongCode());
            }

            assertThat(at(before(15), () -> signIn.scan(session, codeAt(session, before(15)), zhouKe)))
                    .isEqualTo(new SignIn.TooManyTries());
            assertThat(at(before(9), () -> signIn.scan(session, codeAt(session, before(9)), zhouKe)))
                    .isInstanceOf(SignIn.In.class);
        }

        @Test
        void is_for_those_on_the_roster() {
            var session = session();
            var stranger = Ids.next();

            assertThat(at(before(15), () -> signIn.scan(session, codeAt(session, before(15)), stranger)))
                    .isEqualTo(new SignIn.NotOnRoster(session));
        }

        @Test
        void begins_half_an_hour_before_and_ends_with_the_session() {
            var session = session();

            assertThat(at(before(31), () -> signIn.scan(session, codeAt(session, before(31)), zhouKe)))
                    .isEqualTo(new SignIn.NotOpenYet(session, before(30)));
            assertThat(at(END.plusSeconds(1), () -> signIn.scan(session, codeAt(session, END.plusSeconds(1)), zhouKe)))
                    .isEqualTo(new SignIn.Over(session));
        }

        @Test
        void by_the_instructors_hand_is_recorded_as_such() {
            var session = session();
            at(before(-5), () -> signIn.byHand(session, zhouKe, before(-5), instructor));

            var seat = sessions.seat(session, zhouKe).orElseThrow();
            assertThat(seat.state()).isEqualTo(SeatState.LATE);
            assertThat(seat.lateMinutes()).isEqualTo(15);
            assertThat(seat.signedBy()).isEqualTo(instructor);
        }
    }

    @Nested
    class Asking_for_leave {

        private static final Instant DAY_BEFORE = START.minus(Duration.ofDays(1));

        @Test
        void a_day_before_is_in_time_to_the_second() {
            var session = session();

            assertThat(at(DAY_BEFORE, () -> leave.ask(session, zhouKe, "家中有事"))).isInstanceOf(Leave.Asked.class);
            assertThat(at(DAY_BEFORE.plusSeconds(1), () -> leave.ask(session, linXiaowen, "家中有事")))
                    .isEqualTo(new Leave.TooLate(DAY_BEFORE));
        }

        @Test
        void takes_a_reason() {
            var session = session();

            assertThat(at(DAYS_BEFORE, () -> leave.ask(session, zhouKe, " "))).isEqualTo(new Leave.NoReason());
        }

        @Test
        void excuses_when_it_is_granted_and_costs_no_points() {
            var session = session();
            var asked = (Leave.Asked) at(DAYS_BEFORE, () -> leave.ask(session, zhouKe, "家中有事"));
            leave.decide(asked.leaveId(), true, instructor);
            at(END, () -> closing.close(session, RECORD, instructor));

            assertThat(state(session, zhouKe)).isEqualTo(SeatState.EXCUSED);
            assertThat(points.balance(zhouKe)).isZero();
        }

        @Test
        void does_not_excuse_when_it_is_refused() {
            var session = session();
            var asked = (Leave.Asked) at(DAYS_BEFORE, () -> leave.ask(session, zhouKe, "不想来"));
            leave.decide(asked.leaveId(), false, instructor);
            at(END, () -> closing.close(session, RECORD, instructor));

            assertThat(state(session, zhouKe)).isEqualTo(SeatState.ABSENT);
        }

        @Test
        void too_late_the_supervisor_may_still_excuse_with_a_reason() {
            var session = session();
            leave.overrule(session, zhouKe, "急诊，有病历", instructor);

            assertThat(state(session, zhouKe)).isEqualTo(SeatState.EXCUSED);
            assertThat(leave.of(session)).singleElement().satisfies(given -> {
                assertThat(given.overruled()).isTrue();
                assertThat(given.reason()).isEqualTo("急诊，有病历");
            });
        }

        @Test
        void must_be_decided_before_the_session_closes() {
            var session = session();
            at(DAYS_BEFORE, () -> leave.ask(session, zhouKe, "家中有事"));

            assertThat(at(END, () -> closing.close(session, RECORD, instructor)))
                    .isEqualTo(new Closing.LeaveUndecided(zhouKe));
        }
    }

    @Nested
    class Closing_it {

        private UUID held() {
            var session = session();
            at(before(15), () -> signIn.scan(session, codeAt(session, before(15)), zhouKe));
            return session;
        }

        @Test
        void settles_who_was_absent_and_takes_two_points() {
            var session = held();

            assertThat(at(END, () -> closing.close(session, RECORD, instructor)))
                    .isEqualTo(new Closing.Closed(1, 1));
            assertThat(state(session, linXiaowen)).isEqualTo(SeatState.ABSENT);
            assertThat(points.balance(linXiaowen)).isEqualTo(-2);
            assertThat(points.balance(zhouKe)).isZero();
        }

        @Test
        void posts_evidence_on_the_courses_areas_for_those_who_were_there() {
            var session = held();
            at(END, () -> closing.close(session, RECORD, instructor));

            var areas = jdbc.sql("select area_code from competence.evidence where staff_id = :staff")
                    .param("staff", zhouKe)
                    .query(String.class)
                    .list();
            assertThat(areas)
                    .containsExactlyInAnyOrder(
                            "complaint.reception", "complaint.verify", "complaint.remedy", "escalation");
            assertThat(needs.openOf(zhouKe)).isEmpty();
        }

        @Test
        void tells_others_with_names_and_the_plan_when_it_was_held() {
            var session = held();
            at(END, () -> closing.close(session, RECORD, instructor));

            assertThat(events.stream(SessionClosed.class)
                            .filter(event -> event.sessionId().equals(session)))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.attended()).containsExactly(zhouKe);
                        assertThat(event.absent()).containsExactly(linXiaowen);
                    });
            assertThat(holdings.lastBefore(LocalDate.of(2026, 11, 21), null))
                    .containsEntry("m-2c", LocalDate.of(2026, 11, 20));
        }

        @Test
        void happens_once() {
            var session = held();
            at(END, () -> closing.close(session, RECORD, instructor));

            assertThat(at(END, () -> closing.close(session, RECORD, instructor)))
                    .isEqualTo(new Closing.AlreadySettled(SessionState.CLOSED));
            assertThat(points.balance(linXiaowen)).isEqualTo(-2);
        }

        @Test
        void waits_for_the_session_to_begin() {
            var session = session();

            assertThat(at(before(1), () -> closing.close(session, RECORD, instructor)))
                    .isEqualTo(new Closing.NotBegun(START));
        }

        @Test
        void ends_signing_in() {
            var session = held();
            at(START.plusSeconds(600), () -> closing.close(session, RECORD, instructor));
            var later = START.plusSeconds(700);

            assertThat(at(later, () -> signIn.scan(session, codeAt(session, later), linXiaowen)))
                    .isEqualTo(new SignIn.Over(session));
        }
    }

    @Test
    void a_remark_on_discipline_costs_a_point() {
        var session = session();
        desk.remark(session, zhouKe, "讲课时打电话", instructor);

        assertThat(points.balance(zhouKe)).isEqualTo(-1);
    }

    @Test
    void leaving_early_is_noted_with_its_time() {
        var session = session();
        at(before(15), () -> signIn.scan(session, codeAt(session, before(15)), zhouKe));
        var left = START.plusSeconds(3600);
        assertThat(at(left, () -> signOut.byHand(session, zhouKe, left, "接孩子", instructor)))
                .isEqualTo(new SignOut.Out(session, 60));

        assertThat(sessions.seat(session, zhouKe).orElseThrow().leftAt()).isEqualTo(left);
        assertThat(state(session, zhouKe)).isEqualTo(SeatState.ON_TIME);
    }

    @Nested
    class Signing_out {

        private UUID attended() {
            var session = session();
            at(before(15), () -> signIn.scan(session, codeAt(session, before(15)), zhouKe));
            return session;
        }

        private SignOut outAt(UUID session, Instant instant, UUID who) {
            return at(instant, () -> signOut.scan(session, codeAt(session, instant), who));
        }

        @Test
        void within_the_last_minutes_is_not_early() {
            var session = attended();

            assertThat(outAt(session, END.minusSeconds(300), zhouKe)).isEqualTo(new SignOut.Out(session, 0));
        }

        @Test
        void before_them_is_early_by_begun_minutes() {
            var session = attended();

            assertThat(outAt(session, END.minusSeconds(301), zhouKe)).isEqualTo(new SignOut.Out(session, 6));
        }

        @Test
        void is_done_once_after_the_start_by_who_came_in() {
            var session = attended();

            assertThat(outAt(session, before(1), zhouKe)).isEqualTo(new SignOut.NotBegun(session, START));
            assertThat(outAt(session, END, linXiaowen)).isEqualTo(new SignOut.NeverIn(session));
            outAt(session, END, zhouKe);
            assertThat(outAt(session, END.plusSeconds(60), zhouKe)).isEqualTo(new SignOut.AlreadyOut(session, END));
        }

        @Test
        void with_an_old_photo_is_refused() {
            var session = attended();
            var photographed = codeAt(session, before(15));

            assertThat(at(END, () -> signOut.scan(session, photographed, zhouKe)))
                    .isEqualTo(new SignOut.WrongCode());
            var later = END.minusSeconds(120);
            var fresh = codeAt(session, later);
            assertThat(at(END, () -> signOut.scan(session, fresh, zhouKe))).isInstanceOf(SignOut.StaleCode.class);
        }
    }

    @Nested
    class Making_up {

        private UUID missed() {
            var session = session();
            at(before(15), () -> signIn.scan(session, codeAt(session, before(15)), linXiaowen));
            at(END, () -> closing.close(session, RECORD, instructor));
            return session;
        }

        private UUID again(int days, int seats) {
            var wanted = wanted(START.plus(Duration.ofDays(days)), "室 " + Ids.next(), instructor, seats);
            return ((Scheduling.Scheduled) at(END, () -> desk.schedule(wanted, supervisor))).sessionId();
        }

        @Test
        void is_owed_within_thirty_days_by_who_was_not_there() {
            var session = missed();

            var owed = makeUps.owed(zhouKe);
            assertThat(owed).singleElement().satisfies(one -> {
                assertThat(one.missed().id()).isEqualTo(session);
                assertThat(one.dueAt()).isEqualTo(Instant.parse("2026-12-20T16:00:00Z"));
            });
            assertThat(makeUps.owed(linXiaowen)).isEmpty();
        }

        @Test
        void is_bound_to_a_session_of_the_course_and_done_when_they_were_there() {
            var session = missed();
            var into = again(7, 5);

            assertThat(at(END, () -> makeUps.bind(session, zhouKe, into, instructor)))
                    .isEqualTo(new Binding.Bound(START.plus(Duration.ofDays(7))));
            assertThat(sessions.seat(into, zhouKe)).isPresent();
            assertThat(makeUps.owed(zhouKe).getFirst().made()).isNotNull();

            var then = START.plus(Duration.ofDays(7)).minusSeconds(900);
            at(then, () -> signIn.scan(into, codeAt(into, then), zhouKe));
            at(END.plus(Duration.ofDays(7)), () -> closing.close(into, RECORD, instructor));
            assertThat(makeUps.owed(zhouKe)).isEmpty();
        }

        @Test
        void stays_owed_when_the_session_it_was_bound_to_is_missed_or_called_off() {
            var session = missed();
            var into = again(7, 5);
            at(END, () -> makeUps.bind(session, zhouKe, into, instructor));
            at(END, () -> desk.cancel(into, "讲师生病", instructor));

            assertThat(makeUps.owed(zhouKe))
                    .singleElement()
                    .satisfies(one -> assertThat(one.made()).isNull());

            var other = again(9, 5);
            at(END, () -> makeUps.bind(session, zhouKe, other, instructor));
            at(END.plus(Duration.ofDays(9)), () -> closing.close(other, RECORD, instructor));
            assertThat(makeUps.owed(zhouKe)).singleElement().satisfies(one -> {
                assertThat(one.missed().id()).isEqualTo(session);
                assertThat(one.made()).isNull();
            });
        }

        @Test
        void is_not_bound_to_a_full_one_nor_twice() {
            var session = missed();
            var wanted = wanted(START.plus(Duration.ofDays(3)), "室 " + Ids.next(), instructor, 1, linXiaowen);
            var full = ((Scheduling.Scheduled) at(END, () -> desk.schedule(wanted, supervisor))).sessionId();

            assertThat(at(END, () -> makeUps.bind(session, zhouKe, full, instructor)))
                    .isEqualTo(new Binding.Full());
            assertThat(at(END, () -> makeUps.bind(session, linXiaowen, full, instructor)))
                    .isEqualTo(new Binding.NotOwed());
        }
    }

    @Test
    void seats_are_numbered_and_one_is_given_once() {
        var session = session();

        assertThat(sessions.roster(session)).extracting(Seat::place).containsExactlyInAnyOrder("1", "2");
        assertThat(desk.place(session, zhouKe, "A3", instructor)).isTrue();
        assertThat(desk.place(session, linXiaowen, "A3", instructor)).isFalse();
    }

    @Test
    void complete_runs_are_counted_for_who_is_there_and_can_be_taken_back() {
        var session = session();
        assertThat(practice.count(session, zhouKe, instructor)).isFalse();
        at(before(15), () -> signIn.scan(session, codeAt(session, before(15)), zhouKe));
        practice.count(session, zhouKe, instructor);
        practice.count(session, zhouKe, instructor);
        practice.undo(session, zhouKe);

        var held = sessions.require(session);
        assertThat(practice.of(held)).containsEntry(zhouKe, 1);
        assertThat(practice.wanted(held)).isEqualTo(3);
    }
}
