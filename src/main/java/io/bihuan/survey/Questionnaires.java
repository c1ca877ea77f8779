package io.bihuan.survey;

import io.bihuan.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Every questionnaire there is, in its current edition or in the one that was asked. */
@Service
@Transactional(readOnly = true)
public class Questionnaires {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String SELECT = """
            select q.id, e.id as edition_id, e.number, q.code, q.occasion, e.chinese, e.english, e.lead_chinese,
                   e.lead_english, e.rule, e.questions
              from survey.questionnaire q
              join survey.edition e on e.questionnaire_id = q.id
            """;

    private final JdbcClient jdbc;

    Questionnaires(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every questionnaire in its current edition, by what it is made for. */
    public List<Questionnaire> all() {
        return jdbc.sql(SELECT + " where e.number = q.current order by q.occasion, q.code")
                .query((row, _) -> read(row))
                .list();
    }

    /** The questionnaire in its current edition, which must exist. */
    public Questionnaire require(UUID id) {
        return jdbc.sql(SELECT + " where e.number = q.current and q.id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("questionnaire " + id));
    }

    /** The questionnaire of a code in its current edition. */
    public Optional<Questionnaire> look(String code) {
        return jdbc.sql(SELECT + " where e.number = q.current and q.code = :code")
                .param("code", code)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Editions by their id, one question for a whole list. */
    Map<UUID, Questionnaire> editions(Collection<UUID> ids) {
        return jdbc
                .sql(SELECT + " where e.id = any(:ids)")
                .param("ids", ids.stream().distinct().toArray(UUID[]::new))
                .query((row, _) -> read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Questionnaire::editionId, Function.identity()));
    }

    private static Questionnaire read(ResultSet row) throws SQLException {
        return new Questionnaire(
                row.getObject("id", UUID.class),
                row.getObject("edition_id", UUID.class),
                row.getInt("number"),
                row.getString("code"),
                Occasion.valueOf(row.getString("occasion")),
                row.getString("chinese"),
                row.getString("english"),
                row.getString("lead_chinese"),
                row.getString("lead_english"),
                row.getString("rule"),
                JSON.readerForListOf(Question.class).readValue(row.getString("questions")));
    }
}
