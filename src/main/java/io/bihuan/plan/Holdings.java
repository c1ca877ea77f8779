package io.bihuan.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembers what was held, so that plans know what is due. */
@Service
@Transactional
public class Holdings {

    private final JdbcClient jdbc;

    Holdings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Attended(String course, UUID person, LocalDate day) {}

    record Last(String course, LocalDate day) {}

    /** Notes training that was held; the same session told again changes nothing. */
    public void note(Holding held) {
        jdbc.sql("""
                        insert into plan.holding
                               (session_id, course_code, item_origin, held_on, hours, instructor_id, attended)
                        values (:session, :course,
                               (select origin from plan.item where id = :item), :day, :hours, :instructor, :attended)
                        on conflict (session_id) do nothing
                        """)
                .param("session", held.sessionId())
                .param("course", held.courseCode())
                .param("item", held.itemId())
                .param("day", held.heldOn())
                .param("hours", held.hours())
                .param("instructor", held.instructorId())
                .param("attended", held.attended().toArray(UUID[]::new))
                .update();
    }

    /** When each course was held last before the day. */
    @Transactional(readOnly = true)
    public Map<String, LocalDate> lastBefore(LocalDate day) {
        return jdbc.sql("""
                        select course_code as course, max(held_on) as day
                          from plan.holding
                         where held_on < :day
                         group by course_code
                        """).param("day", day).query(Last.class).list().stream()
                .collect(Collectors.toMap(Last::course, Last::day));
    }

    /** Who took part in the course on or after the day. */
    @Transactional(readOnly = true)
    public Set<UUID> coveredSince(String courseCode, LocalDate day) {
        return Set.copyOf(jdbc.sql("""
                        select distinct unnest(attended)
                          from plan.holding
                         where course_code = :course
                           and held_on >= :day
                        """)
                .param("course", courseCode)
                .param("day", day)
                .query(UUID.class)
                .list());
    }

    /** When people took part in courses last, by course and person; who never did is not there. */
    @Transactional(readOnly = true)
    public Map<String, Map<UUID, LocalDate>> lastAttended(Collection<String> courses) {
        return jdbc
                .sql("""
                        select course_code, person, max(held_on) as day
                          from plan.holding, unnest(attended) as person
                         where course_code = any(:courses)
                         group by course_code, person
                        """)
                .param("courses", courses.toArray(String[]::new))
                .query((row, number) -> new Attended(
                        row.getString("course_code"),
                        row.getObject("person", UUID.class),
                        row.getObject("day", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Attended::course, Collectors.toMap(Attended::person, Attended::day)));
    }

    /** On which days the lines of a plan were held, by the line's origin; lines not held are not there. */
    @Transactional(readOnly = true)
    public Map<UUID, List<LocalDate>> of(Collection<UUID> origins) {
        return jdbc
                .sql("""
                        select item_origin, held_on
                          from plan.holding
                         where item_origin = any(:origins)
                         order by held_on
                        """)
                .param("origins", origins.toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(row.getObject("item_origin", UUID.class), row.getObject("held_on", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
