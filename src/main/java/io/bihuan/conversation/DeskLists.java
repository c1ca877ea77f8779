package io.bihuan.conversation;

import io.bihuan.calendar.Deadlines;
import io.bihuan.calendar.Term;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an agent's screen asks. */
@Service
@Transactional(readOnly = true)
public class DeskLists {

    private final JdbcClient jdbc;
    private final ConversationLists lists;
    private final ServiceRules rules;
    private final Deadlines deadlines;
    private final Carriers carriers;
    private final Clock clock;

    DeskLists(
            JdbcClient jdbc,
            ConversationLists lists,
            ServiceRules rules,
            Deadlines deadlines,
            Carriers carriers,
            Clock clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.rules = rules;
        this.deadlines = deadlines;
        this.carriers = carriers;
        this.clock = clock;
    }

    /**
     * One line of the agent's list.
     *
     * @param unansweredSince the first word of the customer that is not answered yet, or null
     * @param dueAt the next promise made in it, or null
     */
    public record Held(
            UUID id,
            State state,
            String channel,
            @Nullable UUID customerId,
            String caller,
            Instant openedAt,
            Instant waitingSince,
            @Nullable Instant assignedAt,
            @Nullable Instant firstAgentReplyAt,
            @Nullable Instant unansweredSince,
            @Nullable Instant wrapUpAt,
            @Nullable Instant identityCheckedAt,
            @Nullable Instant dueAt,
            @Nullable UUID standardVersion,
            String lastFrom,
            String lastText,
            long lastSeq,
            int unread,
            @Nullable Instant heldUntil) {}

    /** The limits that the clocks of a conversation run against. */
    public record Limits(
            Duration firstResponse,
            Duration averageResponse,
            Duration recordWithin,
            Duration promise,
            Duration answerWithin) {}

    /** Whether customers of this channel write letters, which are answered in hours and not in seconds (H-03). */
    public boolean areLetters(String channel) {
        return carriers.writeLetters(channel);
    }

    private static final String HELD = """
            select c.id, c.state, c.channel, c.customer_id, c.caller, c.opened_at, coalesce(c.waiting_since, c.opened_at) as waiting_since,
                   c.assigned_at, c.first_agent_reply_at, c.unanswered_since, c.wrap_up_at, c.identity_checked_at,
                   (select min(f.due_at)
                      from conversation.follow_up f
                     where f.conversation_id = c.id
                       and f.kept_at is null) as due_at,
                   c.standard_version, c.last_from, c.last_text, c.last_seq,
                   (select count(*)
                      from conversation.message m
                     where m.conversation_id = c.id
                       and m.month = c.month
                       and m.seq > c.read_seq
                       and m.sender = 'CUSTOMER') as unread, c.held_until
              from conversation.conversation c
            """;

    /** What an agent holds, what came first on top. */
    public List<Held> heldBy(UUID agent) {
        return jdbc.sql(
                        HELD
                                + " where c.agent_id = :agent and c.state in ('ACTIVE', 'ON_HOLD', 'WRAP_UP') order by c.assigned_at")
                .param("agent", agent)
                .query(Held.class)
                .list();
    }

    /** Who waits for an agent, the next one first. */
    public List<Held> waiting(int limit) {
        return jdbc.sql(HELD + " where c.state = 'WAITING' order by c.rank_at, c.id limit :limit")
                .param("limit", limit)
                .query(Held.class)
                .list();
    }

    /** One conversation as a line. */
    public Held require(ConversationId id) {
        return jdbc.sql(HELD + " where c.id = :id")
                .param("id", id.value())
                .query(Held.class)
                .optional()
                .orElseThrow(() -> new NotFound("conversation " + id));
    }

    /** Those of these conversations that exist, as lines, by id: one question for a whole list. */
    public Map<UUID, Held> byIds(Collection<UUID> ids) {
        return jdbc
                .sql(HELD + " where c.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Held.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Held::id, Function.identity()));
    }

    /** How many wait. */
    public int waiting() {
        return jdbc.sql("select count(*) from conversation.conversation where state = 'WAITING'")
                .query(Integer.class)
                .single();
    }

    /** How many of an agent's conversations ask for something: an answer or a record. */
    public int askingOf(UUID agent) {
        return jdbc.sql("""
                        select count(*)
                          from conversation.conversation
                         where agent_id = :agent
                           and (state = 'WRAP_UP' or (state in ('ACTIVE', 'ON_HOLD') and unanswered_since is not null))
                        """).param("agent", agent).query(Integer.class).single();
    }

    /** How many conversations one agent holds at once. */
    public int capacity() {
        return rules.now().concurrentChats();
    }

    /** The limits a conversation began under. */
    public Limits limits(@Nullable UUID standardVersion) {
        var standard = rules.of(standardVersion);
        return new Limits(
                standard.firstResponse(),
                standard.averageResponse(),
                standard.recordWithin(),
                standard.promiseDefault(),
                standard.answerWithin().duration());
    }

    /** How soon a letter that began under this standard is answered (H-03), as the standard says it. */
    public Term answerWithin(@Nullable UUID standardVersion) {
        return rules.of(standardVersion).answerWithin();
    }

    /** Until when a letter that came then is answered, in working or elapsed time as the standard says (H-03). */
    public Instant answerBy(Instant asked, @Nullable UUID standardVersion) {
        return deadlines.due(asked, answerWithin(standardVersion)).dueAt();
    }

    /** What is still missing before a conversation ends well. */
    public ClosingSteps closing(ConversationId id) {
        var transcript = lists.transcript(id);
        return ClosingSteps.of(transcript, areLetters(transcript.channel()));
    }

    /** A former contact of a customer. */
    public record Contact(UUID id, String channel, Instant openedAt, String request, String result) {}

    /** The last contacts of a customer, under any of their ids, before this one, the latest first. */
    public List<Contact> before(ConversationId id, List<UUID> customer) {
        return jdbc.sql("""
                        select c.id, c.channel, c.opened_at, coalesce(r.request, c.last_text) as request,
                               coalesce(r.result, '') as result
                          from conversation.conversation c
                          left join conversation.record r on r.conversation_id = c.id
                         where c.customer_id = any(:customer)
                           and c.id <> :id
                           and c.opened_at <= :now
                         order by c.opened_at desc
                         limit :limit
                        """)
                .param("customer", customer.toArray(UUID[]::new))
                .param("id", id.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", rules.now().previewContacts())
                .query(Contact.class)
                .list();
    }
}
