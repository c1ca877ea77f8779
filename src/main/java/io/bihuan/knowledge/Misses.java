package io.bihuan.knowledge;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembers what was looked for in vain: the list of what to write next. */
@Service
@Transactional
public class Misses {

    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    Misses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts a question that nothing answers. */
    public void missed(String question) {
        var words = question.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            return;
        }
        jdbc.sql("""
                        insert into knowledge.miss (question, last_at)
                        values (:question, :now)
                            on conflict (question) do update set asked = miss.asked + 1, last_at = excluded.last_at
                        """)
                .param("question", words)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Forgets a question: somebody has written the article. */
    public void answered(String question) {
        jdbc.sql("delete from knowledge.miss where question = :question")
                .param("question", question.strip())
                .update();
    }
}
