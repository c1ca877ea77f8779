package io.bihuan.fulfilment;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.plan.Occurrence;
import io.bihuan.plan.Plan;
import io.bihuan.plan.PlanKind;
import io.bihuan.plan.PlanLists;
import io.bihuan.plan.PlanState;
import io.bihuan.resource.Room;
import io.bihuan.resource.Rooms;
import io.bihuan.training.LineSession;
import io.bihuan.training.LineSessions;
import io.bihuan.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares plans with what happened, and closes their figures. */
@Service
@Transactional
public class FulfilmentDesk {

    private final PlanLists plans;
    private final LineSessions sessions;
    private final Rooms rooms;
    private final Closings closings;
    private final Audit audit;
    private final Clock clock;

    FulfilmentDesk(PlanLists plans, LineSessions sessions, Rooms rooms, Closings closings, Audit audit, Clock clock) {
        this.plans = plans;
        this.sessions = sessions;
        this.rooms = rooms;
        this.closings = closings;
        this.audit = audit;
        this.clock = clock;
    }

    /** The monthly plan of that id; a year's plan is held by its months, and is not there. */
    @Transactional(readOnly = true)
    public Plan require(UUID planId, SignedIn reader) {
        var plan = plans.require(planId, reader);
        if (plan.period().kind() != PlanKind.MONTHLY) {
            throw new NotFound("fulfilment of plan " + planId);
        }
        return plan;
    }

    /** The plan beside what happened: as it was closed, or as it stands now. */
    @Transactional(readOnly = true)
    public Sheet sheet(Plan plan) {
        return closings.of(plan.id()).orElseGet(() -> compared(plan));
    }

    private Sheet compared(Plan plan) {
        var versions = plans.versions(plan);
        var byLine = sessions.of(versions.keySet()).stream()
                .collect(Collectors.groupingBy(session -> versions.get(session.itemId())));
        var names = rooms
                .byIds(plan.items().stream()
                        .flatMap(item -> item.occurrences().stream())
                        .map(Occurrence::roomId)
                        .distinct()
                        .toList())
                .values()
                .stream()
                .collect(Collectors.toMap(Room::id, Room::name));
        var comparison = new Comparison(names, clock.getZone(), clock.instant());
        return new Sheet(
                plan.items().stream()
                        .map(item -> comparison.of(item, byLine.getOrDefault(item.origin(), List.of())))
                        .toList(),
                beside(plan).stream()
                        .collect(Collectors.groupingBy(
                                LineSession::topic,
                                LinkedHashMap::new,
                                Collectors.mapping(comparison::added, Collectors.toList())))
                        .entrySet()
                        .stream()
                        .map(topic -> new Line(null, topic.getKey(), "", topic.getValue()))
                        .toList(),
                null);
    }

    private List<LineSession> beside(Plan plan) {
        var zone = clock.getZone();
        return sessions.beside(
                plan.period().first().atStartOfDay(zone).toInstant(),
                plan.period().last().plusDays(1).atStartOfDay(zone).toInstant(),
                plan.branchId());
    }

    /** Closes the figures of a plan whose time is over. */
    public Closing close(UUID planId, String remark, SignedIn by) {
        var closing = close(require(planId, by), remark.strip(), by.staffId());
        if (closing instanceof Closing.Closed) {
            audit.did(by.staffId(), "plan.figures-closed", "plan", planId.toString(), Map.of("note", remark.strip()));
        }
        return closing;
    }

    private Closing close(Plan plan, String remark, @Nullable UUID by) {
        if (plan.state(LocalDate.now(clock)) != PlanState.CLOSED || plan.supersededAt() != null) {
            return new Closing.NotOver(plan.period().last());
        }
        if (closings.of(plan.id()).isPresent()) {
            return new Closing.ClosedBefore();
        }
        var sheet = compared(plan);
        var open = sheet.lines().stream()
                .filter(line -> line.count(Date.Outcome.NO_RECORD) > 0)
                .map(Line::topic)
                .toList();
        if (!open.isEmpty()) {
            return new Closing.RecordsMissing(open);
        }
        closings.keep(plan.id(), sheet, new Sheet.Closing(clock.instant(), by, remark));
        return new Closing.Closed();
    }

    /** Closes what can be closed of the plans whose time is over. */
    void closeAllThatAreOver() {
        var today = LocalDate.now(clock);
        plans.over(today, closings.all()).stream()
                .filter(plan -> plan.period().kind() == PlanKind.MONTHLY)
                .forEach(plan -> close(plan, "", null));
    }
}
