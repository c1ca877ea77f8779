package io.bihuan.customer;

import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds customers and takes in new ones. */
@Service
@Transactional
public class Customers {

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    Customers(JdbcClient jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
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
        return jdbc.sql("""
                        select id, number, name_hint, phone_hint, email_hint, grade, note, created_at
                          from customer.customer
                         where id = :id
                        """)
                .param("id", id.value())
                .query((row, number) -> new CustomerPreview(
                        id,
                        row.getString("number"),
                        row.getString("name_hint"),
                        row.getString("phone_hint"),
                        row.getString("email_hint"),
                        row.getString("grade"),
                        row.getString("note"),
                        row.getTimestamp("created_at").toInstant()))
                .optional()
                .orElseThrow(() -> new NotFound("customer " + id));
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
                .param("number", nextNumber(LocalDate.ofInstant(now, clock.getZone())))
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

    private String nextNumber(LocalDate day) {
        var running = jdbc.sql("""
                        insert into customer.day_count (day, last)
                        values (:day, 1)
                        on conflict (day) do update set last = day_count.last + 1
                        returning last
                        """)
                .param("day", Date.valueOf(day))
                .query(Integer.class)
                .single();
        return "C" + DateTimeFormatter.BASIC_ISO_DATE.format(day)
                + String.format(java.util.Locale.ROOT, "%04d", running);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
