package io.bihuan.customer;

import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds customers and takes in new ones. */
@Service
@Transactional
public class Customers {

    private static final String PREVIEW = """
            select id, number, external_id, name_hint, phone_hint, email_hint, grade, note, created_at
              from customer.customer
            """;
    static final String WITH_PHONE = PREVIEW + """
             where phone_hash = :phone
             order by created_at, id
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Numbers numbers;
    private final Audit audit;
    private final Clock clock;

    Customers(JdbcClient jdbc, Seal seal, Numbers numbers, Audit audit, Clock clock) {
        this.audit = audit;
        this.jdbc = jdbc;
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

    /** The customer with this phone number, however it is typed. */
    @Transactional(readOnly = true)
    public Optional<CustomerId> byPhone(@Nullable String phone) {
        return phone == null || phone.isBlank()
                ? Optional.empty()
                : one("phone_hash = :value", seal.hash(Masks.comparablePhone(phone)));
    }

    /** The customer with this address of e-mail. */
    @Transactional(readOnly = true)
    public Optional<CustomerId> byEmail(@Nullable String email) {
        return email == null || email.isBlank()
                ? Optional.empty()
                : one("email_hash = :value", seal.hash(Masks.comparableEmail(email)));
    }

    /** The customer with this number: C, day, running number. */
    @Transactional(readOnly = true)
    public Optional<CustomerId> byNumber(String number) {
        return one("number = :value", number.strip());
    }

    /** What may be seen of a customer before their identity is verified. */
    @Transactional(readOnly = true)
    public CustomerPreview preview(CustomerId id) {
        return jdbc.sql(PREVIEW + " where id = :id")
                .param("id", id.value())
                .query((row, number) -> preview(row))
                .optional()
                .orElseThrow(() -> new NotFound("customer " + id));
    }

    /** What may be seen of everybody who shares this phone number, however it is typed; the one known longest first. */
    @Transactional(readOnly = true)
    public List<CustomerPreview> withPhone(String phone, int limit) {
        return jdbc.sql(WITH_PHONE)
                .param("phone", seal.hash(Masks.comparablePhone(phone)))
                .param("limit", limit)
                .query((row, number) -> preview(row))
                .list();
    }

    /** The same for a whole list, by id. */
    @Transactional(readOnly = true)
    public Map<UUID, CustomerPreview> previews(Collection<UUID> ids) {
        return ids.stream()
                .distinct()
                .map(CustomerId::new)
                .map(this::preview)
                .collect(Collectors.toMap(p -> p.id().value(), Function.identity()));
    }

    /** Whether what somebody says of themselves fits what is kept; where nothing is kept, anything fits. */
    @Transactional(readOnly = true)
    public boolean fits(CustomerId id, String name, String phone) {
        var row = jdbc.sql("select name_sealed, phone_hash from customer.customer where id = :id")
                .param("id", id.value())
                .query((found, number) -> new byte[][] {found.getBytes(1), found.getBytes(2)})
                .optional()
                .orElseThrow(() -> new NotFound("customer " + id));
        var nameFits = name.isBlank() || row[0] == null || seal.open(row[0]).equals(name.strip());
        var phoneFits = phone.isBlank()
                || row[1] == null
                || MessageDigest.isEqual(row[1], seal.hash(Masks.comparablePhone(phone)));
        return nameFits && phoneFits;
    }

    /** Covers the name of this customer wherever it stands in a text; whoever uses it never sees the name. */
    @Transactional(readOnly = true)
    public UnaryOperator<String> covering(CustomerId id) {
        return jdbc.sql("select name_sealed from customer.customer where id = :id and name_sealed is not null")
                .param("id", id.value())
                .query((row, number) -> seal.open(row.getBytes(1)).strip())
                .optional()
                .filter(name -> name.length() > 1)
                .map(name -> (UnaryOperator<String>) text -> text.replace(name, Masks.name(name)))
                .orElse(UnaryOperator.identity());
    }

    /** Notes what a customer told of themselves, where nothing was known before. */
    public void learn(CustomerId id, String name, String phone) {
        var hasName = !name.isBlank();
        var hasPhone = !phone.isBlank();
        jdbc.sql("""
                        update customer.customer
                           set name_hint = case when name_sealed is null and :hasName then :nameHint else name_hint end,
                               name_sealed = coalesce(name_sealed, :name),
                               phone_hint = case when phone_sealed is null and :hasPhone then :phoneHint else phone_hint end,
                               phone_hash = coalesce(phone_hash, :phoneHash),
                               phone_sealed = coalesce(phone_sealed, :phone)
                         where id = :id
                        """)
                .param("id", id.value())
                .param("hasName", hasName)
                .param("hasPhone", hasPhone)
                .param("name", hasName ? seal.close(name.strip()) : null, Types.BINARY)
                .param("nameHint", hasName ? Masks.name(name) : "")
                .param("phone", hasPhone ? seal.close(phone.strip()) : null, Types.BINARY)
                .param("phoneHash", hasPhone ? seal.hash(Masks.comparablePhone(phone)) : null, Types.BINARY)
                .param("phoneHint", hasPhone ? Masks.phone(phone) : "")
                .update();
    }

    /** The phone number in clear; who looked and why is written down. Empty where none is known. */
    public Optional<String> revealPhone(CustomerId id, UUID by, String reason) {
        var sealed = jdbc.sql("select phone_sealed from customer.customer where id = :id and phone_sealed is not null")
                .param("id", id.value())
                .query((row, number) -> row.getBytes(1))
                .optional();
        sealed.ifPresent(found -> {
            jdbc.sql("""
                            insert into customer.reveal (id, customer_id, field, reason, seen_by, seen_at)
                            values (:reveal, :id, 'phone', :reason, :by, :now)
                            """)
                    .param("reveal", Ids.next())
                    .param("id", id.value())
                    .param("reason", reason)
                    .param("by", by)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            audit.saw(by, "customer.phone", "customer", id.toString(), Map.of("reason", reason));
        });
        return sealed.map(seal::open);
    }

    private static CustomerPreview preview(ResultSet row) throws SQLException {
        return new CustomerPreview(
                new CustomerId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("external_id"),
                row.getString("name_hint"),
                row.getString("phone_hint"),
                row.getString("email_hint"),
                row.getString("grade"),
                row.getString("note"),
                row.getTimestamp("created_at").toInstant());
    }

    private Optional<CustomerId> byExternalId(@Nullable String externalId) {
        return externalId == null || externalId.isBlank() ? Optional.empty() : one("external_id = :value", externalId);
    }

    private Optional<CustomerId> one(String condition, Object value) {
        return jdbc.sql("select id from customer.customer where " + condition + " order by created_at limit 1")
                .param("value", value)
                .query(UUID.class)
                .optional()
                .map(CustomerId::new);
    }

    private CustomerId create(Contact contact) {
        var id = new CustomerId(Ids.next());
        var now = clock.instant();
        var name = blankToNull(contact.name());
        var phone = blankToNull(contact.phone());
        var email = blankToNull(contact.email());
        jdbc.sql("""
                        insert into customer.customer (id, number, external_id, name_sealed, name_hint, phone_sealed,
                               phone_hash, phone_hint, email_sealed, email_hash, email_hint, created_at)
                        values (:id, :number, :external, :name, :nameHint, :phone, :phoneHash, :phoneHint, :email,
                               :emailHash, :emailHint, :now)
                        """)
                .param("id", id.value())
                .param("number", numbers.next(LocalDate.ofInstant(now, clock.getZone())))
                .param("external", blankToNull(contact.externalId()))
                .param("name", name == null ? null : seal.close(name))
                .param("nameHint", name == null ? "" : Masks.name(name))
                .param("phone", phone == null ? null : seal.close(phone))
                .param("phoneHash", phone == null ? null : seal.hash(Masks.comparablePhone(phone)))
                .param("phoneHint", phone == null ? "" : Masks.phone(phone))
                .param("email", email == null ? null : seal.close(email))
                .param("emailHash", email == null ? null : seal.hash(Masks.comparableEmail(email)))
                .param("emailHint", email == null ? "" : Masks.email(email))
                .param("now", Timestamp.from(now))
                .update();
        return id;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
