package io.bihuan.practical;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what examiners have typed so far, until they give their score; only its writer ever reads a draft. */
@Service
@Transactional
public class ScoreDrafts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;

    ScoreDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A draft, field by field as typed. */
    public record Draft(Map<String, String> words, Instant savedAt) {}

    /** Keeps a draft; empty where this person has no score to give here. */
    public Optional<Instant> keep(UUID practical, UUID examiner, Map<String, String> words) {
        var now = clock.instant();
        var kept = jdbc.sql("""
                        insert into practical.draft (assessment_id, examiner_id, words, saved_at)
                        select assessment_id, examiner_id, cast(:words as jsonb), :now
                          from practical.seat
                         where assessment_id = :practical
                           and examiner_id = :examiner
                           and scored_at is null
                            on conflict (assessment_id, examiner_id) do update
                           set words = excluded.words, saved_at = excluded.saved_at
                        """)
                .param("words", JSON.writeValueAsString(words))
                .param("now", Timestamp.from(now))
                .param("practical", practical)
                .param("examiner", examiner)
                .update();
        return kept == 1 ? Optional.of(now) : Optional.empty();
    }

    /** One's own draft. */
    @Transactional(readOnly = true)
    public Optional<Draft> of(UUID practical, UUID examiner) {
        return jdbc.sql("""
                        select words, saved_at
                          from practical.draft
                         where assessment_id = :practical
                           and examiner_id = :examiner
                        """)
                .param("practical", practical)
                .param("examiner", examiner)
                .query((row, _) -> new Draft(
                        words(row.getString("words")),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    private static Map<String, String> words(String json) {
        return JSON.readerForMapOf(String.class).readValue(json);
    }

    /** A score was given: its draft is done with. */
    void done(UUID practical, UUID examiner) {
        jdbc.sql("delete from practical.draft where assessment_id = :practical and examiner_id = :examiner")
                .param("practical", practical)
                .param("examiner", examiner)
                .update();
    }
}
