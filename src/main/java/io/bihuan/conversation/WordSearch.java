package io.bihuan.conversation;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds conversations by their words, the latest first, month by month until enough are found.
 *
 * <p>Three looks, each bounded however large the archive is. What is still open, or closed a moment ago, is read as it
 * stands. Words that many conversations share stand among the latest thousand. Words that few share are found by their
 * pairs of characters, which an index of each month lists; the text itself then decides.
 */
@Component
class WordSearch {

    private static final int LATEST = 1_000;
    private static final int WAITING_FOR_THE_INDEX = 2_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    WordSearch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is looked for.
     *
     * @param words the words as they were typed; all of them must occur, each of at least two characters
     * @param after opened after this
     * @param before opened before this
     * @param condition further conditions on a row {@code s}, by the parameters given
     */
    record Sought(
            List<String> words,
            Instant after,
            Instant before,
            SearchScope scope,
            String condition,
            Map<String, Object> parameters) {}

    private record Found(UUID id, Instant openedAt) {}

    /** The conversations that fit and are open, or closed as well. */
    List<UUID> find(Sought sought, boolean open, boolean closed, int limit) {
        var found = new LinkedHashMap<UUID, Instant>();
        if (open || closed) {
            add(found, unindexed(sought, open, closed, limit));
        }
        if (closed) {
            add(found, indexed(sought, limit));
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.<UUID, Instant>comparingByValue().reversed())
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void add(Map<UUID, Instant> found, List<Found> more) {
        more.forEach(each -> found.put(each.id(), each.openedAt()));
    }

    private List<Found> unindexed(Sought sought, boolean open, boolean closed, int limit) {
        return statement("""
                        select s.id, s.opened_at
                          from (select c.*
                                  from conversation.conversation c
                                 where :open and c.state in ('WAITING', 'ACTIVE')
                                 union all
                                select c.*
                                  from conversation.conversation c
                                 where :open and c.state = 'WRAP_UP'
                                 union all
                                select c.*
                                  from conversation.conversation c
                                  join (select conversation_id
                                          from conversation.search_due
                                         where :closed
                                         order by asked_at desc
                                         limit :waiting) due on due.conversation_id = c.id
                                 where c.state = 'CLOSED') s
                         where s.opened_at > :after
                           and s.opened_at < :before
                           %s
                           and (select bool_and(exists (
                                           select
                                             from conversation.message m
                                            where m.conversation_id = s.id
                                              and m.month = s.month
                                              and m.sender <> 'SYSTEM'
                                              and position(conversation.folded(w.word) in conversation.folded(m.text)) > 0))
                                  from unnest(:words::text[]) as w (word))
                         order by s.opened_at desc
                         limit :limit
                        """, sought)
                .param("open", open)
                .param("closed", closed)
                .param("waiting", WAITING_FOR_THE_INDEX)
                .param("limit", limit)
                .query(Found.class)
                .list();
    }

    private List<Found> indexed(Sought sought, int limit) {
        var months = months(sought);
        var last = months.getFirst();
        var latest = latest(sought, last, limit);
        if (latest.size() >= limit) {
            return latest;
        }
        var found = new ArrayList<Found>();
        for (var month : months) {
            found.addAll(inMonth(sought, month, limit));
            if (found.size() >= limit) {
                break;
            }
        }
        found.sort(Comparator.comparing(Found::openedAt).reversed());
        return found;
    }

    /** The months that have conversations of the time asked for, the latest first. */
    private List<YearMonth> months(Sought sought) {
        var first = YearMonth.from(sought.after().atZone(clock.getZone()));
        var last = YearMonth.from(sought.before().atZone(clock.getZone()));
        var oldest = oldest();
        var months = new ArrayList<YearMonth>();
        for (var month = last; !month.isBefore(first) && !month.isBefore(oldest); month = month.minusMonths(1)) {
            months.add(month);
        }
        return months.isEmpty() ? List.of(last) : months;
    }

    private YearMonth oldest() {
        return jdbc.sql("select min(opened_at) from conversation.conversation")
                .query(Instant.class)
                .optional()
                .map(at -> YearMonth.from(at.atZone(clock.getZone())))
                .orElse(YearMonth.now(clock));
    }

    private List<Found> latest(Sought sought, YearMonth month, int limit) {
        return statement("""
                        select s.conversation_id as id, s.opened_at
                          from (select conversation_id, opened_at, words
                                  from conversation.searchable s
                                 where month in (:month, :former)
                                   and opened_at > :after
                                   and opened_at < :before
                                   %s
                                 order by opened_at desc
                                 limit :latest) s
                         where (select bool_and(position(conversation.folded(w.word) in s.words) > 0)
                                  from unnest(:words::text[]) as w (word))
                         order by s.opened_at desc
                         limit :limit
                        """, sought)
                .param("month", Date.valueOf(month.atDay(1)))
                .param("former", Date.valueOf(month.minusMonths(1).atDay(1)))
                .param("latest", LATEST)
                .param("limit", limit)
                .query(Found.class)
                .list();
    }

    private List<Found> inMonth(Sought sought, YearMonth month, int limit) {
        return statement("""
                        with hit as materialized (
                            select conversation_id, opened_at, words
                              from conversation.searchable s
                             where month = :month
                               and conversation.pairs(words) @> (
                                       select array_agg(pair)
                                         from unnest(:words::text[]) as w (word)
                                        cross join unnest(conversation.pairs(conversation.folded(w.word))) as p (pair))
                               and opened_at > :after
                               and opened_at < :before
                               %s
                        )
                        select s.conversation_id as id, s.opened_at
                          from (select * from hit order by opened_at desc offset 0) s
                         where (select bool_and(position(conversation.folded(w.word) in s.words) > 0)
                                  from unnest(:words::text[]) as w (word))
                         limit :limit
                        """, sought)
                .param("month", Date.valueOf(month.atDay(1)))
                .param("limit", limit)
                .query(Found.class)
                .list();
    }

    private JdbcClient.StatementSpec statement(String sql, Sought sought) {
        return jdbc.sql(sql.formatted(sought.scope().condition("s") + sought.condition()))
                .param("words", sought.words().toArray(String[]::new))
                .param("after", Timestamp.from(sought.after()))
                .param("before", Timestamp.from(sought.before()))
                .param("agent", sought.scope().agent())
                .param("branch", sought.scope().branch())
                .params(sought.parameters());
    }
}
