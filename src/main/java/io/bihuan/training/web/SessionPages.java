package io.bihuan.training.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.course.Courses;
import io.bihuan.course.Method;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.training.FeedbackDesk;
import io.bihuan.training.LeaveDesk;
import io.bihuan.training.PracticeRuns;
import io.bihuan.training.SeatState;
import io.bihuan.training.Session;
import io.bihuan.training.SessionDesk;
import io.bihuan.training.SessionLists;
import io.bihuan.training.SessionState;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.UiFactory;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the page of one session as its reader may see it. */
@Component
class SessionPages {

    private final SessionLists lists;
    private final SessionDesk desk;
    private final Rosters rosters;
    private final LeaveDesk leave;
    private final FeedbackDesk feedback;
    private final PracticeRuns practice;
    private final Courses courses;
    private final People people;
    private final ClockChips chips;
    private final UiFactory uis;

    SessionPages(
            SessionLists lists,
            SessionDesk desk,
            Rosters rosters,
            LeaveDesk leave,
            FeedbackDesk feedback,
            PracticeRuns practice,
            Courses courses,
            People people,
            ClockChips chips,
            UiFactory uis) {
        this.lists = lists;
        this.desk = desk;
        this.rosters = rosters;
        this.leave = leave;
        this.feedback = feedback;
        this.practice = practice;
        this.courses = courses;
        this.people = people;
        this.chips = chips;
        this.uis = uis;
    }

    SessionPage of(UUID id, SignedIn me) {
        var session = lists.require(id, me);
        return of(session, me, RecordForm.of(session), FeedbackForm.EMPTY, Errors.none());
    }

    SessionPage of(Session session, SignedIn me, RecordForm record, FeedbackForm opinion, Errors errors) {
        var id = session.id();
        var state = lists.state(session);
        var runs = me.may(Permission.SESSION_RUN);
        var supervises = me.may(Permission.TRAINING_SUPERVISE);
        var roster = rosters.of(id);
        var practised = runs
                && courses.require(session.courseId()).blocks().stream()
                        .anyMatch(block -> block.method() == Method.PRACTICE);
        var mine = roster.stream()
                .filter(seat -> seat.seat().staffId().equals(me.staffId()))
                .findFirst()
                .orElse(null);
        return new SessionPage(
                session,
                courses.require(session.courseId()),
                state,
                people.name(session.instructorId()),
                runs ? roster : List.of(),
                mine,
                leaveOf(id, runs, me.staffId()),
                lists.onTimeUntil(session),
                leaveClock(session, mine),
                runs,
                supervises,
                record,
                errors,
                feedback.of(id),
                mine != null
                        && mine.seat().state().attended()
                        && state == SessionState.CLOSED
                        && uis.plain().dates().now().isBefore(feedback.until(id))
                        && !feedback.given(id, me.staffId()),
                state == SessionState.CLOSED ? feedback.until(id) : null,
                opinion,
                runs || supervises ? forms(session, me, supervises) : List.of(),
                runs && !state.settled() ? others(session, roster, me) : List.of(),
                remarks(id, runs ? null : me.staffId()),
                practised ? practice.of(session) : Map.of(),
                practised ? practice.wanted(session) : 0);
    }

    /** Forms handed in: with names for the supervisor, who is not the one they speak of; to the instructor without. */
    private List<SessionPage.FeedbackLine> forms(Session session, SignedIn me, boolean supervises) {
        var given = feedback.all(session.id());
        var named = supervises && !session.instructorId().equals(me.staffId());
        var known = named
                ? people.byIds(given.stream().map(FeedbackDesk.Given::staffId).toList())
                : Map.<UUID, Person>of();
        return given.stream()
                .map(one -> new SessionPage.FeedbackLine(
                        one,
                        known.containsKey(one.staffId())
                                ? known.get(one.staffId()).name()
                                : ""))
                .toList();
    }

    private List<SessionPage.RemarkLine> remarks(UUID id, @Nullable UUID only) {
        var all = desk.remarks(id).stream()
                .filter(one -> only == null || one.staffId().equals(only))
                .toList();
        var names = people.byIds(all.stream()
                .flatMap(one -> Stream.of(one.staffId(), one.byId()))
                .distinct()
                .toList());
        return all.stream()
                .map(one -> new SessionPage.RemarkLine(
                        name(names, one.staffId()), one.note(), one.at(), name(names, one.byId())))
                .toList();
    }

    private static String name(Map<UUID, Person> names, UUID id) {
        var person = names.get(id);
        return person == null ? "—" : person.name();
    }

    private List<SessionPage.LeaveLine> leaveOf(UUID id, boolean everybodys, UUID me) {
        return leave.of(id).stream()
                .filter(one -> everybodys || one.staffId().equals(me))
                .map(one -> new SessionPage.LeaveLine(one, people.name(one.staffId())))
                .toList();
    }

    private @Nullable ClockChip leaveClock(Session session, @Nullable SeatView mine) {
        var ui = uis.plain();
        var until = lists.leaveUntil(session);
        if (mine == null
                || mine.seat().state() != SeatState.EXPECTED
                || ui.dates().now().isAfter(until)
                || leave.of(session.id()).stream()
                        .anyMatch(one ->
                                one.waits() && one.staffId().equals(mine.seat().staffId()))) {
            return null;
        }
        return chips.open(
                until.minus(java.time.Duration.ofDays(7)), until, ui.dates().now(), ui);
    }

    private List<Option> others(Session session, List<SeatView> roster, SignedIn me) {
        var there = roster.stream().map(seat -> seat.seat().staffId()).collect(Collectors.toSet());
        var everybody = me.branchId() == null ? people.all() : people.inBranch(me.branchId());
        return everybody.stream()
                .filter(person -> !there.contains(person.id()) && !person.id().equals(session.instructorId()))
                .map(person -> new Option(person.id().toString(), person.name() + " · " + person.number()))
                .toList();
    }
}
