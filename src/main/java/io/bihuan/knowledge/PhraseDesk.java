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
    public record Listed(
            UUID id, WordingCategory category, String phrase, String advice, List<String> unless, WordingPack pack) {}

    /** Puts words on the list, or gives listed words another kind, advice or exceptions; they are the centre's own then. */
    public void list(WordingCategory category, String phrase, String advice, List<String> unless, UUID by) {
        jdbc.sql("""
                        insert into knowledge.phrase (category, phrase, advice, unless, changed_by, changed_at)
                        values (:category, :phrase, :advice, :unless, :by, :now)
                            on conflict (phrase) do update
                           set category = excluded.category, advice = excluded.advice, unless = excluded.unless,
                               changed_by = excluded.changed_by, changed_at = excluded.changed_at,
                               pack = excluded.pack, struck_at = null
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
        var struck = jdbc.sql("""
                        update knowledge.phrase set struck_at = :now, changed_by = :by, changed_at = :now
                         where id = :id and struck_at is null
                        returning phrase
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("phrase " + id));
        audit.did(by, "knowledge.phrase-struck", "phrase", struck, Map.of());
        phrases.changed();
    }

    /** The words that count, kind by kind. */
    @Transactional(readOnly = true)
    public List<Listed> listed() {
        return jdbc.sql("""
                        select phrase.id, phrase.category, phrase.phrase, phrase.advice, phrase.unless, phrase.pack
                          from knowledge.phrase
                          join knowledge.wording_pack pack on pack.code = phrase.pack and pack.in_use
                         where phrase.struck_at is null
                         order by phrase.category, phrase.phrase
                        """)
                .query((row, _) -> new Listed(
                        row.getObject("id", UUID.class),
                        WordingCategory.valueOf(row.getString("category")),
                        row.getString("phrase"),
                        row.getString("advice"),
                        Phrases.strings(row.getArray("unless")),
                        WordingPack.valueOf(row.getString("pack"))))
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
