package io.bihuan.assessment;

import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Keeps answers as they are given. A save is one statement: it checks that the sitting is the candidate's own, open, in
 * time and on this device, and writes. It shares the sitting's row with other saves and excludes only the handing in, so
 * that an answer is either marked or refused.
 */
@Service
public class AnswerSheets {

    private static final int LONGEST = 2000;

    private final JdbcClient jdbc;
    private final Clock clock;

    AnswerSheets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One answer as it is kept: of which question, the candidate's count of it, what was given, when. */
    record Kept(int item, long seq, List<String> given, Instant savedAt) {}

    /**
     * Keeps an answer.
     *
     * @param item which question, counted from 0
     * @param seq the candidate's own count: of two answers to a question the higher one stays, whichever comes first
     * @param given the places of the choices as shown, {@code true} or {@code false}, or the words typed
     */
    public Saving save(SittingId sitting, UUID staffId, String device, int item, long seq, List<String> given) {
        var now = clock.instant();
        var saved = jdbc.sql("""
                        insert into assessment.answer as kept (sitting_id, item, seq, given, saved_at)
                        select sitting.id, :item, :seq, :given, :now
                          from (select id
                                  from assessment.sitting
                                 where id = :sitting
                                   and staff_id = :staff
                                   and device = :device
                                   and submitted_at is null
                                   and ends_at > :now
                                   and :item >= 0 and :item < questions
                                   for share) as sitting
                            on conflict (sitting_id, item) do update
                           set seq = excluded.seq, given = excluded.given, saved_at = excluded.saved_at
                         where kept.seq < excluded.seq
                        """)
                .param("sitting", sitting.value())
                .param("staff", staffId)
                .param("device", device)
                .param("item", item)
                .param("seq", seq)
                .param("given", bounded(given))
                .param("now", Timestamp.from(now))
                .update();
        return saved == 1 ? new Saving.Saved(now) : refusal(sitting, staffId, device, item, now);
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

    private record State(
            String device,
            int questions,
            Instant endsAt,
            @Nullable Instant submittedAt,
            @Nullable Long seq,
            @Nullable Instant savedAt) {}

    private Saving refusal(SittingId sitting, UUID staffId, String device, int item, Instant now) {
        var state = jdbc.sql("""
                        select device, questions, ends_at, submitted_at, answer.seq, answer.saved_at
                          from assessment.sitting
                          left join assessment.answer on answer.sitting_id = sitting.id and answer.item = :item
                         where sitting.id = :sitting
                           and staff_id = :staff
                        """)
                .param("sitting", sitting.value())
                .param("staff", staffId)
                .param("item", item)
                .query(State.class)
                .optional()
                .orElseThrow(() -> new NotFound("sitting " + sitting));
        if (item < 0 || item >= state.questions()) {
            return new Saving.NoSuchItem();
        }
        if (!now.isBefore(state.endsAt())) {
            return new Saving.TooLate(state.endsAt());
        }
        if (state.submittedAt() != null) {
            return new Saving.HandedIn(state.submittedAt());
        }
        if (!state.device().equals(device)) {
            return new Saving.Elsewhere();
        }
        if (state.seq() == null || state.savedAt() == null) {
            throw new IllegalStateException(
                    "answer " + item + " of sitting " + sitting + " was not kept, for no reason");
        }
        return new Saving.Overtaken(state.seq(), state.savedAt());
    }

    private static String[] bounded(List<String> given) {
        return given.stream()
                .limit(50)
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
                .map(word -> word.replace("\0", ""))
                .toArray(String[]::new);
    }
}
