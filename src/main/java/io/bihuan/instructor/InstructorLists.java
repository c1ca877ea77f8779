package io.bihuan.instructor;

import io.bihuan.access.SignedIn;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.NotFound;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What screens ask of instructors: who they are, what they taught, how it was received. */
@Service
@Transactional(readOnly = true)
public class InstructorLists {

    private final JdbcClient jdbc;
    private final Lessons lessons;
    private final People people;

    InstructorLists(JdbcClient jdbc, Lessons lessons, People people) {
        this.jdbc = jdbc;
        this.lessons = lessons;
        this.people = people;
    }

    /** What somebody taught within a time, and what was said of it where it was judged. */
    public record Sum(
            UUID staffId,
            int lessons,
            BigDecimal hours,
            int answers,
            int understood,
            int useful,
            int interactive,
            int broad) {

        /** Nothing taught. */
        public static Sum nothing(UUID staffId) {
            return new Sum(staffId, 0, BigDecimal.ZERO, 0, 0, 0, 0, 0);
        }

        /** What participants said of all of them together. */
        public Answers given() {
            return new Answers(answers, understood, useful, interactive, broad);
        }
    }

    /** Something the supervisor noted against a lesson. */
    public record Deviation(UUID sessionId, String note, UUID notedBy, Instant notedAt) {}

    private record Hours(UUID staffId, BigDecimal hours) {}

    /** Whoever it is, for those of their branch and for themselves. */
    public Person require(UUID staffId, SignedIn reader) {
        var person = people.require(staffId);
        if (!reader.staffId().equals(staffId)
                && reader.branchId() != null
                && !reader.branchId().equals(person.branchId())) {
            throw new NotFound("instructor " + staffId);
        }
        return person;
    }

    /** Sums by instructor of lessons that began within the time; opinions count once they are enough and settled. */
    public Map<UUID, Sum> sums(Instant from, Instant until) {
        return jdbc
                .sql("""
                        select staff_id,
                               count(*) as lessons,
                               sum(hours) as hours,
                               coalesce(sum(answers) filter (where verdict in ('MET', 'UNDER')), 0) as answers,
                               coalesce(sum(understood) filter (where verdict in ('MET', 'UNDER')), 0) as understood,
                               coalesce(sum(useful) filter (where verdict in ('MET', 'UNDER')), 0) as useful,
                               coalesce(sum(interactive) filter (where verdict in ('MET', 'UNDER')), 0) as interactive,
                               coalesce(sum(broad) filter (where verdict in ('MET', 'UNDER')), 0) as broad
                          from instructor.lesson
                         where held_at >= :from
                           and held_at < :until
                         group by staff_id
                        """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(Sum.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Sum::staffId, sum -> sum));
    }

    /** Class hours taught within the time, by instructor. */
    public Map<UUID, BigDecimal> hours(Instant from, Instant until) {
        return jdbc
                .sql("""
                        select staff_id, sum(hours) as hours
                          from instructor.lesson
                         where held_at >= :from
                           and held_at < :until
                         group by staff_id
                        """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(Hours.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Hours::staffId, Hours::hours));
    }

    /** What somebody taught, the latest first. */
    public List<Lesson> of(UUID staffId, int limit) {
        return jdbc.sql(Lessons.SELECT + """
                         where staff_id = :staff
                         order by held_at desc
                         limit :limit
                        """)
                .param("staff", staffId)
                .param("limit", limit)
                .query(Lesson.class)
                .list();
    }

    /** What somebody taught since an instant, the latest first. */
    public List<Lesson> since(UUID staffId, Instant from) {
        return jdbc.sql(Lessons.SELECT + """
                         where staff_id = :staff
                           and held_at >= :from
                         order by held_at desc
                        """)
                .param("staff", staffId)
                .param("from", Timestamp.from(from))
                .query(Lesson.class)
                .list();
    }

    /** The lesson of a session that was held. */
    public Optional<Lesson> lesson(UUID sessionId) {
        return lessons.find(sessionId);
    }

    /** The lessons of those of these sessions that were held, by session: one question for a whole list. */
    public Map<UUID, Lesson> lessons(Collection<UUID> sessionIds) {
        return lessons.find(sessionIds).stream().collect(Collectors.toMap(Lesson::sessionId, lesson -> lesson));
    }

    /** What was noted against somebody's lessons, the latest first. */
    public List<Deviation> deviations(UUID staffId) {
        return jdbc.sql("""
                        select deviation.session_id, deviation.note, deviation.noted_by, deviation.noted_at
                          from instructor.deviation
                          join instructor.lesson on lesson.session_id = deviation.session_id
                         where lesson.staff_id = :staff
                         order by deviation.noted_at desc
                        """).param("staff", staffId).query(Deviation.class).list();
    }
}
