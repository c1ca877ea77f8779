package io.bihuan.assessment;

import io.bihuan.access.Permission;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who watches which exam. */
@Service
@Transactional(readOnly = true)
public class WatchLists {

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    WatchLists(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /** An exam that somebody is to watch. */
    public record Watch(UUID examId, String name, Instant opensAt, Instant closesAt, int candidates, Instant namedAt) {}

    /** Those who watch an exam, in the order in which they were named. */
    public List<UUID> of(ExamId exam) {
        return jdbc.sql("""
                        select staff_id
                          from assessment.invigilator
                         where exam_id = :exam
                         order by named_at, staff_id
                        """).param("exam", exam.value()).query(UUID.class).list();
    }

    /** Whether somebody is to watch an exam. */
    public boolean watches(ExamId exam, UUID staffId) {
        return of(exam).contains(staffId);
    }

    /** The exams that somebody is to watch, running or opening within the time, the first to open first. */
    public List<Watch> ahead(UUID staffId, Duration ahead, int limit) {
        return jdbc.sql("""
                        select exam.id as exam_id, name, opens_at, closes_at, named_at,
                               (select count(*) from assessment.candidate where candidate.exam_id = exam.id) as candidates
                          from assessment.invigilator
                          join assessment.exam on exam.id = invigilator.exam_id
                         where invigilator.staff_id = :staff
                           and closes_at > :now
                           and opens_at <= :until
                         order by opens_at, exam.id
                         limit :limit
                        """)
                .param("staff", staffId)
                .param("now", Timestamp.from(clock.instant()))
                .param("until", Timestamp.from(clock.instant().plus(ahead)))
                .param("limit", limit)
                .query(Watch.class)
                .list();
    }

    /** Those whose role watches exams, of a branch; for null of every branch. */
    public List<Person> able(@Nullable UUID branchId) {
        return people.allowed(Permission.EXAM_WATCH).stream()
                .filter(person -> branchId == null || branchId.equals(person.branchId()))
                .toList();
    }
}
