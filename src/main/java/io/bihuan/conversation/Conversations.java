package io.bihuan.conversation;

import io.bihuan.web.NotFound;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of conversations. */
@Repository
class Conversations {

    private static final String SELECT = """
            select id, month, channel, state, customer_id, caller, agent_id, imported, standard_version, opened_at,
                   waiting_since, wrap_up_at, record_at, closed_at, identity_checked_at, previous_agent_id, held_until,
                   first_agent_reply_at, unanswered_since, went_on_at, last_seq
              from conversation.conversation
             where id = :id
            """;

    private final JdbcClient jdbc;
    private final Months months;

    Conversations(JdbcClient jdbc, Months months) {
        this.jdbc = jdbc;
        this.months = months;
    }

    Conversation lock(ConversationId id) {
        return jdbc.sql(SELECT + " for update")
                .param("id", id.value())
                .query(Conversation.class)
                .optional()
                .orElseThrow(() -> new NotFound("conversation " + id));
    }

    Conversation require(ConversationId id) {
        return jdbc.sql(SELECT)
                .param("id", id.value())
                .query(Conversation.class)
                .optional()
                .orElseThrow(() -> new NotFound("conversation " + id));
    }

    /** Locks a conversation that waits and lies before nobody; empty as well when another node is at it. */
    Optional<Conversation> lockFree(ConversationId id) {
        return jdbc.sql(SELECT + """
                           and state = 'WAITING'
                           and not exists (select
                                             from conversation.offer o
                                            where o.conversation_id = conversation.id
                                              and o.outcome is null)
                           for update skip locked
                        """)
                .param("id", id.value())
                .query(Conversation.class)
                .optional();
    }

    /** Notes that the customer has heard where they stand; false when they have before. */
    boolean toldPlace(ConversationId id, Instant now) {
        return jdbc.sql("""
                                update conversation.conversation
                                   set place_told_at = :now
                                 where id = :id
                                   and state = 'WAITING'
                                   and place_told_at is null
                                """)
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void open(ConversationId id, NewConversation asked, UUID standardVersion, LocalDate day, Instant now) {
        jdbc.sql("""
                        insert into conversation.conversation (id, month, channel, state, customer_id, caller, priority,
                               standard_version, opened_at, waiting_since, last_at)
                        values (:id, :month, :channel, 'WAITING', :customer, :caller, :priority, :standard, :now, :now,
                               :now)
                        """)
                .param("id", id.value())
                .param("month", Date.valueOf(months.kept(day)))
                .param("channel", asked.channel())
                .param(
                        "customer",
                        asked.customer() == null ? null : asked.customer().value())
                .param("caller", asked.caller())
                .param("priority", asked.priority())
                .param("standard", standardVersion)
                .param("now", Timestamp.from(now))
                .update();
    }

    void waitAgain(ConversationId id, Instant now) {
        jdbc.sql("""
                        update conversation.conversation
                           set state = 'WAITING', waiting_since = :now, previous_agent_id = agent_id, agent_id = null,
                               place_told_at = null, assigned_at = null,
                               held_until = null, wrap_up_at = null, closed_at = null
                         where id = :id
                        """).param("id", id.value()).param("now", Timestamp.from(now)).update();
    }

    void assign(ConversationId id, UUID agent, @Nullable UUID branch, Instant now) {
        jdbc.sql("""
                        update conversation.conversation
                           set state = 'ACTIVE', agent_id = :agent, branch_id = :branch, assigned_at = :now, held_until = null
                         where id = :id
                        """)
                .param("id", id.value())
                .param("agent", agent)
                .param("branch", branch)
                .param("now", Timestamp.from(now))
                .update();
    }

    void wrapUp(ConversationId id, Instant now) {
        set(
                id,
                "state = 'WRAP_UP', wrap_up_at = :value, unanswered_since = null, went_on_at = null, held_until = null",
                Timestamp.from(now));
    }

    void endedBy(ConversationId id, Speaker who) {
        set(id, "ended_by = :value", who.name());
    }

    void resume(ConversationId id) {
        set(id, "state = :value, wrap_up_at = null", "ACTIVE");
    }

    /** The customer has written after the end: the talk goes on, whatever its record says. */
    void goesOn(ConversationId id, Instant now) {
        set(id, "state = 'ACTIVE', wrap_up_at = null, went_on_at = :value", Timestamp.from(now));
    }

    void hold(ConversationId id, Instant until, String why) {
        jdbc.sql("""
                        update conversation.conversation
                           set state = 'ON_HOLD', held_until = :until, held_for = :why
                         where id = :id
                        """)
                .param("id", id.value())
                .param("until", Timestamp.from(until))
                .param("why", why)
                .update();
    }

    void comesBack(ConversationId id) {
        set(id, "state = :value, held_until = null", "ACTIVE");
    }

    void isAbout(ConversationId id, UUID group) {
        set(id, "group_id = :value", group);
    }

    /** Whoever had it does not get it back of themselves: they passed it on. */
    void forgetPrevious(ConversationId id) {
        jdbc.sql("update conversation.conversation set previous_agent_id = null where id = :id")
                .param("id", id.value())
                .update();
    }

    void close(ConversationId id, Instant now) {
        set(
                id,
                "state = 'CLOSED', unanswered_since = null, held_until = null, closed_at = :value",
                Timestamp.from(now));
    }

    void recorded(ConversationId id, Instant now) {
        set(id, "record_at = :value", Timestamp.from(now));
    }

    void belongsTo(ConversationId id, UUID customer) {
        set(id, "customer_id = :value", customer);
    }

    void identityChecked(ConversationId id, UUID by, Instant now) {
        jdbc.sql("""
                        update conversation.conversation
                           set identity_checked_at = :now, identity_checked_by = :by
                         where id = :id
                        """)
                .param("id", id.value())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean customerSpokeAfter(ConversationId id, long seq) {
        return jdbc.sql("""
                        select exists (select
                                         from conversation.conversation c
                                         join conversation.message m on m.conversation_id = c.id and m.month = c.month
                                        where c.id = :id
                                          and m.seq > :seq
                                          and m.sender = 'CUSTOMER')
                        """)
                .param("id", id.value())
                .param("seq", seq)
                .query(Boolean.class)
                .single();
    }

    /** The agent has seen everything up to this number; false when that was known. */
    boolean read(ConversationId id, UUID agent, long seq) {
        return jdbc.sql("""
                        update conversation.conversation
                           set read_seq = greatest(read_seq, least(:seq, last_seq))
                         where id = :id
                           and agent_id = :agent
                           and read_seq < :seq
                        """)
                        .param("id", id.value())
                        .param("agent", agent)
                        .param("seq", seq)
                        .update()
                > 0;
    }

    private void set(ConversationId id, String what, Object value) {
        jdbc.sql("update conversation.conversation set " + what + " where id = :id")
                .param("id", id.value())
                .param("value", value)
                .update();
    }
}
