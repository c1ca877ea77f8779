package io.bihuan.knowledge;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words to look out for, from the database; a change made on any node is in force here within seconds. */
@Component
class Phrases {

    private static final long FRESH = Duration.ofSeconds(5).toNanos();

    private final JdbcClient jdbc;
    private volatile @Nullable Loaded loaded;

    Phrases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Loaded(Phrasebook book, List<PhraseRule> rules, long at) {}

    Phrasebook book() {
        var known = loaded;
        if (known != null && System.nanoTime() - known.at() < FRESH) {
            return known.book();
        }
        var rules = read();
        var book = known != null && known.rules().equals(rules) ? known.book() : new Phrasebook(rules);
        loaded = new Loaded(book, rules, System.nanoTime());
        return book;
    }

    /** Reads anew at the next question. */
    void changed() {
        loaded = null;
    }

    private List<PhraseRule> read() {
        return jdbc.sql("""
                        select phrase.category, phrase.phrase, phrase.advice, phrase.unless
                          from knowledge.phrase
                          join knowledge.wording_pack pack on pack.code = phrase.pack and pack.in_use
                         where phrase.struck_at is null
                         order by phrase.phrase
                        """)
                .query((row, _) -> new PhraseRule(
                        WordingCategory.valueOf(row.getString("category")),
                        row.getString("phrase"),
                        row.getString("advice"),
                        strings(row.getArray("unless"))))
                .list();
    }

    static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
