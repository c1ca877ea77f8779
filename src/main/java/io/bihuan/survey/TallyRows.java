package io.bihuan.survey;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What closed surveys came to, counted once: from then on no sheet has to be read again for a figure. */
@Component
class TallyRows {

    private final JdbcClient jdbc;

    TallyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts a survey that has just been closed. */
    void count(UUID survey) {
        jdbc.sql("""
                        insert into survey.tally (survey_id, relation, part, question, measures, steps, answer, people)
                        select s.id, t.relation, t.part, q ->> 'code', coalesce(q ->> 'measures', ''),
                               coalesce((q ->> 'steps')::int, 0), coalesce(a.answer, ''), count(*)
                          from survey.survey s
                          join survey.edition e on e.id = s.edition_id
                          join survey.sheet t on t.survey_id = s.id
                          cross join lateral jsonb_array_elements(e.questions) q
                          cross join lateral (
                               select null as answer
                                where jsonb_array_length(t.answers -> (q ->> 'code')) > 0
                               union all
                               select jsonb_array_elements_text(t.answers -> (q ->> 'code'))) a
                         where s.id = :survey
                           and q ->> 'kind' <> 'TEXT'
                           and jsonb_exists(t.answers, q ->> 'code')
                         group by 1, 2, 3, 4, 5, 6, 7
                        on conflict do nothing
                        """).param("survey", survey).update();
    }
}
