package io.bihuan.coverage;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts attendance against duties, one statement for everybody. */
@Repository
class Counts {

    private static final String DUTIES = """
            with duty as (
                select number - 1 as number, from_day, until_day, times
                  from unnest(:from::text[]::date[], :until::text[]::date[], :times::int[])
                       with ordinality as asked (from_day, until_day, times, number)),
            topic as (
                select number, course
                  from unnest(:dutyOf::int[], :course::text[]) as asked (number, course)),
            person as (
                select staff_id, team_id, since
                  from unnest(:staff::uuid[], :team::uuid[], :since::text[]::date[]) as asked (staff_id, team_id, since)),
            part as (
                select duty.number, attendance.staff_id, attendance.counts_as, attendance.session_id
                  from duty
                  join topic on topic.number = duty.number
                  join coverage.attendance on attendance.course_code = topic.course
                   and attendance.held_on between duty.from_day and duty.until_day)
            """;
    private static final String TIMES = """
            , times as (
                select number, staff_id, count(distinct counts_as) as held
                  from part
                 group by number, staff_id)
            """;

    private final JdbcClient jdbc;

    Counts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How often each duty was held for any of these people, by its number. */
    Map<Integer, Integer> held(List<Duty> duties, Asked asked) {
        record Row(int number, int held) {}
        return statement(DUTIES + """
                        select number, count(*) as held
                          from (select distinct part.number, part.counts_as
                                  from part
                                  join person on person.staff_id = part.staff_id) as once
                         group by number
                        """, duties, asked).query(Row.class).list().stream()
                .collect(Collectors.toMap(Row::number, Row::held));
    }

    /** What each team's people did of each duty; who joined within its stretch is not asked. */
    List<Fulfilment.Team> teams(List<Duty> duties, Asked asked) {
        return statement(DUTIES + TIMES + """
                        select duty.number, person.team_id, count(*) as people,
                               count(*) filter (where times.held >= duty.times) as done,
                               sum(duty.times) as due,
                               sum(least(coalesce(times.held, 0), duty.times)) as held
                          from duty
                          join person on person.since <= duty.from_day
                          left join times on times.number = duty.number and times.staff_id = person.staff_id
                         group by duty.number, person.team_id
                        """, duties, asked)
                .query((row, number) -> new Fulfilment.Team(
                        duties.get(row.getInt("number")),
                        row.getObject("team_id", UUID.class),
                        row.getInt("people"),
                        row.getInt("done"),
                        row.getInt("due"),
                        row.getInt("held")))
                .list();
    }

    /** How often each person took part in a duty, those who did least first. */
    List<Map.Entry<UUID, Integer>> people(Duty duty, Asked asked, int limit, int skip) {
        return statement(DUTIES + TIMES + """
                        select person.staff_id, coalesce(times.held, 0) as held
                          from duty
                          join person on person.since <= duty.from_day
                          left join times on times.number = duty.number and times.staff_id = person.staff_id
                         order by held, person.team_id, person.staff_id
                         limit :limit offset :skip
                        """, List.of(duty), asked)
                .param("limit", limit)
                .param("skip", skip)
                .query((row, number) -> Map.entry(row.getObject("staff_id", UUID.class), row.getInt("held")))
                .list();
    }

    /** The trainings that count for a duty, the earliest first. */
    List<Fulfilment.Session> sessions(Duty duty, Asked asked) {
        return statement(DUTIES + """
                        select holding.session_id, holding.course_code, holding.held_on as day, holding.instructor_id,
                               count(*) filter (where part.staff_id <> holding.instructor_id) as attended
                          from part
                          join person on person.staff_id = part.staff_id
                          join coverage.holding on holding.session_id = part.session_id
                         group by holding.session_id
                         order by holding.held_on, holding.session_id
                        """, List.of(duty), asked)
                .query(Fulfilment.Session.class)
                .list();
    }

    private JdbcClient.StatementSpec statement(String sql, List<Duty> duties, Asked asked) {
        return jdbc.sql(sql)
                .params(Asked.duties(duties))
                .param("staff", asked.staff())
                .param("team", asked.team())
                .param("since", asked.since());
    }
}
