package io.bihuan.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.Hours;
import io.bihuan.calendar.MovableClock;
import io.bihuan.course.Course;
import io.bihuan.course.Courses;
import io.bihuan.course.Method;
import io.bihuan.course.StarterCourses;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notice;
import io.bihuan.notice.Notices;
import io.bihuan.plan.ApprovalDesk;
import io.bihuan.plan.DatesDesk;
import io.bihuan.plan.Dating;
import io.bihuan.plan.Decision;
import io.bihuan.plan.Drafting;
import io.bihuan.plan.Editing;
import io.bihuan.plan.Ground;
import io.bihuan.plan.NewItem;
import io.bihuan.plan.Occurrence;
import io.bihuan.plan.Plan;
import io.bihuan.plan.PlanDesk;
import io.bihuan.plan.PlanItem;
import io.bihuan.plan.PlanLists;
import io.bihuan.plan.PlanPeriod;
import io.bihuan.plan.Revising;
import io.bihuan.plan.Submission;
import io.bihuan.resource.NewRoom;
import io.bihuan.resource.Room;
import io.bihuan.resource.Rooms;
import io.bihuan.web.KeptWords;
import io.bihuan.web.UiFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** What becomes of the sessions of a plan when a revision of it is approved. */
@SpringBootTest
@AutoConfigureMockMvc
class RevisedPlanTests {

    private static final Instant AUGUST = Instant.parse("2029-08-20T02:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2029, 9, 10);
    private static final LocalTime TWO = LocalTime.of(14, 0);
    private static final LocalTime FOUR = LocalTime.of(16, 0);

    @Autowired
    PlanDesk plans;

    @Autowired
    UiFactory uis;

    @Autowired
    ApprovalDesk approvals;

    @Autowired
    PlanLists lists;

    @Autowired
    DatesDesk dates;

    @Autowired
    PlanSessions calling;

    @Autowired
    LineSessions lines;

    @Autowired
    Sessions sessions;

    @Autowired
    SessionDesk desk;

    @Autowired
    MovingDesk moving;

    @Autowired
    LeaveDesk leave;

    @Autowired
    Rooms rooms;

    @Autowired
    Courses courses;

    @Autowired
    StarterCourses starter;

    @Autowired
    Notices notices;

    @Autowired
    MovableClock clock;

    private final UUID branch = Ids.next();
    private final SignedIn supervisor = in(Role.SUPERVISOR);
    private final SignedIn director = in(Role.DIRECTOR);
    private final UUID teacher = Ids.next();
    private final UUID another = Ids.next();
    private final UUID zhou = Ids.next();
    private final UUID lin = Ids.next();
    private final UUID chen = Ids.next();
    private UUID room = branch;

    private SignedIn in(Role role) {
        var id = Ids.next();
        return new SignedIn(id, id, "r-" + id, "李慧敏", Set.of(role), branch);
    }

    @BeforeEach
    void a_room_of_the_branch() {
        starter.load(Ids.next());
        rooms.add(new NewRoom("培训室 " + branch, 12, "投影", Hours.parse("09:00-18:00")), supervisor);
        room = rooms.of(branch).stream()
                .filter(one -> one.name().equals("培训室 " + branch))
                .map(Room::id)
                .findFirst()
                .orElseThrow();
    }

    private Occurrence date(int number, LocalDate day, UUID who, UUID... people) {
        return new Occurrence(Ids.next(), number, day, TWO, FOUR, room, who, List.of(people), true);
    }

    private UUID line(UUID plan, Course course) {
        var item = new NewItem(
                course.id(),
                course.chinese(),
                List.of(),
                List.of(zhou, lin, chen),
                teacher,
                LocalDate.of(2029, 9, 3),
                LocalDate.of(2029, 9, 28),
                new BigDecimal("2"),
                Method.PRACTICE,
                false,
                "上月投诉多");
        return ((Editing.Done) clock.at(AUGUST, () -> plans.add(plan, item))).itemId();
    }

    /** An approved plan: each list of dates is a line, the sessions of all of them stand. */
    @SafeVarargs
    private Plan approved(List<Occurrence>... lines) {
        var id = clock.at(
                AUGUST,
                () -> ((Drafting.Begun) plans.draft(PlanPeriod.of(YearMonth.of(2029, 9)), supervisor)).planId());
        var taught = courses.all();
        var byItem = new HashMap<UUID, List<Occurrence>>();
        for (var place = 0; place < lines.length; place++) {
            byItem.put(line(id, taught.get(place)), lines[place]);
        }
        dated(id, byItem);
        return approve(id);
    }

    private void dated(UUID plan, Map<UUID, List<Occurrence>> byItem) {
        var edition = lists.require(plan).edition();
        assertThat(clock.at(AUGUST, () -> dates.date(plan, edition, byItem, supervisor.staffId())))
                .isInstanceOf(Dating.Dated.class);
    }

    private Plan approve(UUID plan) {
        assertThat(clock.at(AUGUST, () -> approvals.submit(plan, supervisor))).isEqualTo(new Submission.Submitted());
        assertThat(clock.at(AUGUST, () -> approvals.approve(plan, director))).isEqualTo(new Decision.Decided());
        // As the listener does, which comes before or after and then finds nothing to do.
        clock.at(AUGUST, () -> calling.call(plan, supervisor.staffId()));
        return lists.require(plan);
    }

    private Plan revised(Plan plan, UnaryOperator<Map<UUID, List<Occurrence>>> how) {
        var begun = clock.at(AUGUST, () -> plans.revise(plan.id(), Ground.STAFF_NEEDS, "排班变了", supervisor));
        var revision = ((Revising.Begun) begun).planId();
        var origins =
                lists.require(revision).items().stream().collect(Collectors.toMap(PlanItem::id, PlanItem::occurrences));
        dated(revision, how.apply(new HashMap<>(origins)));
        return approve(revision);
    }

    private static Map<UUID, List<Occurrence>> each(Map<UUID, List<Occurrence>> all, UnaryOperator<Occurrence> how) {
        var changed = new HashMap<UUID, List<Occurrence>>();
        all.forEach((item, dates) -> changed.put(
                item, dates.stream().map(date -> renewed(how.apply(date))).toList()));
        return changed;
    }

    private static Occurrence renewed(Occurrence date) {
        return new Occurrence(
                Ids.next(),
                date.number(),
                date.day(),
                date.from(),
                date.until(),
                date.roomId(),
                date.instructorId(),
                date.people(),
                date.pinned());
    }

    private List<LineSession> standing(Plan plan) {
        return all(plan).stream()
                .filter(session -> session.cancelledAt() == null)
                .toList();
    }

    private List<LineSession> all(Plan plan) {
        return lines.of(plan.items().stream().map(PlanItem::id).toList());
    }

    private LocalDate day(UUID session) {
        return LocalDate.ofInstant(sessions.require(session).startsAt(), clock.getZone());
    }

    private Set<UUID> roster(UUID session) {
        return sessions.roster(session).stream().map(Seat::staffId).collect(Collectors.toSet());
    }

    @Test
    void a_date_that_is_moved_takes_its_roster_and_the_leave_that_was_granted_along() {
        var plan = approved(List.of(date(1, MONDAY, teacher, zhou, lin)));
        var session = standing(plan).getFirst().id();
        clock.at(AUGUST, () -> {
            leave.overrule(session, lin, "家里有事", supervisor.staffId());
            return true;
        });

        revised(plan, all -> each(all, date -> date.movedTo(MONDAY.plusDays(1), TWO, FOUR, room, another)));

        assertThat(standing(plan)).extracting(LineSession::id).containsExactly(session);
        assertThat(day(session)).isEqualTo(MONDAY.plusDays(1));
        assertThat(sessions.require(session).instructorId()).isEqualTo(another);
        assertThat(sessions.seat(session, lin).orElseThrow().state()).isEqualTo(SeatState.EXCUSED);
        assertThat(moving.of(session))
                .singleElement()
                .satisfies(move -> assertThat(KeptWords.read(move.reason(), uis.plain(Locale.ENGLISH)))
                        .isEqualTo("Edition 2 of the plan moved it"));
        assertThat(notices.of(zhou, null, false, 5)).extracting(Notice::key).contains("training.notice.moved");
    }

    @Test
    void two_dates_that_change_places_are_moved_together() {
        var plan =
                approved(List.of(date(1, MONDAY, teacher, zhou)), List.of(date(1, MONDAY.plusDays(1), teacher, zhou)));
        var before = standing(plan).stream().map(LineSession::id).toList();

        revised(
                plan,
                all -> each(
                        all,
                        date -> date.movedTo(
                                date.day().equals(MONDAY) ? MONDAY.plusDays(1) : MONDAY, TWO, FOUR, room, teacher)));

        assertThat(standing(plan)).extracting(LineSession::id).containsExactlyInAnyOrderElementsOf(before);
        assertThat(before.stream().map(this::day)).containsExactly(MONDAY.plusDays(1), MONDAY);
    }

    @Test
    void only_a_date_that_is_no_longer_planned_is_called_off() {
        var plan =
                approved(List.of(date(1, MONDAY, teacher, zhou)), List.of(date(1, MONDAY.plusDays(1), teacher, lin)));
        var dropped = standing(plan).getFirst();

        revised(plan, all -> {
            all.replaceAll((item, dates) -> dates.getFirst().day().equals(MONDAY) ? List.of() : renewedAll(dates));
            return all;
        });

        assertThat(all(plan))
                .filteredOn(session -> session.cancelledAt() != null)
                .extracting(LineSession::id)
                .containsExactly(dropped.id());
        assertThat(standing(plan)).hasSize(1);
    }

    private static List<Occurrence> renewedAll(List<Occurrence> dates) {
        return dates.stream().map(RevisedPlanTests::renewed).toList();
    }

    @Test
    void a_line_split_into_two_groups_keeps_the_first_and_merged_again_calls_the_second_off() {
        var plan = approved(List.of(date(1, MONDAY, teacher, zhou, lin, chen)));
        var first = standing(plan).getFirst().id();

        var split = revised(plan, all -> {
            all.replaceAll((item, dates) ->
                    List.of(date(1, MONDAY, teacher, zhou), date(2, MONDAY.plusDays(2), teacher, lin, chen)));
            return all;
        });
        assertThat(roster(first)).containsExactly(zhou);
        var second = standing(split).getFirst().id();
        assertThat(roster(second)).containsExactlyInAnyOrder(lin, chen);

        var merged = revised(split, all -> {
            all.replaceAll((item, dates) -> List.of(date(1, MONDAY, teacher, zhou, lin, chen)));
            return all;
        });
        assertThat(roster(first)).containsExactlyInAnyOrder(zhou, lin, chen);
        assertThat(sessions.require(second).cancelledAt()).isNotNull();
        assertThat(standing(merged)).isEmpty();
        assertThat(sessions.require(first).cancelledAt()).isNull();
    }

    @Test
    void what_cannot_be_moved_stays_where_it_was_and_the_drafter_is_told() {
        var plan = approved(List.of(date(1, MONDAY, teacher, zhou)));
        var session = standing(plan).getFirst().id();
        var elsewhere = MONDAY.plusDays(1).atTime(TWO).atZone(clock.getZone()).toInstant();
        clock.at(
                AUGUST,
                () -> desk.schedule(
                        new NewSession(
                                courses.all().getLast().id(),
                                null,
                                elsewhere,
                                elsewhere.plus(Duration.ofHours(1)),
                                "别处 " + branch,
                                teacher,
                                5,
                                List.of()),
                        supervisor));

        var revision =
                revised(plan, all -> each(all, date -> date.movedTo(MONDAY.plusDays(1), TWO, FOUR, room, teacher)));

        assertThat(day(session)).isEqualTo(MONDAY);
        assertThat(sessions.require(session).cancelledAt()).isNull();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(notices.of(supervisor.staffId(), null, false, 5))
                        .extracting(Notice::key)
                        .contains("training.notice.revised-but"));
        assertThat(clock.at(
                        AUGUST,
                        () -> calling.call(revision.id(), supervisor.staffId()).stuck()))
                .singleElement()
                .satisfies(stuck -> assertThat(stuck.why()).isInstanceOf(Scheduling.InstructorBusy.class));
    }

    @Test
    void what_somebody_moved_by_hand_stays_there_until_the_plan_itself_changes_it() {
        var plan = approved(List.of(date(1, MONDAY, teacher, zhou)));
        var session = standing(plan).getFirst();
        var wednesday = MONDAY.plusDays(2).atTime(TWO).atZone(clock.getZone()).toInstant();
        var by = new NewTime(wednesday, wednesday.plus(Duration.ofHours(2)), session.place(), teacher);
        clock.at(AUGUST, () -> moving.move(session.id(), by, "会议室临时占用", supervisor));

        var revision = revised(plan, all -> each(all, UnaryOperator.identity()));
        assertThat(day(session.id())).isEqualTo(MONDAY.plusDays(2));

        revised(revision, all -> each(all, date -> date.movedTo(MONDAY.plusDays(3), TWO, FOUR, room, teacher)));
        assertThat(day(session.id())).isEqualTo(MONDAY.plusDays(3));
    }
}
