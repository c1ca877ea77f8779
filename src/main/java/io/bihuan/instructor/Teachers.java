package io.bihuan.instructor;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    private final Steps steps;

    Teachers(JdbcClient jdbc, Steps steps) {
        this.jdbc = jdbc;
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

    /** Days on which instructors are away within the time, the earliest first. */
    public List<Away> away(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select id, staff_id, first_on, last_on, reason
                          from instructor.away
                         where last_on >= :from
                           and first_on <= :until
                         order by first_on, staff_id
                        """)
                .param("from", Date.valueOf(from))
                .param("until", Date.valueOf(until))
                .query(Away.class)
                .list();
    }
}
