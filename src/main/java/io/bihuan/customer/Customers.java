package io.bihuan.customer;

import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recognises customers and takes in new ones. Somebody who was merged into another customer answers as that one, under
 * either id.
 */
@Service
@Transactional
public class Customers {

    static final String WITH_PHONE = "select " + CustomerRows.COLUMNS + """
              from customer.customer c
             where c.id in (select coalesce(k.merged_into, k.id)
                              from customer.customer k
                             where k.phone_hash = :phone
                             union
                            select coalesce(k.merged_into, k.id)
                              from customer.detail d
                              join customer.customer k on k.id = d.customer_id
                             where d.hash = :phone
                               and d.kind = 'PHONE')
             order by c.created_at, c.id
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final CustomerRows rows;
    private final Comparisons comparisons;
    private final Seal seal;
    private final Numbers numbers;
    private final Clock clock;

    Customers(JdbcClient jdbc, CustomerRows rows, Comparisons comparisons, Seal seal, Numbers numbers, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.comparisons = comparisons;
        this.seal = seal;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** The customer who matches by outside id, phone or e-mail, in this order; a new one with a number when nobody does. */
    public CustomerId findOrCreate(Contact contact) {
        return byExternalId(contact.externalId())
                .or(() -> byPhone(contact.phone()))
                .or(() -> byEmail(contact.email()))
                .orElseGet(() -> create(contact));
    }

    /** The customer with this phone number, main or further, however it is typed. */
    @Transactional(readOnly = true)
    public Optional<CustomerId> byPhone(@Nullable String phone) {
        return by("phone_hash = :value", DetailKind.PHONE, phone);
    }

    /** The customer with this address of e-mail, main or further. */
    @Transactional(readOnly = true)
    public Optional<CustomerId> byEmail(@Nullable String email) {
        return by("email_hash = :value", DetailKind.EMAIL, email);
    }

    private Optional<CustomerId> by(String condition, DetailKind kind, @Nullable String typed) {
        if (typed == null || kind.comparable(typed).isEmpty()) {
            return Optional.empty();
        }
        var hash = seal.hash(kind.comparable(typed));
        return rows.first(condition, hash).or(() -> rows.withDetail(kind, hash));
    }

    /** The customer with this number: C, day, running number. */
    @Transactional(readOnly = true)
    public Optional<CustomerId> byNumber(String number) {
        return rows.first("number = :value", number.strip());
    }

    /** Who this is now: the same, or the one they were merged into. */
    @Transactional(readOnly = true)
    public CustomerId survivor(CustomerId id) {
        return rows.survivor(id);
    }

    /**
     * The ids under which other modules may know this customer: their own, and those of everybody who was merged into
     * them. Ask by all of them for what belongs to a customer.
     */
    @Transactional(readOnly = true)
    public List<UUID> everyId(CustomerId id) {
        return rows.everyId(id);
    }

    /** The numbers of these customers, each their own, whoever they were merged into. */
    @Transactional(readOnly = true)
    public List<String> numbers(Collection<UUID> ids) {
        return jdbc.sql("select number from customer.customer where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(String.class)
                .list();
    }

    /** Who was merged into each of these customers; those into whom nobody was are not in it. */
    @Transactional(readOnly = true)
    public Map<UUID, List<UUID>> mergedInto(Collection<UUID> survivors) {
        return rows.mergedInto(survivors);
    }

    /** The same for many at once: every id of each, by the id that was asked for. */
    @Transactional(readOnly = true)
    public Map<UUID, List<UUID>> everyIds(Collection<UUID> ids) {
        return rows.everyIds(ids);
    }

    /** What may be seen of a customer before their identity is verified. */
    @Transactional(readOnly = true)
    public CustomerPreview preview(CustomerId id) {
        var found = rows.previews(List.of(id.value())).get(id.value());
        if (found == null) {
            throw new NotFound("customer " + id);
        }
        return found;
    }

    /** What may be seen of everybody who shares this phone number, however it is typed; the one known longest first. */
    @Transactional(readOnly = true)
    public List<CustomerPreview> withPhone(String phone, int limit) {
        return jdbc.sql(WITH_PHONE)
                .param("phone", seal.hash(Masks.comparablePhone(phone)))
                .param("limit", limit)
                .query((row, number) -> CustomerRows.preview(row))
                .list();
    }

    /** The same for a whole list, by the id that was asked for. */
    @Transactional(readOnly = true)
    public Map<UUID, CustomerPreview> previews(Collection<UUID> ids) {
        return rows.previews(ids);
    }

    /** Where a customer is written to; the main address before others, empty where none is kept. */
    @Transactional(readOnly = true)
    public Optional<MailAddress> mailAddress(CustomerId id) {
        return jdbc.sql("""
                        select sealed, hint
                          from (select email_sealed as sealed, email_hint as hint, true as main, created_at as since
                                  from customer.customer
                                 where id = :id
                                   and email_sealed is not null
                                   and erased_at is null
                                 union all
                                select sealed, hint, false, since
                                  from customer.detail
                                 where customer_id = :id
                                   and kind = 'EMAIL') address
                         order by main desc, since
                         limit 1
                        """)
                .param("id", rows.survivor(id).value())
                .query((row, number) -> new MailAddress(seal.open(row.getBytes(1)), row.getString(2)))
                .optional();
    }

    private record Known(byte @Nullable [] nameSealed, byte @Nullable [] phoneHash) {}

    private Known known(CustomerId id) {
        return jdbc.sql("select name_sealed, phone_hash from customer.customer where id = :id")
                .param("id", rows.survivor(id).value())
                .query((row, number) -> new Known(row.getBytes(1), row.getBytes(2)))
                .single();
    }

    /** Whether what somebody says of themselves fits what is kept; where nothing is kept, anything fits. */
    @Transactional(readOnly = true)
    public boolean fits(CustomerId id, String name, String phone) {
        var known = known(id);
        var nameFits = name.isBlank()
                || known.nameSealed() == null
                || seal.open(known.nameSealed()).equals(name.strip());
        return nameFits && (phone.isBlank() || known.phoneHash() == null || hasPhone(id, phone, known.phoneHash()));
    }

    private boolean hasPhone(CustomerId id, String phone, byte[] main) {
        var given = seal.hash(Masks.comparablePhone(phone));
        return MessageDigest.isEqual(main, given)
                || rows.withDetail(DetailKind.PHONE, given)
                        .filter(rows.survivor(id)::equals)
                        .isPresent();
    }

    /** Covers the name of this customer wherever it stands in a text; whoever uses it never sees the name. */
    @Transactional(readOnly = true)
    public UnaryOperator<String> covering(CustomerId id) {
        return Optional.ofNullable(known(id).nameSealed())
                .map(found -> seal.open(found).strip())
                .filter(name -> name.length() > 1)
                .map(name -> (UnaryOperator<String>) text -> text.replace(name, Masks.name(name)))
                .orElse(UnaryOperator.identity());
    }

    /** Notes what a customer told of themselves, where nothing was known before. */
    public void learn(CustomerId id, String name, String phone) {
        var survivor = rows.survivor(id);
        var learned = jdbc.sql("""
                        update customer.customer
                           set name_hint = case when name_sealed is null then :nameHint else name_hint end,
                               name_hash = case when name_sealed is null then :nameHash::bytea else name_hash end,
                               name_sealed = coalesce(name_sealed, :name::bytea),
                               phone_hint = case when phone_sealed is null then :phoneHint else phone_hint end,
                               phone_hash = coalesce(phone_hash, :phoneHash::bytea),
                               phone_sealed = coalesce(phone_sealed, :phone::bytea)
                         where id = :id
                           and erased_at is null
                           and (name_sealed is null and :nameHint <> '' or phone_sealed is null and :phoneHint <> '')
                        """)
                .param("id", survivor.value())
                .params(rows.name(name))
                .params(rows.main("phone", DetailKind.PHONE, phone))
                .update();
        if (learned > 0) {
            comparisons.later(survivor.value());
        }
    }

    private Optional<CustomerId> byExternalId(@Nullable String externalId) {
        return externalId == null || externalId.isBlank()
                ? Optional.empty()
                : rows.first("external_id = :value", Objects.requireNonNull(externalId));
    }

    private CustomerId create(Contact contact) {
        var id = new CustomerId(Ids.next());
        var now = clock.instant();
        rows.insert(id, numbers.next(LocalDate.ofInstant(now, clock.getZone())), contact, now);
        return id;
    }
}
