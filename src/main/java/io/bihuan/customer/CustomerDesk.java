package io.bihuan.customer;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects what is known of a customer; each change is kept, masked (H-08). */
@Service
@Transactional
public class CustomerDesk {

    private final JdbcClient jdbc;
    private final CustomerRows rows;
    private final DetailRows details;
    private final Reveals reveals;
    private final Comparisons comparisons;
    private final Audit audit;
    private final Clock clock;

    CustomerDesk(
            JdbcClient jdbc,
            CustomerRows rows,
            DetailRows details,
            Reveals reveals,
            Comparisons comparisons,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.details = details;
        this.reveals = reveals;
        this.comparisons = comparisons;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sets the grade and what to know of them; a name only where one is typed. */
    public Editing correct(CustomerId id, String name, String grade, String note, SignedIn by) {
        var survivor = rows.survivor(id);
        var standing = lock(survivor);
        if (standing.closed()) {
            return new Editing.Closed();
        }
        if (!name.isBlank() && !reveals.may(survivor, by)) {
            return new Editing.NotVerified();
        }
        if (!name.isBlank()) {
            jdbc.sql("""
                            update customer.customer
                               set name_sealed = :name, name_hash = :nameHash, name_hint = :nameHint
                             where id = :id
                            """).params(rows.name(name)).param("id", survivor.value()).update();
            changed(survivor, "name", standing.nameHint(), Masks.name(name), by);
        }
        jdbc.sql("update customer.customer set grade = :grade, note = :note where id = :id")
                .param("grade", grade.strip())
                .param("note", note.strip())
                .param("id", survivor.value())
                .update();
        changed(survivor, "grade", standing.grade(), grade.strip(), by);
        changed(survivor, "note", standing.note(), note.strip(), by);
        return new Editing.Done();
    }

    /** Adds a way to reach them or a proof of who they are; the first phone and e-mail become the main ones. */
    public Editing add(CustomerId id, DetailKind kind, String typed, String label, SignedIn by) {
        var survivor = rows.survivor(id);
        if (lock(survivor).closed()) {
            return new Editing.Closed();
        }
        if (!reveals.may(survivor, by)) {
            return new Editing.NotVerified();
        }
        var fault = Fitting.fault(kind, typed, java.time.LocalDate.ofInstant(clock.instant(), clock.getZone()));
        if (!fault.isEmpty()) {
            return new Editing.Unreadable("value", fault);
        }
        if (!details.add(survivor, kind, typed.strip(), label.strip(), clock.instant())) {
            return new Editing.KeptAlready();
        }
        changed(survivor, kind.name(), "", kind.hint(typed), by);
        return new Editing.Done();
    }

    /** Uses this one from now on; the former main one stays among the others. */
    public Editing prefer(CustomerId id, UUID detail, SignedIn by) {
        var survivor = rows.survivor(id);
        if (lock(survivor).closed()) {
            return new Editing.Closed();
        }
        var one = details.require(survivor, detail);
        var former = details.prefer(survivor, one);
        changed(survivor, Objects.requireNonNull(one.kind()).name(), former, one.hint(), by);
        return new Editing.Done();
    }

    /** Takes a detail away; of the main phone or e-mail too. */
    public Editing remove(CustomerId id, String field, SignedIn by) {
        var survivor = rows.survivor(id);
        if (lock(survivor).closed()) {
            return new Editing.Closed();
        }
        if (!reveals.may(survivor, by)) {
            return new Editing.NotVerified();
        }
        var gone = details.remove(survivor, field);
        changed(survivor, Objects.requireNonNull(gone.kind()).name(), gone.hint(), "", by);
        return new Editing.Done();
    }

    private record Standing(
            String nameHint,
            String grade,
            String note,
            @Nullable Instant restrictedAt,
            @Nullable Instant erasedAt) {

        boolean closed() {
            return restrictedAt != null || erasedAt != null;
        }
    }

    private Standing lock(CustomerId id) {
        return jdbc.sql("""
                        select name_hint, grade, note, restricted_at, erased_at
                          from customer.customer
                         where id = :id
                           for update
                        """).param("id", id.value()).query(Standing.class).single();
    }

    private void changed(CustomerId id, String what, String before, String after, SignedIn by) {
        if (before.equals(after)) {
            return;
        }
        jdbc.sql("""
                        insert into customer.change (id, customer_id, what, before, after, changed_by, changed_at)
                        values (:id, :customer, :what, :before, :after, :by, :now)
                        """)
                .param("id", Ids.next())
                .param("customer", id.value())
                .param("what", what)
                .param("before", before)
                .param("after", after)
                .param("by", by.staffId())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        comparisons.later(id.value());
        audit.did(by.staffId(), "customer.corrected", "customer", id.toString(), Map.of("what", what));
    }
}
