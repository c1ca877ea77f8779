package io.bihuan.customer;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows private details in clear, one field at a time and for a while, to whoever may see them and says why; every look is
 * written down (H-08). Who only serves sees them once the identity is checked in a conversation that is still open (E-04).
 */
@Service
@Transactional
public class Reveals {

    private final JdbcClient jdbc;
    private final CustomerRows rows;
    private final Seal seal;
    private final Audit audit;
    private final Standards standards;
    private final ObjectProvider<VerifiedHere> verified;
    private final Clock clock;

    Reveals(
            JdbcClient jdbc,
            CustomerRows rows,
            Seal seal,
            Audit audit,
            Standards standards,
            ObjectProvider<VerifiedHere> verified,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.seal = seal;
        this.audit = audit;
        this.standards = standards;
        this.verified = verified;
        this.clock = clock;
    }

    /** Whether this person could reveal something of the customer now, with a reason. */
    @Transactional(readOnly = true)
    public boolean may(CustomerId id, SignedIn person) {
        return person.may(Permission.CUSTOMER_REVEAL)
                || verified.stream().anyMatch(each -> each.by(person.staffId(), rows.everyId(id)));
    }

    /**
     * Shows a field.
     *
     * @param field {@code name}, {@code phone}, {@code email}, or the id of a further detail
     */
    public Revealing reveal(CustomerId id, String field, String reason, SignedIn person) {
        var survivor = rows.survivor(id);
        if (reason.isBlank()) {
            return new Revealing.NoReason();
        }
        if (!may(survivor, person)) {
            return new Revealing.NotVerified();
        }
        var rules = standards.inForce(CustomerStandard.class, clock.instant()).rules();
        if (lately(person.staffId(), clock.instant().minus(Duration.ofHours(1))) >= rules.revealsPerHour()) {
            return new Revealing.TooMany(rules.revealsPerHour());
        }
        var value = value(survivor, field);
        note(survivor, field, reason.strip(), person.staffId(), rules.revealFor());
        return new Revealing.Shown(value);
    }

    /** The phone number in clear, for whoever holds a conversation in which the identity is checked. Empty where none is known. */
    public Optional<String> phone(CustomerId id, UUID by, String reason) {
        var survivor = rows.survivor(id);
        var kept = sealed(survivor, "phone");
        kept.ifPresent(_ -> note(
                survivor,
                "phone",
                reason,
                by,
                standards
                        .inForce(CustomerStandard.class, clock.instant())
                        .rules()
                        .revealFor()));
        return kept.map(seal::open);
    }

    /** What this person has revealed of the customer and may still see, by field. */
    @Transactional(readOnly = true)
    public Map<String, String> open(CustomerId id, SignedIn person) {
        var fields = jdbc.sql("""
                        select distinct field
                          from customer.reveal
                         where customer_id = :id
                           and seen_by = :by
                           and until > :now
                        """)
                .param("id", id.value())
                .param("by", person.staffId())
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .list();
        var shown = new HashMap<String, String>();
        fields.forEach(field -> sealed(id, field).ifPresent(found -> shown.put(field, seal.open(found))));
        return shown;
    }

    /** One look. */
    public record Look(UUID id, UUID customerId, String field, String reason, UUID seenBy, Instant seenAt) {}

    /** Who saw what of this customer, the latest first. */
    @Transactional(readOnly = true)
    public List<Look> of(CustomerId id, int limit) {
        return jdbc.sql("""
                        select id, customer_id, field, reason, seen_by, seen_at
                          from customer.reveal
                         where customer_id = any(:ids)
                         order by seen_at desc
                         limit :limit
                        """)
                .param("ids", rows.everyId(id).toArray(UUID[]::new))
                .param("limit", limit)
                .query(Look.class)
                .list();
    }

    /** Who saw what of anybody, the latest first; one person's looks only where one is named. */
    @Transactional(readOnly = true)
    public List<Look> latest(@Nullable UUID by, CustomerLists.@Nullable Cursor before, int limit) {
        return jdbc.sql("""
                        select id, customer_id, field, reason, seen_by, seen_at
                          from customer.reveal
                         where (cast(:by as uuid) is null or seen_by = :by)
                           and (cast(:before as timestamptz) is null
                                or (seen_at, id) < (:before, cast(:beforeId as uuid)))
                         order by seen_at desc, id desc
                         limit :limit
                        """)
                .param("by", by)
                .param("before", before == null ? null : Timestamp.from(before.at()))
                .param("beforeId", before == null ? null : before.id())
                .param("limit", limit)
                .query(Look.class)
                .list();
    }

    private int lately(UUID by, Instant since) {
        return jdbc.sql("select count(*) from customer.reveal where seen_by = :by and seen_at > :since")
                .param("by", by)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    private String value(CustomerId id, String field) {
        return sealed(id, field)
                .map(seal::open)
                .orElseThrow(() -> new NotFound("detail " + field + " of customer " + id));
    }

    private Optional<byte[]> sealed(CustomerId id, String field) {
        var found = switch (field) {
            case "name", "phone", "email" ->
                jdbc.sql("select " + field + "_sealed from customer.customer where id = :id and " + field
                                + "_sealed is not null")
                        .param("id", id.value());
            default ->
                jdbc.sql("select sealed from customer.detail where id::text = :detail and customer_id = :id")
                        .param("detail", field)
                        .param("id", id.value());
        };
        return found.query((row, number) -> row.getBytes(1)).optional();
    }

    private void note(CustomerId id, String field, String reason, UUID by, Duration shown) {
        var now = clock.instant();
        jdbc.sql("""
                        insert into customer.reveal (id, customer_id, field, reason, seen_by, seen_at, until)
                        values (:reveal, :id, :field, :reason, :by, :now, :until)
                        """)
                .param("reveal", Ids.next())
                .param("id", id.value())
                .param("field", field)
                .param("reason", reason)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(shown)))
                .update();
        audit.saw(by, "customer.detail-seen", "customer", id.toString(), Map.of("field", field, "reason", reason));
    }
}
