package io.bihuan.conversation;

import io.bihuan.database.GroupedWrites;
import io.bihuan.live.Live;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The messages. One statement, one round trip, for one message or for many of different conversations: takes the next
 * number from each conversation's row, writes the messages, keeps the clocks and tells those who watch. A name that is
 * known already makes it fail as a whole, numbers and all.
 */
@Component
class Messages implements GroupedWrites.Writer<Messages.Asked, Optional<Acceptance.Accepted>> {

    /** What a message does to the clocks of its conversation. */
    private enum Clocks {
        ASKED,
        ANSWERED,
        GREETED,
        UNTOUCHED;

        static Clocks of(NewMessage message) {
            return switch (message.from()) {
                case CUSTOMER -> ASKED;
                case AGENT -> message.scripted() ? GREETED : ANSWERED;
                case SYSTEM, ROBOT -> UNTOUCHED;
            };
        }
    }

    /** The arrays stand behind sub-selects, where the planner cannot see their values: one plan serves all groups. */
    private static final String ACCEPT = """
            with asked as (
                select *
                  from unnest((select :id::uuid[]), (select :client::text[]), (select :sender::text[]),
                              (select :staff::uuid[]), (select :scripted::boolean[]), (select :text::text[]),
                              (select :summary::text[]), (select :at::timestamptz[]), (select :clocks::text[]),
                              (select :event::uuid[]), (select :before::text[]), (select :after::text[]),
                              (select :own::text[]))
                       as a (id, client, sender, staff, scripted, text, summary, at, clocks, event, before, after, own)
            ), free as (
                select id
                  from conversation.conversation
                 where id = any(array(select id from asked))
                   and state <> 'CLOSED'
                   for update %s
            ), numbered as (
                update conversation.conversation c
                   set unanswered_since = case a.clocks
                           when 'ASKED' then coalesce(c.unanswered_since, a.at)
                           when 'ANSWERED' then null
                           else c.unanswered_since end,
                       first_agent_reply_at = case a.clocks
                           when 'ANSWERED' then coalesce(c.first_agent_reply_at, a.at)
                           else c.first_agent_reply_at end,
                       replies = c.replies + (a.clocks = 'ANSWERED' and c.unanswered_since is not null)::int,
                       reply_millis = c.reply_millis + case a.clocks
                           when 'ANSWERED' then coalesce(
                               greatest(0, extract(epoch from (a.at - c.unanswered_since)) * 1000)::bigint, 0)
                           else 0 end,
                       greeted_at = case a.clocks when 'GREETED' then coalesce(c.greeted_at, a.at) else c.greeted_at end,
                       last_seq = c.last_seq + 1,
                       last_at = a.at,
                       last_from = a.sender,
                       last_text = case
                           when a.clocks in ('ASKED', 'ANSWERED') or c.last_text = '' then a.summary
                           else c.last_text end
                  from asked a
                  join free on free.id = a.id
                 where c.id = a.id
                   and (a.sender <> 'AGENT' or c.agent_id = a.staff)
                returning a.*, c.last_seq, c.month, c.agent_id, c.channel, c.state
            ), written as (
                insert into conversation.message
                       (conversation_id, month, seq, client_id, sender, staff_id, scripted, text, at, own)
                select id, month, last_seq, client, sender, staff, scripted, text, at, own::jsonb
                  from numbered
            ), told as (
                select live.publish(array_agg(row(
                           event,
                           array_remove(array['conversation:' || id, 'person:' || agent_id], null),
                           'message',
                           before || last_seq || after)::live.published))
                  from numbered
            )
            select id, last_seq, agent_id, channel, state
              from numbered
             cross join told
            """;

    private static final String WAITING = ACCEPT.formatted("");
    private static final String WITHOUT_WAITING = ACCEPT.formatted("skip locked");

    private final JdbcClient jdbc;
    private final Live live;
    private final CarriageCalls carriage;
    private final AfterWords afterWords;
    private final MessageNews news;

    Messages(JdbcClient jdbc, Live live, CarriageCalls carriage, AfterWords afterWords, MessageNews news) {
        this.jdbc = jdbc;
        this.live = live;
        this.carriage = carriage;
        this.afterWords = afterWords;
        this.news = news;
    }

    /** A message that asks to be written as of an instant. */
    record Asked(NewMessage message, Instant at, List<Attachment> files) {

        Asked {
            files = List.copyOf(files);
            at = at.truncatedTo(ChronoUnit.MICROS); // what the database keeps of it
        }

        Asked(NewMessage message, Instant at) {
            this(message, at, List.of());
        }

        UUID conversation() {
            return message.conversation().value();
        }
    }

    /** What the database made of it. */
    record Written(UUID conversation, long seq, @Nullable UUID agentId, String channel, State state) {}

    /**
     * Writes a message, in the caller's transaction where there is one. Empty when the conversation is closed, is not
     * there, or is not held by the agent who speaks; refused with
     * {@link org.springframework.dao.DuplicateKeyException} when its name is known there already.
     */
    Optional<Acceptance.Accepted> accept(NewMessage message, Instant now) {
        return alone(new Asked(message, now));
    }

    @Override
    public Optional<Acceptance.Accepted> alone(Asked asked) {
        return Optional.ofNullable(write(WAITING, List.of(asked)).getFirst());
    }

    /** What another transaction holds at the moment, or what cannot be written at all, is left to be written alone. */
    @Override
    public List<@Nullable Optional<Acceptance.Accepted>> together(List<Asked> asked) {
        var met = new HashSet<UUID>();
        var first = asked.stream().filter(each -> met.add(each.conversation())).toList();
        var written = write(WITHOUT_WAITING, first).iterator();
        var answers = new ArrayList<@Nullable Optional<Acceptance.Accepted>>();
        for (var each : asked) {
            var accepted = met.remove(each.conversation()) ? written.next() : null;
            answers.add(accepted == null ? null : Optional.of(accepted));
        }
        return answers;
    }

    /** Each of another conversation; what became of each, null where it was not written. */
    private List<Acceptance.@Nullable Accepted> write(String statement, List<Asked> all) {
        var events = all.stream().map(news::of).toList();
        var written = jdbc
                .sql(statement)
                .param("id", each(all, UUID[]::new, Asked::conversation))
                .param(
                        "client",
                        each(all, String[]::new, asked -> asked.message().clientId()))
                .param(
                        "sender",
                        each(all, String[]::new, asked -> asked.message().from().name()))
                .param("staff", each(all, UUID[]::new, asked -> asked.message().staffId()))
                .param(
                        "scripted",
                        each(all, Boolean[]::new, asked -> asked.message().scripted()))
                .param("text", each(all, String[]::new, asked -> asked.message().text()))
                .param("summary", each(all, String[]::new, Messages::summary))
                .param("at", each(all, String[]::new, asked -> asked.at().toString()))
                .param(
                        "clocks",
                        each(
                                all,
                                String[]::new,
                                asked -> Clocks.of(asked.message()).name()))
                .param("event", each(events, UUID[]::new, MessageNews.Event::id))
                .param("before", each(events, String[]::new, MessageNews.Event::before))
                .param("after", each(events, String[]::new, MessageNews.Event::after))
                .param("own", each(all, String[]::new, Messages::own))
                .query((row, number) -> new Written(
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        State.valueOf(row.getString(5))))
                .list()
                .stream()
                .collect(Collectors.toMap(Written::conversation, Function.identity()));
        var accepted = new ArrayList<Acceptance.@Nullable Accepted>();
        for (var place = 0; place < all.size(); place++) {
            var asked = all.get(place);
            var done = written.get(asked.conversation());
            if (done != null) {
                live.written(events.get(place).told(asked, done));
                carriage.said(
                        done.conversation(), done.channel(), asked.message().from());
                afterWords.said(
                        done.conversation(), done.state(), asked.message().from());
            }
            accepted.add(done == null ? null : new Acceptance.Accepted(done.seq(), asked.at(), true));
        }
        return accepted;
    }

    private static <T, V> @Nullable V[] each(
            List<T> all, IntFunction<@Nullable V[]> array, Function<T, @Nullable V> value) {
        return all.stream().map(value).toArray(array);
    }

    /** The answer that a message of this name was given when it was accepted. */
    Optional<Acceptance.Accepted> known(NewMessage message) {
        return jdbc.sql("""
                        select m.seq, m.at
                          from conversation.conversation c
                          join conversation.message m on m.conversation_id = c.id and m.month = c.month
                         where c.id = :id
                           and m.client_id = :client
                        """)
                .param("id", message.conversation().value())
                .param("client", message.clientId())
                .query((row, number) -> new Acceptance.Accepted(
                        row.getLong(1), row.getTimestamp(2).toInstant(), false))
                .optional();
    }

    private static @Nullable String own(Asked asked) {
        var own = asked.message().own();
        return own == null ? null : own.stored();
    }

    /**
     * The first words on one line, for lists; of a message without words the name of its file. What the centre says by
     * itself tells a list nothing.
     */
    private static String summary(Asked asked) {
        if (asked.message().own() != null) {
            return "";
        }
        var text = asked.message().text().isEmpty() && !asked.files().isEmpty()
                ? "[" + asked.files().getFirst().name() + "]"
                : asked.message().text();
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 120
                ? line
                : line.substring(0, line.offsetByCodePoints(0, Math.min(119, line.codePointCount(0, line.length()))))
                        + "…";
    }
}
