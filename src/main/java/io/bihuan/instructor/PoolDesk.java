package io.bihuan.instructor;

import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.resource.Absence;
import io.bihuan.resource.Absences;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the pool: who is in it, with which topics, and on which days they are away. */
@Service
@Transactional
public class PoolDesk {

    private final JdbcClient jdbc;
    private final Absences absences;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    PoolDesk(JdbcClient jdbc, Absences absences, People people, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.absences = absences;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes somebody into the pool, or gives who is there other topics. */
    public void take(UUID staffId, Collection<UUID> courses, UUID by) {
        jdbc.sql("""
                        insert into instructor.member (staff_id, taken_by, taken_at)
                        values (:staff, :by, :at)
                        on conflict (staff_id) do nothing
                        """)
                .param("staff", staffId)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("delete from instructor.topic where staff_id = :staff")
                .param("staff", staffId)
                .update();
        jdbc.sql("""
                        insert into instructor.topic (staff_id, course_id)
                        select distinct :staff::uuid, unnest(:courses::uuid[])
                        """)
                .param("staff", staffId)
                .param("courses", courses.toArray(UUID[]::new))
                .update();
        audit.did(by, "instructor.topics-set", "staff", staffId.toString(), Map.of("topics", "" + courses.size()));
    }

    /** Takes somebody out of the pool. What they taught and how they stand on the ladder stays. */
    public void release(UUID staffId, UUID by) {
        jdbc.sql("delete from instructor.member where staff_id = :staff")
                .param("staff", staffId)
                .update();
        audit.did(by, "instructor.released", "staff", staffId);
    }

    /** Notes days on which somebody neither teaches nor comes to training. */
    public void away(UUID staffId, LocalDate first, LocalDate last, String reason, UUID by) {
        absences.note(
                new Absence(
                        Ids.next(),
                        staffId,
                        null,
                        Absence.Kind.OTHER,
                        first,
                        last,
                        Set.of(),
                        null,
                        null,
                        reason.strip()),
                people.find(staffId).map(Person::branchId).orElse(null),
                by);
    }

    /** Takes days of absence back. */
    public void back(UUID awayId, UUID staffId, UUID by) {
        absences.remove(awayId, staffId, by);
    }
}
