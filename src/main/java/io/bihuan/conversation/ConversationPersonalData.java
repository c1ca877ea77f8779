package io.bihuan.conversation;

import io.bihuan.customer.Ageing;
import io.bihuan.customer.LastSeen;
import io.bihuan.customer.OldRows;
import io.bihuan.customer.PersonalData;
import io.bihuan.file.Files;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was said with a customer: handed out on request, and taken out of closed conversations for good when they are erased
 * or too old. That there was a conversation, when, by whom and how fast stays: it counts, and tells nobody.
 */
@Component
@Transactional
class ConversationPersonalData implements PersonalData, Ageing {

    private static final String GONE = "[***]";

    private final JdbcClient jdbc;
    private final Files files;
    private final Clock clock;

    ConversationPersonalData(JdbcClient jdbc, Files files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String holder() {
        return "conversation";
    }

    @Override
    public String dataClass() {
        return "CONVERSATION";
    }

    @Override
    public List<Held> held(List<UUID> ids) {
        return jdbc.sql("""
                        select kind, at, text
                          from (select 'message.' || m.sender as kind, m.at, m.text
                                  from conversation.conversation c
                                  join conversation.message m on m.conversation_id = c.id and m.month = c.month
                                 where c.customer_id = any(:ids)
                                 union all
                                select 'record', r.written_at,
                                       concat_ws(' · ', r.customer, r.contact, r.request, r.handling, r.result)
                                  from conversation.conversation c
                                  join conversation.record r on r.conversation_id = c.id
                                 where c.customer_id = any(:ids)
                                 union all
                                select 'record-addition', a.written_at, a.text
                                  from conversation.conversation c
                                  join conversation.record_addition a on a.conversation_id = c.id
                                 where c.customer_id = any(:ids)
                                 union all
                                select 'transfer', t.at, concat_ws(' · ', t.why, t.request, t.done, t.promised)
                                  from conversation.conversation c
                                  join conversation.transfer t on t.conversation_id = c.id
                                 where c.customer_id = any(:ids)
                                 union all
                                select 'file', a.uploaded_at, a.name
                                  from conversation.conversation c
                                  join conversation.attachment a on a.conversation_id = c.id
                                 where c.customer_id = any(:ids)
                                 union all
                                select 'promise', f.promised_at, concat_ws(' · ', f.promise, f.outcome, nullif(f.asked_note, ''))
                                  from conversation.follow_up f
                                 where f.customer_id = any(:ids)) held
                         order by at
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Held.class)
                .list();
    }

    @Override
    public Map<UUID, Instant> lastSeen(Collection<UUID> ids) {
        return LastSeen.in(jdbc, "conversation.conversation", "opened_at", ids);
    }

    @Override
    public List<Hold> holds(List<UUID> ids) {
        return jdbc.sql("""
                        (select 'open-conversation' as reason, c.id::text as reference
                           from conversation.conversation c
                          where c.customer_id = any(:ids)
                            and c.state <> 'CLOSED'
                          limit 3)
                        union all
                        (select 'open-promise', f.promise
                           from conversation.follow_up f
                          where f.customer_id = any(:ids)
                            and f.kept_at is null
                          limit 3)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Hold.class)
                .list();
    }

    @Override
    public int anonymise(List<UUID> ids) {
        jdbc.sql(
                        "update conversation.follow_up set promise = :gone, outcome = '', asked_note = '' where customer_id = any(:ids)")
                .param("gone", GONE)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
        return erase(jdbc.sql(
                        "select id from conversation.conversation where customer_id = any(:ids) and words_erased_at is null")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    @Override
    public int due(Instant before, int most) {
        return OldRows.count(jdbc, OLD, before, most);
    }

    @Override
    public int clear(Instant before, int most) {
        return erase(OldRows.keys(jdbc, OLD, UUID.class, before, most));
    }

    private static final String OLD = """
            select id
              from conversation.conversation
             where state = 'CLOSED'
               and words_erased_at is null
               and opened_at < :before
             order by opened_at
             limit :most
            """;

    private int erase(List<UUID> conversations) {
        var all = conversations.toArray(UUID[]::new);
        jdbc.sql("delete from conversation.attachment where conversation_id = any(:ids) returning file_id")
                .param("ids", all)
                .query(UUID.class)
                .list()
                .forEach(files::remove);
        for (var statement : List.of(
                """
                update conversation.message m
                   set text = :gone, own = null
                  from conversation.conversation c
                 where c.id = any(:ids)
                   and m.conversation_id = c.id
                   and m.month = c.month
                """,
                """
                update conversation.record
                   set customer = :gone, contact = '', request = :gone, handling = :gone, result = :gone, follow_up = ''
                 where conversation_id = any(:ids)
                """,
                """
                update conversation.transfer
                   set why = :gone, request = :gone, done = :gone, promised = :gone,
                       refusal = case when refusal = '' then '' else :gone end
                 where conversation_id = any(:ids)
                """,
                """
                update conversation.follow_up
                   set promise = :gone, outcome = '', asked_note = ''
                 where conversation_id = any(:ids)
                """,
                "update conversation.priority_raise set words = :gone where words <> '' and conversation_id = any(:ids)",
                "update conversation.record_addition set text = :gone where conversation_id = any(:ids)")) {
            jdbc.sql(statement).param("gone", GONE).param("ids", all).update();
        }
        for (var table : List.of("searchable", "search_due", "draft")) {
            jdbc.sql("delete from conversation." + table + " where conversation_id = any(:ids)")
                    .param("ids", all)
                    .update();
        }
        return jdbc.sql("""
                        update conversation.conversation
                           set caller = '', last_text = :gone, external_id = null, words_erased_at = :now
                         where id = any(:ids)
                        """)
                .param("gone", GONE)
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", all)
                .update();
    }
}
