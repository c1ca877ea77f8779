package io.bihuan.knowledge;

import io.bihuan.audit.Audit;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The packs of words that come with the product. A centre takes the packs of its trades into use; what a later version adds is
 * offered, and what the centre changed, wrote or struck stays as it is.
 */
@Service
@Transactional
public class WordingPacks {

    private final JdbcClient jdbc;
    private final Phrases phrases;
    private final Audit audit;
    private final Clock clock;
    private final List<StarterPhrase> starters;

    WordingPacks(JdbcClient jdbc, Phrases phrases, Audit audit, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.phrases = phrases;
        this.audit = audit;
        this.clock = clock;
        this.starters = StarterPhrase.read(json);
    }

    /**
     * How a pack stands.
     *
     * @param lines how many words of it are listed, whether they count or not
     * @param offered how many of its words the centre has neither taken in nor struck
     */
    public record Standing(WordingPack pack, boolean inUse, int lines, int offered) {}

    /** The packs of the product in their order. */
    @Transactional(readOnly = true)
    public List<Standing> standings() {
        var inUse = jdbc.sql("select code from knowledge.wording_pack where in_use")
                .query(String.class)
                .set();
        var counts =
                jdbc
                        .sql("select pack from knowledge.phrase where struck_at is null")
                        .query(String.class)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(pack -> pack, Collectors.counting()));
        var known = known();
        return WordingPack.ofTheProduct().stream()
                .map(pack -> new Standing(
                        pack,
                        inUse.contains(pack.name()),
                        counts.getOrDefault(pack.name(), 0L).intValue(),
                        (int) of(pack).stream()
                                .filter(line -> !known.contains(line.phrase()))
                                .count()))
                .toList();
    }

    /** Whether anybody has decided yet about the pack of any trade. */
    @Transactional(readOnly = true)
    public boolean tradeChosen() {
        return jdbc
                .sql("select code from knowledge.wording_pack where changed_at is not null")
                .query(String.class)
                .list()
                .stream()
                .anyMatch(code -> WordingPack.valueOf(code).ofATrade());
    }

    /** Lets a pack count and takes in what of it is not there yet; returns how many words came. */
    public int use(WordingPack pack, UUID by) {
        var known = known();
        var came = 0;
        for (var line : of(pack)) {
            if (known.add(line.phrase())) {
                add(line, by);
                came++;
            }
        }
        mark(pack, true, by);
        return came;
    }

    /** Lets a trade's pack count no longer; its words stay for another time. What all share always counts. */
    public void drop(WordingPack pack, UUID by) {
        if (pack.ofATrade()) {
            mark(pack, false, by);
        }
    }

    private List<StarterPhrase> of(WordingPack pack) {
        return starters.stream().filter(line -> line.pack() == pack).toList();
    }

    private Set<String> known() {
        return new HashSet<>(jdbc.sql("select phrase from knowledge.phrase")
                .query(String.class)
                .list());
    }

    private void add(StarterPhrase line, UUID by) {
        jdbc.sql("""
                        insert into knowledge.phrase (category, phrase, advice, unless, pack, changed_by, changed_at)
                        values (:category, :phrase, :advice, :unless, :pack, :by, :now)
                            on conflict (phrase) do nothing
                        """)
                .param("category", line.category().name())
                .param("phrase", line.phrase())
                .param("advice", line.advice())
                .param("unless", line.unless().toArray(String[]::new))
                .param("pack", line.pack().name())
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void mark(WordingPack pack, boolean inUse, UUID by) {
        jdbc.sql("""
                        update knowledge.wording_pack
                           set in_use = :inUse, changed_by = :by, changed_at = :now
                         where code = :code
                        """)
                .param("inUse", inUse)
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .param("code", pack.name())
                .update();
        audit.did(by, "knowledge.pack", "wording-pack", pack.name(), Map.of("used", String.valueOf(inUse)));
        phrases.changed();
    }
}
