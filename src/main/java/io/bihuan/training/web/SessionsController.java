package io.bihuan.training.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.people.People;
import io.bihuan.training.LeaveDesk;
import io.bihuan.training.MakeUp;
import io.bihuan.training.MakeUps;
import io.bihuan.training.SessionLists;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of sessions. */
@Controller
class SessionsController {

    private static final int PAGE = 30;

    private final SessionLists lists;
    private final MakeUps makeUps;
    private final LeaveDesk leave;
    private final People people;
    private final ClockChips chips;
    private final UiFactory uis;

    SessionsController(
            SessionLists lists, MakeUps makeUps, LeaveDesk leave, People people, ClockChips chips, UiFactory uis) {
        this.lists = lists;
        this.makeUps = makeUps;
        this.leave = leave;
        this.people = people;
        this.chips = chips;
        this.uis = uis;
    }

    @Allow({Permission.SESSION_RUN, Permission.PLAN_READ})
    @GetMapping("/sessions")
    String sessions(
            SignedIn me,
            @RequestParam(defaultValue = "WEEK") SessionsPage.Show show,
            @RequestParam(required = false) @Nullable LocalDate week,
            @RequestParam(required = false) @Nullable UUID item,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var ui = uis.plain();
        var monday =
                (week == null ? ui.dates().today() : week).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var zone = ui.dates().zone();
        var shown = item == null ? show : SessionsPage.Show.ITEM;
        var rows = switch (shown) {
            case WEEK ->
                lists.between(
                        monday.atStartOfDay(zone).toInstant(),
                        monday.plusWeeks(1).atStartOfDay(zone).toInstant(),
                        me);
            case PAST -> lists.past(PAGE + 1, Math.max(0, page) * PAGE, me);
            case ITEM -> item == null ? List.<SessionLists.Row>of() : lists.of(item, me);
        };
        var more = shown == SessionsPage.Show.PAST && rows.size() > PAGE;
        model.addAttribute(
                "page",
                new SessionsPage(
                        shown,
                        monday,
                        byDay(more ? rows.subList(0, PAGE) : rows, shown, ui),
                        lists.withoutRecord(me).stream().map(this::row).toList(),
                        waiting(me, ui),
                        makeUps(me, ui),
                        me.may(Permission.SESSION_RUN),
                        Math.max(0, page),
                        more));
        return "training/sessions";
    }

    private List<SessionsPage.Day> byDay(Collection<SessionLists.Row> rows, SessionsPage.Show show, Ui ui) {
        var days = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> LocalDate.ofInstant(row.startsAt(), ui.dates().zone()),
                        TreeMap::new,
                        Collectors.mapping(this::row, Collectors.toList())));
        var ordered = show == SessionsPage.Show.WEEK ? days : days.descendingMap();
        return ordered.entrySet().stream()
                .map(day -> new SessionsPage.Day(day.getKey(), day.getValue()))
                .toList();
    }

    private SessionsPage.Row row(SessionLists.Row session) {
        return new SessionsPage.Row(session, lists.state(session), people.name(session.instructorId()));
    }

    /** Leave of sessions that the reader sees; deciding is the supervisor's. */
    private List<SessionsPage.LeaveRow> waiting(SignedIn me, Ui ui) {
        if (!me.may(Permission.TRAINING_SUPERVISE)) {
            return List.of();
        }
        return leave.waiting(me).stream()
                .map(request -> {
                    var session = lists.require(request.sessionId(), me);
                    return new SessionsPage.LeaveRow(
                            request,
                            people.name(request.staffId()),
                            session.topic(),
                            chips.open(
                                    request.askedAt(),
                                    session.startsAt(),
                                    ui.dates().now(),
                                    ui));
                })
                .toList();
    }

    private List<SessionsPage.MakeUpRow> makeUps(SignedIn me, Ui ui) {
        var owed = makeUps.owed(me);
        var known = people.byIds(owed.stream().map(MakeUp::staffId).toList());
        var ahead =
                makeUps.ahead(owed.stream().map(one -> one.missed().courseId()).toList(), me);
        return owed.stream()
                .map(one -> new SessionsPage.MakeUpRow(
                        one,
                        known.containsKey(one.staffId())
                                ? known.get(one.staffId()).name()
                                : people.name(one.staffId()),
                        chips.open(
                                one.missed().endsAt(), one.dueAt(), ui.dates().now(), ui),
                        ahead.stream()
                                .filter(session ->
                                        session.courseId().equals(one.missed().courseId()))
                                .map(session -> new Option(
                                        session.id().toString(), ui.when(session.startsAt()) + " · " + session.place()))
                                .toList()))
                .toList();
    }
}
