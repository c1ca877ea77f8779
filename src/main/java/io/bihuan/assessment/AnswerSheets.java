package io.bihuan.assessment;

import io.bihuan.database.GroupedWrites;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps answers as they are given; those that come while others are being written go into one statement together. */
@Service
public class AnswerSheets {

    private static final int LONGEST = 4_000;
    private static final int MOST_WORDS = 100;
    private static final int GROUPS = 2;
    private static final int MOST_IN_A_GROUP = 64;

    private final JdbcClient jdbc;
    private final AnswerWrites writes;
    private final GroupedWrites<AnswerWrites.Asked, Saving> grouped;
    private final Clock clock;

    AnswerSheets(JdbcClient jdbc, AnswerWrites writes, Clock clock) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.grouped = new GroupedWrites<>(GROUPS, MOST_IN_A_GROUP, writes);
        this.clock = clock;
    }

    /** One answer as it is kept: of which question, the candidate's count of it, what was given, when. */
    record Kept(int item, long seq, List<String> given, Instant savedAt) {}

    /**
     * Keeps an answer, for good when it answers.
     *
     * @param item which question, counted from 0
     * @param seq the candidate's own count: of two answers to a question the higher one stays, whichever comes first
     * @param given the places of the choices as shown, {@code true} or {@code false}, or the words typed
     */
    public Saving save(SittingId sitting, UUID staffId, String device, int item, long seq, List<String> given) {
        var asked = new AnswerWrites.Asked(sitting, staffId, device, item, seq, bounded(given), clock.instant());
        // What a transaction of the caller's has begun, no group could see.
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? writes.alone(asked)
                : grouped.write(asked);
    }

    /** All answers of a sitting by their question. */
    Map<Integer, Kept> of(SittingId sitting) {
        return jdbc
                .sql("""
                        select item, seq, given, saved_at
                          from assessment.answer
                         where sitting_id = :sitting
                        """)
                .param("sitting", sitting.value())
                .query((row, _) -> new Kept(
                        row.getInt("item"),
                        row.getLong("seq"),
                        List.of((String[]) row.getArray("given").getArray()),
                        row.getTimestamp("saved_at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Kept::item, kept -> kept));
    }

    private static List<String> bounded(List<String> given) {
        return given.stream()
                .limit(MOST_WORDS)
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
                .map(word -> word.replace("\0", ""))
                .toList();
    }
}
