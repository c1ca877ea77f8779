package io.bihuan.knowledge;

import io.bihuan.audit.Audit;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the list of words to look out for. */
@Service
@Transactional
public class PhraseDesk {

    private final JdbcClient jdbc;
    private final Phrases phrases;
    private final Audit audit;
    private final Clock clock;

    PhraseDesk(JdbcClient jdbc, Phrases phrases, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.phrases = phrases;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One line of the list.
     *
     * @param unless longer wordings that contain the phrase and are fine
     */
    public record Listed(UUID id, WordingCategory category, String phrase, String advice, List<String> unless) {}

    /** Puts words on the list, or gives listed words another kind, advice or exceptions. */
    public void list(WordingCategory category, String phrase, String advice, List<String> unless, UUID by) {
        jdbc.sql("""
                        insert into knowledge.phrase (category, phrase, advice, unless, changed_by, changed_at)
                        values (:category, :phrase, :advice, :unless, :by, :now)
                            on conflict (phrase) do update
                           set category = excluded.category, advice = excluded.advice, unless = excluded.unless,
                               changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        """)
                .param("category", category.name())
                .param("phrase", phrase.strip())
                .param("advice", advice.strip())
                .param("unless", unless.toArray(String[]::new))
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.did(by, "knowledge.phrase-listed", "phrase", phrase.strip(), Map.of("category", category.name()));
        phrases.changed();
    }

    /** Takes words off the list. */
    public void strike(UUID id, UUID by) {
        var struck = jdbc.sql("delete from knowledge.phrase where id = :id returning phrase")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("phrase " + id));
        audit.did(by, "knowledge.phrase-struck", "phrase", struck, Map.of());
        phrases.changed();
    }

    /** The list, kind by kind. */
    @Transactional(readOnly = true)
    public List<Listed> listed() {
        return jdbc.sql("select id, category, phrase, advice, unless from knowledge.phrase order by category, phrase")
                .query((row, _) -> new Listed(
                        row.getObject("id", UUID.class),
                        WordingCategory.valueOf(row.getString("category")),
                        row.getString("phrase"),
                        row.getString("advice"),
                        Phrases.strings(row.getArray("unless"))))
                .list();
    }

    /** One line of the list. */
    @Transactional(readOnly = true)
    public Listed require(UUID id) {
        return listed().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("phrase " + id));
    }
}
