package io.bihuan.customer;

import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in customers from another system by the thousand. Taking the same in twice changes nothing. */
@Component
class CustomerBatch {

    /**
     * Each kind of key by its own index, key by key: "offset 0" keeps the planner from joining a thousand keys with the
     * whole table, which it prefers as long as a first import has left it without statistics.
     */
    static final String KNOWN = """
            with known as (
                select c.*
                  from unnest(:external::text[]) as given (key)
                 cross join lateral (select * from customer.customer where external_id = given.key offset 0) c
                 union all
                select c.*
                  from unnest(:phones::bytea[]) as given (key)
                 cross join lateral (select * from customer.customer where phone_hash = given.key offset 0) c
                 union all
                select c.*
                  from unnest(:emails::bytea[]) as given (key)
                 cross join lateral (select * from customer.customer where email_hash = given.key offset 0) c
            )
            select distinct on (created_at, id)
                   id, external_id, name_sealed, phone_sealed, email_sealed, grade, note, null::text as former_id, created_at
              from known
             where merged_into is null
             union all
            select s.id, s.external_id, s.name_sealed, s.phone_sealed, s.email_sealed, s.grade, s.note,
                   k.external_id, s.created_at
              from known k
             cross join lateral (select * from customer.customer where id = k.merged_into offset 0) s
             where k.merged_into is not null
             order by created_at, id
            """;

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Numbers numbers;
    private final Audit audit;
    private final Clock clock;

    CustomerBatch(JdbcClient jdbc, Seal seal, Numbers numbers, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes them in, in this order, and returns how many customers are new or know something new. */
    @Transactional
    int take(List<ImportedCustomer> given, UUID by) {
        var hashes = new HashMap<String, byte[]>();
        var box = new CardBox();
        known(given, hashes).forEach(found -> box.put(found.card(), found.formerId()));
        var fresh = new LinkedHashMap<UUID, CustomerCard>();
        var changed = new LinkedHashMap<UUID, CustomerCard>();
        for (var each : given) {
            var known = box.find(each);
            var card = known == null ? CustomerCard.of(Ids.next(), each) : known.with(each);
            if (known == null || fresh.containsKey(card.id())) {
                fresh.put(card.id(), card);
            } else if (!card.equals(known)) {
                changed.put(card.id(), card);
            }
            box.put(card);
        }
        var added = fresh.isEmpty() ? 0 : add(fresh.values(), hashes);
        if (!changed.isEmpty()) {
            change(changed.values(), hashes);
        }
        if (added + changed.size() > 0) {
            var facts = Map.of("new", String.valueOf(added), "changed", String.valueOf(changed.size()));
            audit.did(by, "customer.imported", "customer", "batch", facts);
        }
        // Somebody else took in one of the same ids meanwhile: now they are known, and brought up to date.
        return added == fresh.size() ? added + changed.size() : added + changed.size() + take(given, by);
    }

    private record Found(CustomerCard card, @Nullable String formerId) {}

    private List<Found> known(List<ImportedCustomer> given, Map<String, byte[]> hashes) {
        return jdbc.sql(KNOWN)
                .param("external", texts(given, each -> blankToNull(each.externalId())))
                .param("phones", hashed(given, hashes, each -> Masks.comparablePhone(each.phone())))
                .param("emails", hashed(given, hashes, each -> Masks.comparableEmail(each.email())))
                .query((row, number) -> new Found(
                        new CustomerCard(
                                row.getObject("id", UUID.class),
                                row.getString("external_id"),
                                opened(row.getBytes("name_sealed")),
                                opened(row.getBytes("phone_sealed")),
                                opened(row.getBytes("email_sealed")),
                                row.getString("grade"),
                                row.getString("note")),
                        row.getString("former_id")))
                .list();
    }

    private int add(Collection<CustomerCard> cards, Map<String, byte[]> hashes) {
        var now = clock.instant();
        var given = numbers.ahead(LocalDate.ofInstant(now, clock.getZone()), cards.size());
        return fill(jdbc.sql("""
                        insert into customer.customer (id, number, external_id, name_sealed, name_hash, name_hint,
                               phone_sealed, phone_hash, phone_hint, email_sealed, email_hash, email_hint, grade, note,
                               created_at)
                        select id, number, external_id, name_sealed, name_hash, name_hint, phone_sealed, phone_hash,
                               phone_hint, email_sealed, email_hash, email_hint, grade, note, :now
                          from unnest(:id::uuid[], :numbers::text[], :external::text[], :name::bytea[],
                                      :nameHash::bytea[], :nameHint::text[], :phone::bytea[], :phoneHash::bytea[],
                                      :phoneHint::text[], :email::bytea[], :emailHash::bytea[], :emailHint::text[],
                                      :grade::text[], :note::text[])
                               as card (id, number, external_id, name_sealed, name_hash, name_hint, phone_sealed,
                                        phone_hash, phone_hint, email_sealed, email_hash, email_hint, grade, note)
                            on conflict (external_id) do nothing
                        """), cards, hashes)
                .param("numbers", given.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    private void change(Collection<CustomerCard> cards, Map<String, byte[]> hashes) {
        fill(jdbc.sql("""
                        update customer.customer c
                           set external_id = card.external_id,
                               name_sealed = card.name_sealed,
                               name_hash = card.name_hash,
                               name_hint = card.name_hint,
                               phone_sealed = card.phone_sealed,
                               phone_hash = card.phone_hash,
                               phone_hint = card.phone_hint,
                               email_sealed = card.email_sealed,
                               email_hash = card.email_hash,
                               email_hint = card.email_hint,
                               grade = card.grade,
                               note = card.note
                          from unnest(:id::uuid[], :external::text[], :name::bytea[], :nameHash::bytea[],
                                      :nameHint::text[], :phone::bytea[], :phoneHash::bytea[], :phoneHint::text[], :email::bytea[], :emailHash::bytea[],
                                      :emailHint::text[], :grade::text[], :note::text[])
                               as card (id, external_id, name_sealed, name_hash, name_hint, phone_sealed, phone_hash,
                                        phone_hint, email_sealed, email_hash, email_hint, grade, note)
                         where c.id = card.id
                           and c.restricted_at is null
                           and c.erased_at is null
                        """), cards, hashes).update();
    }

    private JdbcClient.StatementSpec fill(
            JdbcClient.StatementSpec statement, Collection<CustomerCard> cards, Map<String, byte[]> hashes) {
        return statement
                .param("id", cards.stream().map(CustomerCard::id).toArray(UUID[]::new))
                .param("external", texts(cards, CustomerCard::externalId))
                .param("name", sealed(cards, CustomerCard::name))
                .param("nameHash", hashed(cards, hashes, card -> Masks.comparableName(card.name())))
                .param("nameHint", texts(cards, card -> Masks.name(card.name())))
                .param("phone", sealed(cards, CustomerCard::phone))
                .param("phoneHash", hashed(cards, hashes, card -> Masks.comparablePhone(card.phone())))
                .param("phoneHint", texts(cards, card -> card.phone().isEmpty() ? "" : Masks.phone(card.phone())))
                .param("email", sealed(cards, CustomerCard::email))
                .param("emailHash", hashed(cards, hashes, card -> Masks.comparableEmail(card.email())))
                .param("emailHint", texts(cards, card -> card.email().isEmpty() ? "" : Masks.email(card.email())))
                .param("grade", texts(cards, CustomerCard::grade))
                .param("note", texts(cards, CustomerCard::note));
    }

    private static <T> @Nullable String[] texts(Collection<T> all, Function<T, @Nullable String> field) {
        return all.stream().map(field).toArray(String[]::new);
    }

    private <T> byte[][] sealed(Collection<T> all, Function<T, String> field) {
        return bytes(all, field, seal::close);
    }

    /** The same value is hashed once a batch: it is looked for before it is kept. */
    private <T> byte[][] hashed(Collection<T> all, Map<String, byte[]> known, Function<T, String> field) {
        return bytes(all, field, value -> known.computeIfAbsent(value, seal::hash));
    }

    private static <T> byte[][] bytes(Collection<T> all, Function<T, String> field, Function<String, byte[]> locked) {
        var found = new byte[all.size()][];
        var place = 0;
        for (var each : all) {
            var value = field.apply(each);
            found[place++] = value.isEmpty() ? null : locked.apply(value);
        }
        return found;
    }

    private String opened(byte @Nullable [] sealed) {
        return sealed == null ? "" : seal.open(sealed);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
