package io.bihuan.assessment;

import io.bihuan.assessment.Hindrance.Why;
import io.bihuan.people.Person;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks for what keeps people from watching an exam. One that is open for more than a day binds nobody to an hour: only
 * the shorter ones get into each other's way.
 */
@Component
class Hindrances {

    private static final Duration ONE_SITTING = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final WatchLists lists;
    private final Clock clock;

    Hindrances(JdbcClient jdbc, WatchLists lists, Clock clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.clock = clock;
    }

    /** An exam that is to be watched. */
    record Watched(
            @Nullable ExamId id,
            Instant opensAt,
            Instant closesAt,
            @Nullable UUID branchId,
            Set<UUID> candidates) {

        Watched {
            candidates = Set.copyOf(candidates);
        }

        boolean inOneSitting() {
            return Duration.between(opensAt, closesAt).compareTo(ONE_SITTING) <= 0;
        }
    }

    private record Other(UUID staffId, String exam) {}

    /** What keeps these people from watching it, a line a person; empty where nothing does. */
    List<Hindrance> of(Watched exam, Collection<UUID> staff) {
        var able = lists.able(exam.branchId()).stream().map(Person::id).collect(Collectors.toSet());
        var found = new ArrayList<Hindrance>();
        var left = new ArrayList<UUID>();
        for (var person : staff) {
            if (exam.candidates().contains(person)) {
                found.add(new Hindrance(person, Why.SITS_IT, ""));
            } else if (!able.contains(person)) {
                found.add(new Hindrance(person, Why.MAY_NOT, ""));
            } else {
                left.add(person);
            }
        }
        if (exam.inOneSitting() && !left.isEmpty()) {
            watching(exam, left).forEach(other -> {
                found.add(new Hindrance(other.staffId(), Why.WATCHES_ANOTHER, other.exam()));
                left.remove(other.staffId());
            });
            sitting(exam, left)
                    .forEach(other -> found.add(new Hindrance(other.staffId(), Why.SITS_ANOTHER, other.exam())));
        }
        return found;
    }

    private List<Other> watching(Watched exam, Collection<UUID> staff) {
        return asked("""
                        select distinct on (staff_id) staff_id, exam.name as exam
                          from assessment.invigilator
                          join assessment.exam on exam.id = exam_id
                         where staff_id = any(:staff)
                           and exam_id is distinct from cast(:exam as uuid)
                           and opens_at < :closes
                           and closes_at > :opens
                           and closes_at - opens_at <= interval '24 hours'
                         order by staff_id, opens_at
                        """, exam, staff).query(Other.class).list();
    }

    /** Whoever has a turn left that fits neither before nor after the exam that they would watch. */
    private List<Other> sitting(Watched exam, Collection<UUID> staff) {
        return asked("""
                        select distinct on (staff_id) staff_id, exam
                          from (select candidate.staff_id, exam.name as exam, minutes + extra_minutes as minutes,
                                       coalesce(candidate.opens_at, exam.opens_at) as begins,
                                       coalesce(candidate.closes_at, exam.closes_at) as ends
                                  from assessment.candidate
                                  join assessment.exam on exam.id = exam_id
                                 where candidate.staff_id = any(:staff)
                                   and exam_id is distinct from cast(:exam as uuid)
                                   and turns > (select count(*)
                                                  from assessment.sitting
                                                 where sitting.exam_id = candidate.exam_id
                                                   and sitting.staff_id = candidate.staff_id
                                                   and submitted_at is not null)) as own
                         where begins < :closes
                           and ends > :opens
                           and greatest(cast(:opens as timestamptz) - greatest(begins, cast(:now as timestamptz)),
                                        ends - cast(:closes as timestamptz)) < make_interval(mins => minutes)
                         order by staff_id, begins
                        """, exam, staff)
                .param("now", Timestamp.from(clock.instant()))
                .query(Other.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(String question, Watched exam, Collection<UUID> staff) {
        return jdbc.sql(question)
                .param("staff", staff.toArray(UUID[]::new))
                .param("exam", exam.id() == null ? null : exam.id().value())
                .param("opens", Timestamp.from(exam.opensAt()))
                .param("closes", Timestamp.from(exam.closesAt()));
    }
}
