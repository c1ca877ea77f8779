package io.bihuan.customer;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one customer of two, and two again. Whoever was merged keeps their row and leads to the survivor: everything that
 * other modules keep under either id shows the survivor, a conversation in progress too.
 */
@Service
@Transactional
public class MergeDesk {

    /** What may be taken from the one who is merged, where both have it. */
    public static final Set<String> FIELDS = Set.of("name", "phone", "email", "grade", "note");

    private final MergeRows rows;
    private final DuplicateRows duplicates;
    private final Comparisons comparisons;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MergeDesk(
            MergeRows rows,
            DuplicateRows duplicates,
            Comparisons comparisons,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.duplicates = duplicates;
        this.comparisons = comparisons;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Merges one into another.
     *
     * @param taken of {@link #FIELDS}, what the survivor takes from the other although they have their own; what they lack
     *     they take anyway, and contacts of both are kept
     */
    public Merging merge(CustomerId survivor, CustomerId merged, Set<String> taken, String reason, SignedIn by) {
        var standing = rows.lock(List.of(survivor.value(), merged.value()));
        if (standing.stream().anyMatch(MergeRows.Standing::gone) || survivor.equals(merged)) {
            return new Merging.OneAlready();
        }
        if (standing.stream().anyMatch(MergeRows.Standing::closed)) {
            return new Merging.Closed();
        }
        var now = clock.instant();
        var id = Ids.next();
        rows.begin(id, survivor, merged, reason.strip(), by.staffId(), now);
        rows.gather(id, survivor, merged, taken, now);
        rows.lead(id, survivor, merged);
        duplicates.decide(survivor, merged, "MERGED", by.staffId(), now);
        comparisons.later(survivor.value());
        audit.did(
                by.staffId(),
                "customer.merged",
                "customer",
                survivor.toString(),
                Map.of("merged", merged.toString(), "reason", reason.strip()));
        events.publishEvent(new CustomersMerged(survivor.value(), merged.value(), now));
        return new Merging.Done(id);
    }

    /** Takes a merge back; what was corrected since stays with the survivor. */
    public Merging undo(UUID merge, SignedIn by) {
        var one = rows.require(merge);
        var standing = rows.lock(List.of(one.survivorId(), one.mergedId()));
        if (one.undone()) {
            throw new NotFound("merge " + merge + " in force");
        }
        if (standing.stream().anyMatch(each -> each.id().equals(one.survivorId()) && each.gone())) {
            return new Merging.LaterFirst();
        }
        if (standing.stream().anyMatch(MergeRows.Standing::closed)) {
            return new Merging.Closed();
        }
        var now = clock.instant();
        rows.undo(one, by.staffId(), now);
        duplicates.decide(new CustomerId(one.survivorId()), new CustomerId(one.mergedId()), "APART", by.staffId(), now);
        audit.did(
                by.staffId(),
                "customer.parted",
                "customer",
                one.survivorId().toString(),
                Map.of("parted", one.mergedId().toString()));
        events.publishEvent(new CustomersParted(one.survivorId(), one.mergedId(), now));
        return new Merging.Done(merge);
    }
}
