package io.bihuan.conversation;

import io.bihuan.access.SignedIn;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All conversations that somebody may see, to be leafed through and searched. */
@Service
@Transactional(readOnly = true)
public class ArchiveLists {

    private static final String ROWS = """
            select c.id, c.channel, c.state, c.customer_id, c.caller, c.agent_id, c.imported, c.external_id,
                   c.opened_at, c.first_agent_reply_at, coalesce(c.wrap_up_at, c.closed_at) as closed_at,
                   c.replies, c.reply_millis, coalesce(nullif(r.request, ''), c.last_text) as summary
              from conversation.conversation c
              left join conversation.record r on r.conversation_id = c.id
            """;

    private static final Pattern NO_SIGN = Pattern.compile("[\\p{Cc}\\p{Cs}]");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    private final JdbcClient jdbc;
    private final WordSearch search;
    private final Clock clock;

    ArchiveLists(JdbcClient jdbc, WordSearch search, Clock clock) {
        this.jdbc = jdbc;
        this.search = search;
        this.clock = clock;
    }

    /**
     * What is looked for.
     *
     * @param words what must occur in the messages or the record, words of at least two characters, or ""
     * @param state how far it must have come, or null for any
     * @param channel the way it came, or "" for any
     * @param agent who held it, or null for anybody
     * @param branch whose it is, or null for any
     * @param customer whose words, or null for anybody's
     * @param days how many days back
     * @param before the page's end: opened before this, or null for the first page
     */
    public record Sought(
            String words,
            @Nullable State state,
            String channel,
            @Nullable UUID agent,
            @Nullable UUID branch,
            @Nullable UUID customer,
            int days,
            @Nullable Instant before) {

        /** The words one by one, parted by space of any width; signs that nobody sees are none. */
        public List<String> each() {
            return Arrays.stream(UNSEEN.matcher(NO_SIGN.matcher(words).replaceAll(" "))
                            .replaceAll("")
                            .split("(?U)\\s+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        /** Whether a word is too short to be looked for, as search folds it. */
        public boolean tooShort() {
            return each().stream()
                    .map(word -> Normalizer.normalize(word, Normalizer.Form.NFKC))
                    .anyMatch(word -> word.codePointCount(0, word.length()) < 2);
        }
    }

    /** One line of the list. */
    public record Row(
            UUID id,
            String channel,
            State state,
            @Nullable UUID customerId,
            String caller,
            @Nullable UUID agentId,
            boolean imported,
            @Nullable String externalId,
            Instant openedAt,
            @Nullable Instant firstAgentReplyAt,
            @Nullable Instant closedAt,
            int replies,
            long replyMillis,
            String summary) {}

    /** The first message that has one of the words. */
    public record Passage(UUID id, long seq, String text) {}

    /** The conversations that fit and that the viewer may read, the latest first; none for words that are too short. */
    public List<Row> find(Sought sought, SignedIn viewer, int limit) {
        return sought.each().isEmpty()
                ? leafed(sought, viewer, limit)
                : sought.tooShort() ? List.of() : searched(sought, viewer, limit);
    }

    /** Where the words stand, for those of these conversations that have them in a message. */
    public Map<UUID, Passage> passages(Sought sought, Collection<UUID> conversations) {
        return jdbc
                .sql("""
                        select c.id, m.seq, m.text
                          from conversation.conversation c
                         cross join lateral (
                            select m.seq, m.text
                              from conversation.message m
                             where m.conversation_id = c.id
                               and m.month = c.month
                               and m.sender <> 'SYSTEM'
                               and exists (select
                                             from unnest(:words::text[]) as w (word)
                                            where position(conversation.folded(w.word) in conversation.folded(m.text)) > 0)
                             order by m.seq
                             limit 1) m
                         where c.id = any(:ids)
                        """)
                .param("words", sought.each().toArray(String[]::new))
                .param("ids", conversations.toArray(UUID[]::new))
                .query(Passage.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Passage::id, Function.identity()));
    }

    private List<Row> leafed(Sought sought, SignedIn viewer, int limit) {
        var scope = SearchScope.of(viewer, sought.agent(), sought.branch());
        return jdbc.sql(ROWS + """
                         where c.opened_at > :since
                           and (:before::timestamptz is null or c.opened_at < :before)
                        """ + scope.condition("c") + conditions("c", sought) + """

                         order by c.opened_at desc, c.id
                         limit :limit
                        """)
                .param("agent", scope.agent())
                .param("branch", scope.branch())
                .params(parameters(sought))
                .param("since", Timestamp.from(since(sought)))
                .param("before", sought.before() == null ? null : Timestamp.from(sought.before()))
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    private List<Row> searched(Sought sought, SignedIn viewer, int limit) {
        var scope = SearchScope.of(viewer, sought.agent(), sought.branch());
        var ids = search.find(
                new WordSearch.Sought(
                        sought.each(),
                        since(sought),
                        sought.before() == null ? clock.instant().plusSeconds(1) : sought.before(),
                        scope,
                        conditions("s", sought),
                        parameters(sought)),
                sought.state() != State.CLOSED,
                sought.state() == null || sought.state() == State.CLOSED,
                limit);
        return jdbc.sql(ROWS + """
                         where (c.id = any(:ids) or c.external_id = :external)
                           and (:state::text is null or c.state = :state)
                        """ + scope.condition("c") + """

                         order by c.opened_at desc, c.id
                         limit :limit
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("external", String.join(" ", sought.each()))
                .param("state", sought.state() == null ? null : sought.state().name())
                .param("agent", scope.agent())
                .param("branch", scope.branch())
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    private Instant since(Sought sought) {
        return clock.instant().minus(Duration.ofDays(sought.days()));
    }

    private static String conditions(String table, Sought sought) {
        return (sought.state() == null || table.equals("s") ? "" : " and c.state = :state")
                + (sought.channel().isEmpty() ? "" : " and %s.channel = :channel".formatted(table))
                + (sought.customer() == null ? "" : " and %s.customer_id = :customer".formatted(table));
    }

    private static Map<String, Object> parameters(Sought sought) {
        var given = new HashMap<String, Object>();
        given.put("channel", sought.channel());
        if (sought.state() != null) {
            given.put("state", sought.state().name());
        }
        if (sought.customer() != null) {
            given.put("customer", sought.customer());
        }
        return given;
    }
}
