package io.bihuan.survey;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** What was answered, as rows that know no time. */
@Component
class SheetRows {

    private static final TypeReference<Map<String, List<String>>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    SheetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What somebody answered.
     *
     * @param staffId who, or null where nobody is to know
     * @param answers what was chosen or written, by the code of the question
     */
    record Sheet(@Nullable UUID staffId, Relation relation, String part, Map<String, List<String>> answers) {}

    void add(UUID survey, Sheet sheet) {
        jdbc.sql("""
                        insert into survey.sheet (id, survey_id, staff_id, relation, part, answers)
                        values (:id, :survey, :staff, :relation, :part, :answers::jsonb)
                        """)
                // An id of our own kind would tell when it was made.
                .param("id", UUID.randomUUID())
                .param("survey", survey)
                .param("staff", sheet.staffId())
                .param("relation", sheet.relation().name())
                .param("part", sheet.part())
                .param("answers", Questionnaires.JSON.writeValueAsString(sheet.answers()))
                .update();
    }

    /** Writes all sheets anew in an order drawn at random: then not even the table knows which came first. */
    void shuffle(UUID survey) {
        jdbc.sql("""
                        with taken as (
                            delete from survey.sheet
                             where survey_id = :survey
                            returning survey_id, staff_id, relation, part, answers
                        )
                        insert into survey.sheet (id, survey_id, staff_id, relation, part, answers)
                        select gen_random_uuid(), survey_id, staff_id, relation, part, answers
                          from taken
                         order by random()
                        """).param("survey", survey).update();
    }

    /** Every sheet of a survey, in no order that means anything. */
    List<Sheet> of(UUID survey) {
        return jdbc.sql("""
                        select staff_id, relation, part, answers
                          from survey.sheet
                         where survey_id = :survey
                         order by id
                        """)
                .param("survey", survey)
                .query((row, _) -> new Sheet(
                        row.getObject("staff_id", UUID.class),
                        Relation.valueOf(row.getString("relation")),
                        row.getString("part"),
                        Questionnaires.JSON.readValue(row.getString("answers"), ANSWERS)))
                .list();
    }
}
