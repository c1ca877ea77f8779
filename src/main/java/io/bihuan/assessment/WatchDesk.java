package io.bihuan.assessment;

import io.bihuan.audit.Audit;
import io.bihuan.notice.Notices;
import io.bihuan.web.NotFound;
import io.bihuan.web.Tone;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names those who watch an exam, and takes them off. */
@Service
@Transactional
public class WatchDesk {

    private final JdbcClient jdbc;
    private final Hindrances hindrances;
    private final WatchLists lists;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    WatchDesk(JdbcClient jdbc, Hindrances hindrances, WatchLists lists, Notices notices, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.hindrances = hindrances;
        this.lists = lists;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    private record Named(
            String name,
            Instant opensAt,
            Instant closesAt,
            @Nullable UUID branchId) {}

    /** Names exactly these people to watch an exam; whoever is new to it or taken off it is told. */
    public Naming name(ExamId id, Collection<UUID> staff, UUID by) {
        oneAtATime();
        var exam = exam(id);
        if (!exam.closesAt().isAfter(clock.instant())) {
            return new Naming.Over();
        }
        var wanted = Set.copyOf(staff);
        var former = Set.copyOf(lists.of(id));
        var found = hindrances.of(
                new Hindrances.Watched(id, exam.opensAt(), exam.closesAt(), exam.branchId(), candidates(id)), wanted);
        if (!found.isEmpty()) {
            return new Naming.Hindered(found);
        }
        begin(id, exam.name(), without(wanted, former), by);
        end(id, exam.name(), without(former, wanted), by);
        return new Naming.Named(wanted.size());
    }

    /** What keeps those from watching it who are named in an exam to be set. */
    List<Hindrance> hindrances(NewExam exam) {
        if (exam.invigilators().isEmpty()) {
            return List.of();
        }
        oneAtATime();
        return hindrances.of(
                new Hindrances.Watched(
                        null, exam.opensAt(), exam.closesAt(), exam.branchId(), Set.copyOf(exam.candidates())),
                exam.invigilators());
    }

    /** They watch it from now on. */
    void begin(ExamId id, String name, Collection<UUID> staff, UUID by) {
        for (var person : staff) {
            jdbc.sql("""
                            insert into assessment.invigilator (exam_id, staff_id, named_at, named_by)
                            values (:exam, :staff, :at, :by)
                                on conflict do nothing
                            """)
                    .param("exam", id.value())
                    .param("staff", person)
                    .param("at", Timestamp.from(clock.instant()))
                    .param("by", by)
                    .update();
            audit.did(by, "exam.watch", "exam", id.toString(), Map.of("staff", person.toString()));
        }
        notices.tellAll(staff, "assessment.notice.watch", List.of(name), "/exams/" + id + "/hall", Tone.ACCENT);
    }

    /** They no longer watch it; whoever did not is not told. */
    void end(ExamId id, String name, Collection<UUID> staff, UUID by) {
        var ended = jdbc.sql("""
                        delete from assessment.invigilator
                         where exam_id = :exam
                           and staff_id = any(:staff)
                        returning staff_id
                        """)
                .param("exam", id.value())
                .param("staff", staff.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        ended.forEach(
                person -> audit.did(by, "exam.unwatch", "exam", id.toString(), Map.of("staff", person.toString())));
        notices.tellAll(ended, "assessment.notice.unwatch", List.of(name), "/agenda", Tone.NEUTRAL);
    }

    /** Two who name the same person for two exams at once would not see each other's choice. */
    private void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('assessment.invigilator', 0))")
                .query((_, _) -> true)
                .list();
    }

    private Named exam(ExamId id) {
        return jdbc.sql("select name, opens_at, closes_at, branch_id from assessment.exam where id = :id")
                .param("id", id.value())
                .query(Named.class)
                .optional()
                .orElseThrow(() -> new NotFound("exam " + id));
    }

    private Set<UUID> candidates(ExamId id) {
        return jdbc.sql("select staff_id from assessment.candidate where exam_id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .set();
    }

    private static Set<UUID> without(Set<UUID> some, Set<UUID> others) {
        var left = new HashSet<>(some);
        left.removeAll(others);
        return left;
    }
}
