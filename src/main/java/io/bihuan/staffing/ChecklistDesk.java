package io.bihuan.staffing;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.calendar.Deadlines;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens checklists, and notes what was seen to. */
@Service
@Transactional
public class ChecklistDesk {

    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final ChecklistRows rows;
    private final Standards standards;
    private final People people;
    private final Deadlines deadlines;
    private final List<BeforeArrival> before;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    ChecklistDesk(
            ChecklistRows rows,
            Standards standards,
            People people,
            Deadlines deadlines,
            ObjectProvider<BeforeArrival> before,
            Notices notices,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.standards = standards;
        this.people = people;
        this.deadlines = deadlines;
        this.before = before.orderedStream().toList();
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens a checklist and tells everybody who sees to an item; one that is open moves to the new day. */
    void open(ChecklistKind kind, UUID staffId, Instant anchor, Instant at) {
        var person = people.require(staffId);
        var standard = standards.inForce(StaffingStandard.class, at);
        var one = new Checklist(
                Ids.next(),
                kind,
                staffId,
                person.branchId(),
                anchor,
                standard.version(),
                at,
                null,
                null,
                null,
                List.of());
        var day = anchor.atZone(deadlines.zone()).toLocalDate();
        if (!rows.add(one)) {
            rows.open(staffId, kind).ifPresent(open -> move(open, anchor, day));
            return;
        }
        var place = 0;
        for (var rule : kind.items(standard.rules())) {
            var mark = rule.test() ? standard.rules().testPassMark() : null;
            rows.add(one.id(), place++, rule, fair(due(day, rule.days()), at), mark);
        }
        if (kind == ChecklistKind.ENTRY) {
            seenBefore(one.id(), staffId, at);
        }
        tell(one, kind.items(standard.rules()), person);
    }

    /** Notes what somebody was checked for before they joined; a mark below today's does not count. */
    private void seenBefore(UUID id, UUID staffId, Instant at) {
        var seen = new HashMap<String, BeforeArrival.Seen>();
        before.forEach(each -> seen.putAll(each.seen(staffId)));
        var list = rows.lock(id).orElseThrow();
        for (var item : list.items()) {
            var earlier = seen.get(item.code());
            if (earlier != null && reaches(earlier.score(), item.passMark())) {
                rows.result(item.id(), earlier.score(), earlier.note(), earlier.at(), earlier.by());
            }
        }
        if (rows.lock(id).orElseThrow().items().stream().allMatch(item -> item.doneAt() != null)) {
            rows.end(id, "DONE", at);
        }
    }

    private static boolean reaches(@Nullable Integer score, @Nullable Integer mark) {
        return mark == null || score != null && score >= mark;
    }

    private void move(Checklist open, Instant anchor, LocalDate day) {
        rows.moved(open.id(), anchor);
        var standard = standards.of(StaffingStandard.class, open.standardVersion());
        open.kind().items(standard).forEach(rule -> rows.due(open.id(), rule.code(), due(day, rule.days())));
    }

    /** Nothing is late before anybody could know of it: what was due earlier is due on the evening of the next working hours. */
    private Instant fair(Instant due, Instant now) {
        if (due.isAfter(now)) {
            return due;
        }
        var today = due(now.atZone(deadlines.zone()).toLocalDate(), 0);
        return deadlines.isWorkday(now.atZone(deadlines.zone()).toLocalDate()) && today.isAfter(now)
                ? today
                : due(now.atZone(deadlines.zone()).toLocalDate(), 1);
    }

    /** The evening of so many working days after a day, or before it. */
    private Instant due(LocalDate day, int days) {
        var on = day;
        for (var left = Math.abs(days); left > 0; ) {
            on = days > 0 ? on.plusDays(1) : on.minusDays(1);
            left -= deadlines.isWorkday(on) ? 1 : 0;
        }
        return on.atTime(EVENING).atZone(deadlines.zone()).toInstant();
    }

    private void tell(Checklist one, List<ItemRule> items, Person person) {
        items.stream()
                .map(ItemRule::owner)
                .distinct()
                .forEach(owner -> notices.tellAll(
                        owners(owner, person),
                        "staffing.notice.opened." + one.kind().name(),
                        List.of(person.name()),
                        "/staffing/" + one.id(),
                        Tone.ACCENT));
    }

    private List<UUID> owners(ItemOwner owner, Person person) {
        return owner.role()
                .map(role -> people.holding(role).stream()
                        .filter(each -> each.branchId().equals(person.branchId()))
                        .map(Person::id)
                        .toList())
                .orElse(List.of(person.id()));
    }

    /** Notes that an item was seen to; a test with its mark, and one that is too low stays open. */
    public Ticking tick(UUID checklistId, String code, @Nullable Integer score, String note, SignedIn by) {
        var list = rows.lock(checklistId).orElseThrow(() -> new NotFound("checklist " + checklistId));
        var item = list.items().stream()
                .filter(each -> each.code().equals(code)
                        && list.seenToBy(each, by, clock.instant())
                        && (by.branchId() == null || by.branchId().equals(list.branchId())))
                .findFirst()
                .orElseThrow(() -> new NotFound("item " + code + " of checklist " + checklistId));
        if (list.endedAt() != null || item.doneAt() != null) {
            return new Ticking.NotAsItStands();
        }
        if (item.passMark() != null && score == null) {
            return new Ticking.ScoreNeeded();
        }
        var now = clock.instant();
        if (item.passMark() != null && score != null && score < item.passMark()) {
            rows.result(item.id(), score, note, null, null);
            audit.did(by.staffId(), "staffing.test-failed", "checklist", checklistId.toString(), Map.of("item", code));
            return new Ticking.Failed(score, item.passMark());
        }
        rows.result(item.id(), score, note, now, by.staffId());
        audit.did(by.staffId(), "staffing.item-done", "checklist", checklistId.toString(), Map.of("item", code));
        var last = list.done() + 1 == list.items().size();
        // A leaver's list is over only when they have gone: until then work may still come to them.
        if (last && (list.kind() != ChecklistKind.LEAVING || list.anchorAt().isBefore(now))) {
            rows.end(checklistId, "DONE", now);
            return new Ticking.AllDone();
        }
        return new Ticking.Ticked();
    }

    /** Names who takes over a leaver's work; somebody else of the branch who stays. */
    public boolean succeed(UUID checklistId, UUID successor, SignedIn by) {
        var list = rows.lock(checklistId).orElseThrow(() -> new NotFound("checklist " + checklistId));
        if (by.branchId() != null && !by.branchId().equals(list.branchId())) {
            throw new NotFound("checklist " + checklistId + " of another branch");
        }
        var fit = people.inBranch(list.branchId()).stream()
                .anyMatch(person -> person.id().equals(successor)
                        && !successor.equals(list.staffId())
                        && !people.leaving().containsKey(successor));
        if (!fit || list.kind() != ChecklistKind.LEAVING || "CANCELLED".equals(list.ending())) {
            return false;
        }
        rows.succeeded(checklistId, successor);
        notices.tell(
                successor,
                "staffing.notice.successor",
                List.of(people.name(list.staffId())),
                "/staffing/" + checklistId,
                Tone.ACCENT);
        audit.did(by.staffId(), "staffing.successor-named", "checklist", checklistId);
        return true;
    }

    /** They stay after all. */
    void cancel(UUID staffId, ChecklistKind kind, Instant at) {
        rows.open(staffId, kind).ifPresent(one -> rows.end(one.id(), "CANCELLED", at));
    }
}
