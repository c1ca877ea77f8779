package io.bihuan.survey;

import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes questionnaires. What has been asked keeps its words: a change then makes the next edition. */
@Service
@Transactional
public class QuestionnaireDesk {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    QuestionnaireDesk(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    record Standing(int number, boolean asked) {}

    /** Adds a questionnaire under a code; empty where there is one of that code. */
    public Optional<UUID> add(String code, Occasion occasion, NewEdition words, UUID by) {
        sound(words);
        var id = Ids.next();
        var added = jdbc.sql("""
                        insert into survey.questionnaire (id, code, occasion, current)
                        values (:id, :code, :occasion, 1)
                        on conflict (code) do nothing
                        """)
                .param("id", id)
                .param("code", code)
                .param("occasion", occasion.name())
                .update();
        if (added == 0) {
            return Optional.empty();
        }
        insert(id, 1, words, by);
        audit.did(by, "survey.questionnaire-written", "questionnaire", id);
        return Optional.of(id);
    }

    /** Changes a questionnaire, and answers the number of the edition that says so. */
    public int write(UUID id, NewEdition words, UUID by) {
        sound(words);
        var standing = jdbc.sql("""
                        select q.current as number,
                               exists (select from survey.survey s where s.edition_id = e.id) as asked
                          from survey.questionnaire q
                          join survey.edition e on e.questionnaire_id = q.id and e.number = q.current
                         where q.id = :id
                           for update of q
                        """)
                .param("id", id)
                .query(Standing.class)
                .optional()
                .orElseThrow(() -> new NotFound("questionnaire " + id));
        var number = standing.asked() ? standing.number() + 1 : standing.number();
        if (standing.asked()) {
            insert(id, number, words, by);
            jdbc.sql("update survey.questionnaire set current = :number where id = :id")
                    .param("number", number)
                    .param("id", id)
                    .update();
        } else {
            rewrite(id, number, words, by);
        }
        audit.did(by, "survey.questionnaire-written", "questionnaire", id);
        return number;
    }

    private static void sound(NewEdition words) {
        if (words.faults().any()) {
            throw new IllegalArgumentException(
                    "unsound questionnaire: " + words.faults().byField());
        }
    }

    private void insert(UUID id, int number, NewEdition words, UUID by) {
        with(jdbc.sql("""
                        insert into survey.edition (id, questionnaire_id, number, chinese, english, lead_chinese,
                               lead_english, rule, questions, written_by, written_at)
                        values (:edition, :id, :number, :chinese, :english, :leadChinese, :leadEnglish, :rule,
                               :questions::jsonb, :by, :now)
                        """), id, number, words, by).param("edition", Ids.next()).update();
    }

    private void rewrite(UUID id, int number, NewEdition words, UUID by) {
        with(jdbc.sql("""
                        update survey.edition
                           set chinese = :chinese, english = :english, lead_chinese = :leadChinese,
                               lead_english = :leadEnglish, rule = :rule, questions = :questions::jsonb,
                               written_by = :by, written_at = :now
                         where questionnaire_id = :id
                           and number = :number
                        """), id, number, words, by).update();
    }

    private JdbcClient.StatementSpec with(
            JdbcClient.StatementSpec statement, UUID id, int number, NewEdition words, UUID by) {
        return statement
                .param("id", id)
                .param("number", number)
                .param("chinese", words.chinese())
                .param("english", words.english())
                .param("leadChinese", words.leadChinese())
                .param("leadEnglish", words.leadEnglish())
                .param("rule", words.rule())
                .param("questions", Questionnaires.JSON.writeValueAsString(words.questions()))
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()));
    }
}
