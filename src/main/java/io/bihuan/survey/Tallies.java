package io.bihuan.survey;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What closed surveys came to, over many of them at once. Of anonymous ones nothing is told of a group smaller than the
 * minimum that they were opened with (N-05).
 */
@Service
@Transactional(readOnly = true)
public class Tallies {

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many of a survey gave an answer.
     *
     * @param answered how many answered the question at all
     */
    public record Count(UUID surveyId, String question, String measures, String answer, long people, long answered) {}

    /**
     * How often an area of competence was named by those who were asked what is hard or what they missed.
     *
     * @param people how many named it
     * @param asked how many answered those surveys
     */
    public record Named(String areaCode, Occasion occasion, long people, long asked) {}

    private record Valued(String key, double value) {}

    /** Everybody's answers to every question of these surveys that may be told. */
    public List<Count> of(Collection<UUID> surveys) {
        return jdbc.sql("""
                        with answered as (
                            select survey_id, question, sum(people) as people
                              from survey.tally
                             where survey_id = any(:surveys)
                               and answer = ''
                             group by survey_id, question
                        )
                        select t.survey_id, t.question, t.measures, t.answer, sum(t.people) as people,
                               a.people as answered
                          from survey.tally t
                          join survey.survey s on s.id = t.survey_id
                          join answered a on a.survey_id = t.survey_id and a.question = t.question
                         where t.survey_id = any(:surveys)
                           and t.answer <> ''
                           and (not s.anonymous or a.people >= s.minimum_group)
                         group by t.survey_id, t.question, t.measures, t.answer, a.people
                        """)
                .param("surveys", surveys.toArray(UUID[]::new))
                .query(Count.class)
                .list();
    }

    /** Areas named in surveys of a branch that closed from an instant up to, and not at, another. */
    public List<Named> named(@Nullable UUID branch, Instant from, Instant until) {
        return jdbc.sql("""
                        with asked as (
                            select t.survey_id, s.occasion, sum(t.people) filter (where t.measures = 'AREA') as answered,
                                   max(t.people) as people
                              from (select survey_id, question, measures, sum(people) as people
                                      from survey.tally
                                     where answer = ''
                                     group by survey_id, question, measures) t
                              join survey.survey s on s.id = t.survey_id
                             where s.closed_at >= :from
                               and s.closed_at < :until
                               and (:branch::uuid is null or s.branch_id = :branch::uuid)
                             group by t.survey_id, s.occasion, s.anonymous, s.minimum_group
                            having not s.anonymous
                                or sum(t.people) filter (where t.measures = 'AREA') >= s.minimum_group
                        )
                        select t.answer as area_code, a.occasion, sum(t.people) as people,
                               (select sum(b.people) from asked b where b.occasion = a.occasion) as asked
                          from asked a
                          join survey.tally t on t.survey_id = a.survey_id
                         where t.measures = 'AREA'
                           and t.answer <> ''
                         group by t.answer, a.occasion
                        """)
                .param("branch", branch)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(Named.class)
                .list();
    }

    /**
     * The share, in per cent, of those who gave one of the two highest steps, part by part, in surveys that closed from an
     * instant up to, and not at, another.
     */
    public Map<String, Double> favourable(Occasion occasion, String measures, Instant from, Instant until) {
        return values(jdbc.sql("""
                        select t.part as key,
                               100.0 * coalesce(sum(t.people) filter (where t.answer::int > t.steps - 2), 0)
                                     / sum(t.people) as value
                          from survey.survey s
                          join survey.tally t on t.survey_id = s.id
                         where s.occasion = :occasion
                           and s.closed_at >= :from
                           and s.closed_at < :until
                           and t.measures = :measures
                           and t.steps > 0
                           and t.answer <> ''
                           and t.part <> ''
                         group by t.part
                        having sum(t.people) >= max(s.minimum_group)
                        """)
                .param("occasion", occasion.name())
                .param("measures", measures)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(Valued.class)
                .list());
    }

    /**
     * How others see each of these people, from 1 to 5: the mean over all scales of the last review of theirs that closed
     * from an instant up to, and not at, another; one's own view does not count.
     */
    public Map<String, Double> reviewed(Collection<UUID> staff, Instant from, Instant until) {
        return values(jdbc.sql("""
                        with latest as (
                            select distinct on (subject_id) id, subject_id, minimum_group
                              from survey.survey
                             where subject_id = any(:staff)
                               and occasion = 'REVIEW'
                               and closed_at >= :from
                               and closed_at < :until
                             order by subject_id, closed_at desc
                        )
                        select l.subject_id::text as key,
                               sum((1 + (t.answer::int - 1) * 4.0 / (t.steps - 1)) * t.people) / sum(t.people) as value
                          from latest l
                          join survey.tally t on t.survey_id = l.id
                         where t.steps > 1
                           and t.answer <> ''
                           and t.relation <> 'SELF'
                         group by l.subject_id, l.minimum_group
                        having sum(t.people) filter (where t.relation <> 'LEADER')
                               >= l.minimum_group * count(distinct t.question)
                        """)
                .param("staff", staff.toArray(UUID[]::new))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(Valued.class)
                .list());
    }

    private static Map<String, Double> values(List<Valued> some) {
        return some.stream().collect(Collectors.toMap(Valued::key, Valued::value));
    }
}
