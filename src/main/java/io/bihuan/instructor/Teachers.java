package io.bihuan.instructor;

import io.bihuan.resource.Absence;
import io.bihuan.resource.Absences;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may teach what, and when they are away: what planning and scheduling ask. */
@Service
@Transactional(readOnly = true)
public class Teachers {

    /** Whose last word on the ladder is that they may teach no more. */
    private static final String WITHDRAWN = """
            select staff_id
              from (select distinct on (staff_id) staff_id, kind
                      from instructor.step
                     where kind in ('WITHDRAW', 'RESTORED')
                     order by staff_id, raised_at desc, id desc) last
             where kind = 'WITHDRAW'
            """;

    private final JdbcClient jdbc;
    private final Absences absences;
    private final Steps steps;

    Teachers(JdbcClient jdbc, Absences absences, Steps steps) {
        this.jdbc = jdbc;
        this.absences = absences;
        this.steps = steps;
    }

    private record Topic(UUID staffId, UUID courseId) {}

    /** Whether somebody may teach a course. */
    public TeachingRight right(UUID staffId, UUID courseId) {
        if (Standing.of(steps.of(staffId)).withdrawn()) {
            return TeachingRight.WITHDRAWN;
        }
        if (!inPool(staffId)) {
            return TeachingRight.GUEST;
        }
        return topics(staffId).contains(courseId) ? TeachingRight.MAY : TeachingRight.OTHER_TOPICS;
    }

    /** Who may teach each course, by course; courses that nobody may teach are not there. */
    public Map<UUID, Set<UUID>> byCourse() {
        return jdbc.sql("""
                        select staff_id, course_id
                          from instructor.topic
                         where staff_id not in (
                        """ + WITHDRAWN + ")").query(Topic.class).list().stream()
                .collect(
                        Collectors.groupingBy(Topic::courseId, Collectors.mapping(Topic::staffId, Collectors.toSet())));
    }

    /** Everybody in the pool, whether they may teach at present or not. */
    public Set<UUID> pool() {
        return Set.copyOf(jdbc.sql("select staff_id from instructor.member")
                .query(UUID.class)
                .list());
    }

    /** Everybody whose right to teach is withdrawn. */
    public Set<UUID> withdrawn() {
        return Set.copyOf(jdbc.sql(WITHDRAWN).query(UUID.class).list());
    }

    /** The courses that somebody in the pool may teach. */
    public Set<UUID> topics(UUID staffId) {
        return Set.copyOf(jdbc.sql("select course_id from instructor.topic where staff_id = :staff")
                .param("staff", staffId)
                .query(UUID.class)
                .list());
    }

    /** Whether somebody is in the pool. */
    public boolean inPool(UUID staffId) {
        return jdbc.sql("select count(*) from instructor.member where staff_id = :staff")
                        .param("staff", staffId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** When people are away within the time, the earliest first; what concerns a whole team is not theirs. */
    public List<Absence> away(LocalDate from, LocalDate until) {
        return absences.within(from, until, null).stream()
                .filter(absence -> absence.staffId() != null)
                .toList();
    }

    /** What keeps somebody of a team from teaching at that time, if anything does. */
    public Optional<Absence> keeps(UUID staffId, UUID teamId, LocalDate day, LocalTime from, LocalTime until) {
        return absences.within(day, day, null).stream()
                .filter(absence -> absence.concerns(staffId, teamId) && absence.takes(day, from, until))
                .findFirst();
    }
}
