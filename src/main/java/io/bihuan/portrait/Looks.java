package io.bihuan.portrait;

import io.bihuan.customer.CustomerFile;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.CustomerPreview;
import io.bihuan.customer.Customers;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at what a customer has done and keeps what follows: tags, the flag of high value, the types to assume. Done twice it
 * says the same.
 */
@Service
@Transactional
public class Looks {

    private final Customers customers;
    private final CustomerFile file;
    private final Facts facts;
    private final PortraitRules rules;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Looks(
            Customers customers,
            CustomerFile file,
            Facts facts,
            PortraitRules rules,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.customers = customers;
        this.file = file;
        this.facts = facts;
        this.rules = rules;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What behaviour answers of the table of judgements. */
    @Transactional(readOnly = true)
    public Map<Judgement, Integer> answers(CustomerId customer) {
        return ReadAhead.answers(facts.of(customers.everyId(customer), ""), rules.portrait(), clock.instant());
    }

    /**
     * Looks at one customer now; one who was merged into another is looked at as that one. Of somebody whose data may only
     * be stored, or who was erased, nothing is concluded.
     */
    public void look(CustomerId asked) {
        var id = customers.survivor(asked);
        if (!id.equals(asked)) {
            forget(asked.value());
        }
        if (file.standing(id) != CustomerFile.Standing.OPEN) {
            forget(id.value());
            return;
        }
        var now = clock.instant();
        var standard = rules.portrait();
        var named = rules.customer();
        var card = customers.preview(id);
        var seen = facts.of(customers.everyId(id), card.grade());
        var tags = Tagging.of(seen, standard, named, now, clock.getZone());
        var reasons = HighValue.of(seen, standard, named, now);
        var types = TypeReading.of(ReadAhead.answers(seen, standard, now), standard.leastAnswers());
        keep(card, seen, types, reasons, now, Expiry.of(seen, standard, named, now));
        replace(id, tags);
    }

    /** Looks at these soon, without waiting for it: many at once, as an import brings them. */
    public void lookSoon(Collection<UUID> ids) {
        jdbc.sql("""
                        insert into portrait.profile (customer_id, read_at, look_again_at)
                        select distinct id, :now::timestamptz, :now::timestamptz from unnest(:ids::uuid[]) as id
                            on conflict (customer_id) do update set look_again_at = excluded.look_again_at
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** Those whose time to be looked at has come, the longest waiting first. */
    @Transactional(readOnly = true)
    List<UUID> due(int limit) {
        return jdbc.sql("""
                        select customer_id
                          from portrait.profile
                         where look_again_at <= :now
                         order by look_again_at
                         limit :limit
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** Leaves somebody alone for a while who could not be looked at. */
    void postpone(UUID id, Duration pause) {
        jdbc.sql("update portrait.profile set look_again_at = :later where customer_id = :id")
                .param("later", Timestamp.from(clock.instant().plus(pause)))
                .param("id", id)
                .update();
    }

    /** Forgets somebody who is no longer a customer. */
    void forget(UUID id) {
        jdbc.sql("delete from portrait.tag where customer_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from portrait.profile where customer_id = :id")
                .param("id", id)
                .update();
    }

    private void keep(
            CustomerPreview card,
            Behaviour seen,
            TypeReading types,
            List<ValueReason> reasons,
            Instant now,
            @Nullable Instant again) {
        var last = seen.lastAt();
        var window = rules.portrait().windowDays();
        jdbc.sql("""
                        insert into portrait.profile (customer_id, types, value_reasons, high_value, complete, purchases,
                               spent, contacts, grievances, last_at, read_at, look_again_at)
                        values (:id, :types, :reasons::jsonb, :high, :complete, :purchases, :spent, :contacts,
                               :grievances, :last, :now, :again)
                            on conflict (customer_id) do update
                           set types = excluded.types, value_reasons = excluded.value_reasons,
                               high_value = excluded.high_value, complete = excluded.complete,
                               purchases = excluded.purchases, spent = excluded.spent, contacts = excluded.contacts,
                               grievances = excluded.grievances, last_at = excluded.last_at,
                               read_at = excluded.read_at, look_again_at = excluded.look_again_at
                        """)
                .param("id", card.id().value())
                .param("types", types.types().stream().map(Enum::name).toArray(String[]::new))
                .param("reasons", json.writeValueAsString(reasons))
                .param("high", !reasons.isEmpty())
                .param(
                        "complete",
                        !card.name().isEmpty()
                                && !(card.phone().isEmpty() && card.email().isEmpty()))
                .param("purchases", seen.bought(now, window).size())
                .param("spent", seen.spent(now, window))
                .param("contacts", seen.came(now, window).size())
                .param("grievances", seen.grieved(now, window).size())
                .param("last", last == null ? null : Timestamp.from(last))
                .param("now", Timestamp.from(now))
                .param("again", again == null ? null : Timestamp.from(again))
                .update();
    }

    private void replace(CustomerId id, List<Seen> tags) {
        jdbc.sql("delete from portrait.tag where customer_id = :id and tag <> all(:kept)")
                .param("id", id.value())
                .param("kept", tags.stream().map(each -> each.tag().name()).toArray(String[]::new))
                .update();
        for (var seen : tags) {
            jdbc.sql("""
                            insert into portrait.tag (customer_id, tag, figures)
                            values (:id, :tag, :figures)
                                on conflict (customer_id, tag) do update set figures = excluded.figures
                            """)
                    .param("id", id.value())
                    .param("tag", seen.tag().name())
                    .param("figures", seen.figures().toArray(String[]::new))
                    .update();
        }
    }
}
