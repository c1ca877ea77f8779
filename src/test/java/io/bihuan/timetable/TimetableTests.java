package io.bihuan.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.Hours;
import io.bihuan.calendar.MovableClock;
import io.bihuan.course.Method;
import io.bihuan.course.StarterCourses;
import io.bihuan.database.Ids;
import io.bihuan.instructor.PoolDesk;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import io.bihuan.plan.ApprovalDesk;
import io.bihuan.plan.DatesDesk;
import io.bihuan.plan.Dating;
import io.bihuan.plan.Decision;
import io.bihuan.plan.Drafting;
import io.bihuan.plan.Ground;
import io.bihuan.plan.NewItem;
import io.bihuan.plan.Occurrence;
import io.bihuan.plan.Plan;
import io.bihuan.plan.PlanDesk;
import io.bihuan.plan.PlanDifference;
import io.bihuan.plan.PlanLists;
import io.bihuan.plan.PlanPeriod;
import io.bihuan.plan.Revising;
import io.bihuan.resource.Absence;
import io.bihuan.resource.Absences;
import io.bihuan.resource.NewRoom;
import io.bihuan.resource.RoomKeeping;
import io.bihuan.resource.Rooms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class TimetableTests {

    private static final Instant NOVEMBER_20 = Instant.parse("2026-11-20T02:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 7);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 11);
    private static final int MOVES = 1500;

    @Autowired
    PlanDesk plans;

    @Autowired
    ApprovalDesk approvals;

    @Autowired
    PlanLists lists;

    @Autowired
    DatesDesk dates;

    @Autowired
    Dater dater;

    @Autowired
    TimetableDesk desk;

    @Autowired
    Timetables timetables;

    @Autowired
    Rooms rooms;

    @Autowired
    Absences absences;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk peopleDesk;

    @Autowired
    StarterCourses starter;

    @Autowired
    PoolDesk pool;

    @Autowired
    MovableClock clock;

    private UUID branch = Ids.next();
    private UUID team = Ids.next();
    private SignedIn supervisor = in(Role.SUPERVISOR, Ids.next());
    private final List<UUID> staff = new ArrayList<>();

    private SignedIn in(Role role, UUID staffId) {
        return new SignedIn(staffId, staffId, "t-" + staffId, "周主管", Set.of(role), branch);
    }

    @BeforeEach
    void a_branch_with_a_team_of_six_a_supervisor_and_a_room_of_four() {
        starter.load(Ids.next());
        branch = organisation.branch("分中心 " + Ids.next(), Ids.next());
        team = organisation.team(branch, "一组", Ids.next());
        for (var i = 0; i < 6; i++) {
            staff.add(hire("客服" + i));
        }
        var teacher = hire("主管");
        staff.remove(teacher);
        var login = "s" + Math.abs(teacher.hashCode());
        peopleDesk.openAccount(teacher, login, "Mei-Yi-Ye-2026-ok", Set.of(Role.SUPERVISOR), Ids.next());
        supervisor = in(Role.SUPERVISOR, teacher);
        room("培训室", 4);
    }

    private UUID hire(String name) {
        return peopleDesk.hire(
                new NewStaff("N" + Ids.next(), name, team, "客服专员", "初级", LocalDate.of(2026, 1, 5), null), Ids.next());
    }

    private UUID room(String name, int seats) {
        return ((RoomKeeping.Kept)
                        rooms.add(new NewRoom(name, seats, "", Hours.parse("09:00-12:00, 13:30-18:00")), supervisor))
                .roomId();
    }

    private <T> T on(Supplier<T> deed) {
        return clock.at(NOVEMBER_20, deed);
    }

    private UUID planned(String... topics) {
        return on(() -> {
            var id = ((Drafting.Begun) plans.draft(PlanPeriod.of(YearMonth.of(2026, 12)), supervisor)).planId();
            for (var topic : topics) {
                plans.add(id, line(topic, staff));
            }
            return id;
        });
    }

    private NewItem line(String topic, List<UUID> people) {
        return new NewItem(
                null,
                topic,
                List.of(),
                people,
                supervisor.staffId(),
                FIRST,
                LAST,
                new BigDecimal("2"),
                Method.TALK,
                false,
                "业主的问题");
    }

    private Plan dated(String... topics) {
        var id = planned(topics);
        assertThat(on(() -> dater.dateAtOnce(id, MOVES, supervisor.staffId()))).isEqualTo(new Dating.Dated());
        return lists.require(id, supervisor);
    }

    private static List<Occurrence> all(Plan plan) {
        return plan.items().stream()
                .flatMap(item -> item.occurrences().stream())
                .toList();
    }

    private List<Fault> faults(Plan plan) {
        return on(() -> timetables.sheet(lists.require(plan.id(), supervisor)).faults());
    }

    @Nested
    class Finding_dates {

        @Test
        void divides_an_audience_that_the_room_does_not_seat_and_calls_everybody_once() {
            var plan = dated("消防知识");

            assertThat(all(plan)).hasSizeGreaterThanOrEqualTo(2).allSatisfy(date -> {
                assertThat(date.people()).hasSizeLessThanOrEqualTo(4);
                assertThat(date.day()).isBetween(FIRST, LAST);
                assertThat(date.instructorId()).isEqualTo(supervisor.staffId());
            });
            assertThat(all(plan).stream().flatMap(date -> date.people().stream()))
                    .containsExactlyInAnyOrderElementsOf(staff);
            assertThat(faults(plan)).isEmpty();
        }

        @Test
        void keeps_clear_of_leave_and_says_of_whom_it_could_not() {
            absences.note(
                    new Absence(
                            Ids.next(),
                            staff.getFirst(),
                            null,
                            Absence.Kind.LEAVE,
                            FIRST,
                            LAST,
                            Set.of(),
                            null,
                            null,
                            "年假"),
                    supervisor);

            var plan = dated("消防知识");

            assertThat(all(plan)).noneMatch(date -> date.people().contains(staff.getFirst()));
            assertThat(faults(plan)).singleElement().satisfies(fault -> {
                assertThat(fault.kind()).isEqualTo(Fault.Kind.PEOPLE_AWAY);
                assertThat(fault.facts()).contains(1, List.of(staff.getFirst()));
            });
        }

        @Test
        void does_not_call_a_team_while_it_is_on_duty() {
            absences.note(
                    new Absence(
                            Ids.next(),
                            null,
                            team,
                            Absence.Kind.SHIFT,
                            FIRST,
                            LAST,
                            Set.of(),
                            LocalTime.of(8, 0),
                            LocalTime.of(14, 0),
                            "早班"),
                    supervisor);

            assertThat(all(dated("消防知识")))
                    .isNotEmpty()
                    .allSatisfy(date -> assertThat(date.from()).isAfterOrEqualTo(LocalTime.of(14, 0)));
        }

        @Test
        void does_not_call_who_will_have_left() {
            var leaver = staff.getLast();
            on(() -> peopleDesk.leave(leaver, Instant.parse("2026-12-04T10:00:00Z"), "另谋高就", Ids.next()));

            assertThat(all(dated("消防知识")))
                    .isNotEmpty()
                    .noneMatch(date -> date.people().contains(leaver));
        }

        @Test
        void writes_nothing_over_a_change_that_was_made_meanwhile() {
            var id = planned("消防知识");
            var edition = lists.require(id, supervisor).edition();
            plans.add(id, line("后来加的", staff));

            assertThat(dates.date(id, edition, Map.of(), supervisor.staffId()))
                    .isEqualTo(new Dating.ChangedMeanwhile());
        }

        @Test
        void names_the_room_that_is_missing_before_it_begins() {
            rooms.of(branch).forEach(room -> rooms.retire(room.id(), supervisor));

            assertThat(on(() -> desk.start(planned("消防知识"), "", supervisor))).isEqualTo(new Starting.NoRooms());
        }

        @Test
        void says_how_many_are_left_where_the_seats_do_not_suffice() {
            var plan = on(() -> {
                var id = ((Drafting.Begun) plans.draft(PlanPeriod.of(YearMonth.of(2026, 12)), supervisor)).planId();
                var tight = line("一天讲完", staff);
                plans.add(
                        id,
                        new NewItem(
                                null,
                                tight.topic(),
                                List.of(),
                                staff,
                                supervisor.staffId(),
                                FIRST,
                                FIRST,
                                new BigDecimal("8"),
                                Method.TALK,
                                false,
                                ""));
                dater.dateAtOnce(id, MOVES, supervisor.staffId());
                return lists.require(id, supervisor);
            });

            assertThat(faults(plan)).singleElement().satisfies(fault -> {
                assertThat(fault.kind()).isEqualTo(Fault.Kind.STILL_OWED);
                assertThat(fault.facts()).contains(2, 1, 4);
            });
        }
    }

    @Nested
    class Who_may_teach {

        private UUID onCourse(UUID course) {
            return on(() -> {
                var id = ((Drafting.Begun) plans.draft(PlanPeriod.of(YearMonth.of(2026, 12)), supervisor)).planId();
                var line = line("接待礼仪", staff);
                plans.add(
                        id,
                        new NewItem(
                                course,
                                line.topic(),
                                List.of(),
                                staff,
                                null,
                                FIRST,
                                LAST,
                                line.hours(),
                                Method.TALK,
                                false,
                                ""));
                dater.dateAtOnce(id, MOVES, supervisor.staffId());
                return id;
            });
        }

        @Test
        void somebody_of_the_pool_teaches_their_own_topics_and_no_others() {
            var own = Ids.next();
            var colleague = hire("讲师");
            pool.take(colleague, List.of(own), supervisor.staffId());
            pool.take(supervisor.staffId(), List.of(Ids.next()), supervisor.staffId());

            assertThat(all(lists.require(onCourse(own), supervisor)))
                    .isNotEmpty()
                    .allMatch(date -> date.instructorId().equals(colleague));
        }

        @Test
        void where_nobody_has_the_topic_the_plan_says_that_nobody_may_teach_it() {
            pool.take(supervisor.staffId(), List.of(Ids.next()), supervisor.staffId());

            var plan = lists.require(onCourse(Ids.next()), supervisor);

            assertThat(all(plan)).isEmpty();
            assertThat(faults(plan)).extracting(Fault::kind).containsExactly(Fault.Kind.NO_TEACHER);
        }

        @Test
        void a_teacher_who_is_away_is_not_called_that_week() {
            pool.away(supervisor.staffId(), FIRST, LAST.minusDays(1), "外出学习", supervisor.staffId());

            assertThat(all(dated("消防知识")))
                    .isNotEmpty()
                    .allMatch(date -> date.day().equals(LAST));
        }
    }

    @Nested
    class Moving_a_date {

        @Test
        void is_refused_at_once_where_the_room_is_taken_and_done_on_insisting() {
            var plan = dated("消防知识", "接待礼仪");
            var one = plan.items().getFirst().occurrences().getFirst();
            var other = plan.items().getLast().occurrences().getFirst();

            var refused = on(() -> desk.move(
                    other.id(),
                    date -> date.movedTo(one.day(), one.from(), one.until(), one.roomId(), one.instructorId()),
                    false,
                    supervisor));

            assertThat(refused)
                    .isInstanceOfSatisfying(
                            Moving.Collides.class,
                            collides -> assertThat(collides.faults())
                                    .extracting(Fault::kind)
                                    .contains(Fault.Kind.ROOM_TAKEN, Fault.Kind.TEACHER_TAKEN));
            assertThat(on(() -> desk.move(
                            other.id(),
                            date -> date.movedTo(one.day(), one.from(), one.until(), one.roomId(), one.instructorId()),
                            true,
                            supervisor)))
                    .isEqualTo(new Moving.Moved());
            assertThat(faults(plan)).extracting(Fault::kind).contains(Fault.Kind.ROOM_TAKEN);
        }

        @Test
        void pins_it_and_the_next_search_goes_round() {
            var plan = dated("消防知识", "接待礼仪");
            var date = plan.items().getFirst().occurrences().getFirst();
            var free = LocalTime.of(16, 30);
            on(() -> desk.move(
                    date.id(),
                    known -> known.movedTo(LAST, free, free.plusMinutes(90), known.roomId(), known.instructorId()),
                    true,
                    supervisor));

            on(() -> dater.dateAtOnce(plan.id(), MOVES, supervisor.staffId()));

            var again = lists.require(plan.id(), supervisor);
            assertThat(all(again)).anySatisfy(kept -> {
                assertThat(kept.id()).isEqualTo(date.id());
                assertThat(kept.day()).isEqualTo(LAST);
                assertThat(kept.from()).isEqualTo(free);
                assertThat(kept.pinned()).isTrue();
            });
            assertThat(faults(again)).isEmpty();
        }
    }

    @Nested
    class Approving {

        private final SignedIn director = person(Role.DIRECTOR);

        private SignedIn person(Role role) {
            return in(role, Ids.next());
        }

        @Test
        void is_stopped_where_the_dates_were_changed_after_the_director_opened_the_plan() {
            var plan = dated("消防知识");
            approvals.submit(plan.id(), supervisor);
            var seen = lists.require(plan.id(), supervisor).edition();
            approvals.withdraw(plan.id(), supervisor);
            on(() -> desk.drop(all(plan).getFirst().id(), supervisor));
            approvals.submit(plan.id(), supervisor);

            assertThat(approvals.approve(plan.id(), seen, director)).isEqualTo(new Decision.Changed(seen));

            var now = lists.require(plan.id(), supervisor);
            assertThat(lists.since(seen, now))
                    .hasValueSatisfying(
                            difference -> assertThat(difference.changed()).hasSize(1));
            assertThat(approvals.approve(plan.id(), now.edition(), director)).isEqualTo(new Decision.Decided());
        }

        @Test
        void a_revision_takes_the_dates_along_and_shows_the_one_that_was_moved() {
            var plan = dated("消防知识");
            approvals.submit(plan.id(), supervisor);
            approvals.approve(plan.id(), director);

            var revision = ((Revising.Begun) on(() -> plans.revise(plan.id(), Ground.ASSESSMENT, "考核结果", supervisor)))
                    .planId();
            var before = lists.require(revision, supervisor);
            assertThat(PlanDifference.between(plan.items(), before.items()).isEmpty())
                    .isTrue();

            on(() -> desk.move(
                    all(before).getFirst().id(),
                    date -> date.movedTo(
                            LAST, LocalTime.of(16, 30), LocalTime.of(18, 0), date.roomId(), date.instructorId()),
                    true,
                    supervisor));

            assertThat(PlanDifference.between(
                                    plan.items(),
                                    lists.require(revision, supervisor).items())
                            .changed())
                    .hasSize(1);
        }
    }
}
