package io.bihuan.privacy;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.customer.CustomerFile;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers agreed to, and whether their data may be used for a purpose (PIPL 13 to 16). */
@Service
@Transactional
public class Consents {

    /** After-sale care and return visits. */
    public static final String CARE = "CARE";

    /** Asking about satisfaction. */
    public static final String SURVEY = "SURVEY";

    /** Offering goods. */
    public static final String MARKETING = "MARKETING";

    private final JdbcClient jdbc;
    private final Customers customers;
    private final CustomerFile file;
    private final Audit audit;
    private final Clock clock;

    Consents(JdbcClient jdbc, Customers customers, CustomerFile file, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.file = file;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How a customer stands to a purpose.
     *
     * @param givenAt since when they agree, or null
     * @param means how they said so, or ""
     */
    public record Standing(Purpose purpose, @Nullable Instant givenAt, String means) {

        /** Whether their data may be used for it. */
        public boolean allowed() {
            return !purpose.basis().asks() || givenAt != null;
        }
    }

    /**
     * Whether this customer's data may be used for a purpose: always where the ground is the contract or the law, else while
     * they agree. Never once they are erased; once they are restricted only where the law demands it.
     */
    @Transactional(readOnly = true)
    public boolean allows(CustomerId customer, String purpose) {
        var survivor = customers.survivor(customer);
        var asked = require(purpose);
        return switch (file.standing(survivor)) {
            case ERASED -> false;
            case RESTRICTED -> asked.basis() == Basis.LEGAL_DUTY;
            case OPEN -> !asked.basis().asks() || inForce(survivor, purpose);
        };
    }

    /** What a customer has said of a purpose. */
    public enum Word {
        AGREED,
        /** They have taken their consent back, or wish their data not to be used, or are no longer known. */
        REFUSED,
        /** Nothing was ever asked or said. */
        NEVER_SAID
    }

    /** What this customer has said of a purpose, whatever its ground. */
    @Transactional(readOnly = true)
    public Word word(CustomerId customer, String purpose) {
        var survivor = customers.survivor(customer);
        require(purpose);
        if (file.standing(survivor) != CustomerFile.Standing.OPEN) {
            return Word.REFUSED;
        }
        return inForce(survivor, purpose) ? Word.AGREED : withdrawn(survivor, purpose) ? Word.REFUSED : Word.NEVER_SAID;
    }

    private boolean withdrawn(CustomerId survivor, String purpose) {
        return jdbc.sql("""
                        select exists (select
                                         from privacy.consent
                                        where customer_id = any(:ids)
                                          and purpose = :purpose)
                        """)
                .param("ids", customers.everyId(survivor).toArray(UUID[]::new))
                .param("purpose", purpose)
                .query(Boolean.class)
                .single();
    }

    private boolean inForce(CustomerId survivor, String purpose) {
        return jdbc.sql("""
                        select exists (select
                                         from privacy.consent
                                        where customer_id = any(:ids)
                                          and purpose = :purpose
                                          and withdrawn_at is null)
                        """)
                .param("ids", customers.everyId(survivor).toArray(UUID[]::new))
                .param("purpose", purpose)
                .query(Boolean.class)
                .single();
    }

    /** The purposes of the house, in their order. */
    @Transactional(readOnly = true)
    public List<Purpose> purposes() {
        return jdbc.sql("select code, zh, en, basis from privacy.purpose order by place")
                .query(Purpose.class)
                .list();
    }

    /** How a customer stands to each purpose. */
    @Transactional(readOnly = true)
    public List<Standing> of(CustomerId customer) {
        var ids = customers.everyId(customer).toArray(UUID[]::new);
        return purposes().stream()
                .map(purpose -> jdbc.sql("""
                                select given_at, means
                                  from privacy.consent
                                 where customer_id = any(:ids)
                                   and purpose = :purpose
                                   and withdrawn_at is null
                                 order by given_at
                                 limit 1
                                """)
                        .param("ids", ids)
                        .param("purpose", purpose.code())
                        .query((row, number) -> new Standing(
                                purpose, row.getTimestamp("given_at").toInstant(), row.getString("means")))
                        .optional()
                        .orElseGet(() -> new Standing(purpose, null, "")))
                .toList();
    }

    /** Notes that they agree, and how they said so; noting it twice changes nothing. */
    public void give(CustomerId customer, String purpose, String means, SignedIn by) {
        var survivor = customers.survivor(customer);
        require(purpose);
        var noted = jdbc.sql("""
                        insert into privacy.consent (id, customer_id, purpose, notice_id, means, given_at, noted_by)
                        select :id, :customer, :purpose,
                               (select notice_id
                                  from privacy.shown
                                 where customer_id = :customer
                                 order by shown_at desc
                                 limit 1), :means, :now, :by
                            on conflict do nothing
                        """)
                .param("id", Ids.next())
                .param("customer", survivor.value())
                .param("purpose", purpose)
                .param("means", means.strip())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.staffId())
                .update();
        if (noted == 1) {
            did("privacy.consent-given", survivor, purpose, by);
        }
    }

    /** They do not agree any more. */
    public void withdraw(CustomerId customer, String purpose, SignedIn by) {
        var survivor = customers.survivor(customer);
        var withdrawn = jdbc.sql("""
                        update privacy.consent
                           set withdrawn_at = :now, withdrawn_by = :by
                         where customer_id = any(:ids)
                           and purpose = :purpose
                           and withdrawn_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.staffId())
                .param("ids", customers.everyId(survivor).toArray(UUID[]::new))
                .param("purpose", purpose)
                .update();
        if (withdrawn > 0) {
            did("privacy.consent-withdrawn", survivor, purpose, by);
        }
    }

    private void did(String action, CustomerId customer, String purpose, SignedIn by) {
        audit.did(by.staffId(), action, "customer", customer.toString(), Map.of("purpose", purpose));
    }

    private Purpose require(String code) {
        return purposes().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("purpose " + code));
    }
}
