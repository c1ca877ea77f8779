package io.bihuan.staffing;

import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.notice.Notices;
import io.bihuan.people.OpenWork;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.NotFound;
import io.bihuan.web.Tone;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a leaver's open work over, piece by piece, and keeps what became of each. */
@Service
@Transactional
public class HandoverDesk {

    private final List<OpenWork> works;
    private final ChecklistRows checklists;
    private final People people;
    private final Notices notices;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    HandoverDesk(
            ObjectProvider<OpenWork> works,
            ChecklistRows checklists,
            People people,
            Notices notices,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.works = works.orderedStream().toList();
        this.checklists = checklists;
        this.people = people;
        this.notices = notices;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What somebody has in hand now, in every module. */
    @Transactional(readOnly = true)
    public List<Handover> inHand(UUID staffId) {
        var all = new ArrayList<Handover>();
        for (var work : works) {
            work.of(staffId)
                    .forEach(piece -> all.add(new Handover(
                            work.kind(), piece.id(), piece.title(), piece.href(), null, null, piece.dueAt())));
        }
        return all;
    }

    /** What became of a leaver's work; what nobody has stands in front. */
    @Transactional(readOnly = true)
    public List<Handover> of(UUID checklistId) {
        return jdbc.sql("""
                        select kind, piece_id, title, href, outcome, successor_id, at
                          from staffing.handover
                         where checklist_id = :id
                         order by outcome in ('NO_SUCCESSOR', 'BY_HAND') desc, kind, title
                        """).param("id", checklistId).query(Handover.class).list();
    }

    /** The last hour has come. */
    void hourHasCome(UUID staffId) {
        checklists.open(staffId, ChecklistKind.LEAVING).ifPresent(list -> {
            var left = handOver(list, staffId);
            if (left > 0) {
                tellSupervisors(list, left);
            }
            if (list.done() == list.items().size()) {
                checklists.end(list.id(), "DONE", clock.instant());
            }
        });
    }

    /** Tries once more what nobody has, with the successor named by now; how much is still left. */
    public int again(UUID checklistId, SignedIn by) {
        var list = checklists.lock(checklistId).orElseThrow(() -> new NotFound("checklist " + checklistId));
        if (by.branchId() != null && !by.branchId().equals(list.branchId())) {
            throw new NotFound("checklist " + checklistId + " of another branch");
        }
        if (list.kind() != ChecklistKind.LEAVING || list.anchorAt().isAfter(clock.instant())) {
            throw new NotFound("handover of checklist " + checklistId);
        }
        audit.did(by.staffId(), "staffing.handed-over", "checklist", checklistId);
        return handOver(list, by.staffId());
    }

    private int handOver(Checklist list, UUID by) {
        var left = 0;
        // What was left and has been settled on its own page since is in nobody's hand here any more.
        settle(list);
        for (var work : works) {
            for (var piece : work.of(list.staffId())) {
                var outcome = work.handOver(piece, list.staffId(), list.successorId(), by);
                keep(list, work.kind(), piece, outcome);
                left += outcome.settled() ? 0 : 1;
            }
        }
        return left;
    }

    private void settle(Checklist list) {
        jdbc.sql("""
                        update staffing.handover
                           set outcome = 'ENDED', at = :now
                         where checklist_id = :id
                           and outcome in ('NO_SUCCESSOR', 'BY_HAND')
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", list.id())
                .update();
    }

    private void keep(Checklist list, String kind, OpenWork.Piece piece, OpenWork.Handing outcome) {
        var to = outcome == OpenWork.Handing.HANDED ? list.successorId() : null;
        jdbc.sql("""
                        insert into staffing.handover
                               (checklist_id, kind, piece_id, title, href, outcome, successor_id, at)
                        values (:id, :kind, :piece, :title, :href, :outcome, cast(:to as uuid), :now)
                        on conflict (checklist_id, kind, piece_id) do update
                           set outcome = excluded.outcome, successor_id = excluded.successor_id, at = excluded.at
                        """)
                .param("id", list.id())
                .param("kind", kind)
                .param("piece", piece.id())
                .param("title", piece.title())
                .param("href", piece.href())
                .param("outcome", outcome.name())
                .param("to", to)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void tellSupervisors(Checklist list, int left) {
        var whom = people.holding(Role.SUPERVISOR).stream()
                .filter(person -> person.branchId().equals(list.branchId()))
                .map(Person::id)
                .toList();
        notices.tellAll(
                whom,
                "staffing.notice.left-over",
                List.of(people.name(list.staffId()), String.valueOf(left)),
                "/staffing/" + list.id(),
                Tone.BAD);
    }

    /** Leavers of the branch whose work nobody has, with how much it is. */
    @Transactional(readOnly = true)
    public List<LeftOver> leftOver(@Nullable UUID branchId) {
        return jdbc.sql("""
                        select checklist.id as checklist_id, checklist.staff_id, count(*) as pieces,
                               min(handover.at) as since
                          from staffing.handover
                          join staffing.checklist on checklist.id = handover.checklist_id
                         where handover.outcome in ('NO_SUCCESSOR', 'BY_HAND')
                           and (cast(:branch as uuid) is null or checklist.branch_id = :branch)
                         group by checklist.id, checklist.staff_id
                         order by since
                        """).param("branch", branchId).query(LeftOver.class).list();
    }

    /** A leaver whose work nobody has. */
    public record LeftOver(UUID checklistId, UUID staffId, int pieces, Instant since) {}
}
