package io.bihuan.coverage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /**
     * Notes training that was held; the same session told again changes nothing. Where anybody came, whoever taught counts
     * as having taken part.
     */
    public void note(Holding held) {
        jdbc.sql("""
                        insert into coverage.holding
                               (session_id, course_code, item_origin, branch_id, held_on, hours, instructor_id)
                        values (:session, :course, :line::uuid, :branch::uuid, :day, :hours, :instructor)
                        on conflict (session_id) do nothing
                        """)
                .param("session", held.sessionId())
                .param("course", held.courseCode())
                .param("line", held.line())
                .param("branch", held.branchId())
                .param("day", held.heldOn())
                .param("hours", held.hours())
                .param("instructor", held.instructorId())
                .update();
        jdbc.sql("""
                        insert into coverage.attendance (session_id, staff_id, course_code, held_on, counts_as)
                        select distinct :session::uuid, person, :course, :day::date, :counts::uuid
                          from unnest(:attended::uuid[]) as person
                        on conflict do nothing
                        """)
                .param("session", held.sessionId())
                .param("course", held.courseCode())
                .param("day", held.heldOn())
                .param("counts", held.line() == null ? held.sessionId() : held.line())
                .param(
                        "attended",
                        held.attended().isEmpty()
                                ? new UUID[0]
                                : Stream.concat(held.attended().stream(), Stream.of(held.instructorId()))
                                        .toArray(UUID[]::new))
                .update();
    }

    /** When each course was held last before the day, for a branch or, with null, for any. */
    @Transactional(readOnly = true)
    public Map<String, LocalDate> lastBefore(LocalDate day, @Nullable UUID branchId) {
        return jdbc.sql("""
                        select course_code as course, max(held_on) as day
                          from coverage.holding
                         where held_on < :day
                           and (:branch::uuid is null or branch_id is null or branch_id = :branch::uuid)
                         group by course_code
                        """).param("day", day).param("branch", branchId).query(Last.class).list().stream()
                .collect(Collectors.toMap(Last::course, Last::day));
    }

    /** Who took part in the course on or after the day. */
    @Transactional(readOnly = true)
    public Set<UUID> coveredSince(String courseCode, LocalDate day) {
        return Set.copyOf(jdbc.sql("""
                        select distinct staff_id
                          from coverage.attendance
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
                        select course_code, staff_id as person, max(held_on) as day
                          from coverage.attendance
                         where course_code = any(:courses)
                         group by course_code, staff_id
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
                          from coverage.holding
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
