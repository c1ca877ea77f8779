package io.bihuan.portrait;

import io.bihuan.conversation.Voices.Voice;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What customers did, a row each, by the id it has where it happened: told twice, it is there once. */
@Component
class Facts {

    /** More than anybody does within the window that rules look at. */
    private static final int MOST = 2_000;

    private final JdbcClient jdbc;

    Facts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void contact(Voice voice) {
        jdbc.sql("""
                        insert into portrait.contact (conversation_id, customer_id, channel, at, messages, letters,
                               outcries, thanks)
                        values (:id, :customer, :channel, :at, :messages, :letters, :outcries, :thanks)
                            on conflict (conversation_id) do update
                           set customer_id = excluded.customer_id, messages = excluded.messages,
                               letters = excluded.letters, outcries = excluded.outcries, thanks = excluded.thanks
                        """)
                .param("id", voice.id())
                .param("customer", voice.customerId())
                .param("channel", voice.channel())
                .param("at", Timestamp.from(voice.openedAt()))
                .param("messages", voice.messages())
                .param("letters", voice.letters())
                .param("outcries", voice.outcries())
                .param("thanks", voice.thanks())
                .update();
    }

    /** Complaints may be told of in any order: the end before the beginning too. */
    void grievance(UUID complaint, UUID customer, @Nullable String severity, Instant at, @Nullable Instant closedAt) {
        jdbc.sql("""
                        insert into portrait.grievance (complaint_id, customer_id, severity, opened_at, closed_at)
                        values (:id, :customer, coalesce(:severity::text, ''), :at, :closed)
                            on conflict (complaint_id) do update
                           set severity = coalesce(:severity::text, grievance.severity),
                               opened_at = least(grievance.opened_at, excluded.opened_at),
                               closed_at = coalesce(excluded.closed_at, grievance.closed_at)
                        """)
                .param("id", complaint)
                .param("customer", customer)
                .param("severity", severity)
                .param("at", Timestamp.from(at))
                .param("closed", closedAt == null ? null : Timestamp.from(closedAt))
                .update();
    }

    /** What these ids did: of one customer, and of those who were merged into them. */
    Behaviour of(List<UUID> ids, String grade) {
        var purchases = jdbc.sql("""
                        select at, amount
                          from portrait.purchase
                         where customer_id = any(:customers)
                         order by at desc
                         limit :most
                        """)
                .param("customers", ids.toArray(UUID[]::new))
                .param("most", MOST)
                .query(Behaviour.Bought.class)
                .list();
        var contacts = jdbc.sql("""
                        select at, channel, messages, letters, outcries, thanks > 0 as thanked
                          from portrait.contact
                         where customer_id = any(:customers)
                         order by at desc
                         limit :most
                        """)
                .param("customers", ids.toArray(UUID[]::new))
                .param("most", MOST)
                .query(Behaviour.Came.class)
                .list();
        var grievances = jdbc.sql("""
                        select opened_at as at, severity, closed_at
                          from portrait.grievance
                         where customer_id = any(:customers)
                         order by opened_at desc
                         limit :most
                        """)
                .param("customers", ids.toArray(UUID[]::new))
                .param("most", MOST)
                .query(Behaviour.Grieved.class)
                .list();
        return new Behaviour(
                grade,
                purchases,
                contacts,
                grievances,
                contacts.size() < MOST
                        ? (contacts.isEmpty() ? null : contacts.getLast().at())
                        : first("contact", ids),
                purchases.size() < MOST
                        ? (purchases.isEmpty() ? null : purchases.getLast().at())
                        : first("purchase", ids));
    }

    private Instant first(String table, List<UUID> ids) {
        return jdbc.sql("select min(at) from portrait." + table + " where customer_id = any(:customers)")
                .param("customers", ids.toArray(UUID[]::new))
                .query(Timestamp.class)
                .single()
                .toInstant();
    }
}
