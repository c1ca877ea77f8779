package io.bihuan.training;

import io.bihuan.agenda.AgendaDay;
import io.bihuan.agenda.AgendaEntry;
import io.bihuan.agenda.AgendaKind;
import io.bihuan.agenda.AgendaPlaces;
import io.bihuan.agenda.AgendaScope;
import io.bihuan.agenda.AgendaSource;
import io.bihuan.agenda.AgendaState;
import io.bihuan.agenda.AgendaTime;
import io.bihuan.course.Course;
import io.bihuan.course.Courses;
import io.bihuan.web.Ui;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions as the calendar shows them. */
@Component
class SessionAgenda implements AgendaSource, AgendaPlaces {

    private static final Duration LATELY = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Courses courses;
    private final SessionLists lists;
    private final Clock clock;

    SessionAgenda(JdbcClient jdbc, Courses courses, SessionLists lists, Clock clock) {
        this.jdbc = jdbc;
        this.courses = courses;
        this.lists = lists;
        this.clock = clock;
    }

    private record Line(
            UUID id,
            UUID courseId,
            String topic,
            Instant startsAt,
            Instant endsAt,
            String place,
            String link,
            UUID instructorId,
            UUID standard,
            @Nullable Instant cancelledAt,
            @Nullable Instant closedAt,
            Instant createdAt,
            int moves,
            @Nullable Instant movedAt,
            boolean excused) {

        Instant changedAt() {
            if (cancelledAt != null) {
                return cancelledAt;
            }
            return movedAt == null ? createdAt : movedAt;
        }
    }

    @Override
    public AgendaKind kind() {
        return AgendaKind.SESSION;
    }

    @Override
    public List<AgendaEntry> entries(AgendaScope scope, Instant from, Instant until, Ui ui) {
        var names = courses.all().stream().collect(Collectors.toMap(Course::id, course -> course.name(ui.english())));
        return scope
                .ask(jdbc.sql("""
                        select id, course_id, topic, starts_at, ends_at, place, link, instructor_id, standard,
                               cancelled_at, closed_at, created_at,
                               (select count(*) from training.move where move.session_id = session.id) as moves,
                               (select max(at) from training.move where move.session_id = session.id) as moved_at,
                               :single and exists (
                                   select 1
                                     from training.seat
                                    where seat.session_id = session.id
                                      and seat.staff_id = any(:people)
                                      and seat.state = 'EXCUSED') as excused
                          from training.session
                         where starts_at >= :from
                           and starts_at < :until
                        """ + chosen(scope)), from, until)
                .param("single", scope.kind() == AgendaScope.Kind.OWN)
                .query(Line.class)
                .list()
                .stream()
                .map(line -> entry(line, names, ui))
                .toList();
    }

    @Override
    public List<AgendaDay> days(AgendaScope scope, Instant from, Instant until) {
        return scope.count(
                jdbc.sql(AgendaDay.begins("starts_at") + """
                          from training.session
                         where starts_at >= :from
                           and starts_at < :until
                           and cancelled_at is null
                        """ + chosen(scope) + " group by 1"),
                from,
                until,
                clock.getZone());
    }

    @Override
    public List<String> places(@Nullable UUID branchId) {
        return jdbc.sql("""
                        select distinct place
                          from training.session
                         where starts_at > :since
                           and (:branch::uuid is null or branch_id is null or branch_id = :branch::uuid)
                        """)
                .param("since", Timestamp.from(clock.instant().minus(LATELY)))
                .param("branch", branchId)
                .query(String.class)
                .list();
    }

    /** What of all sessions is asked for. */
    private static String chosen(AgendaScope scope) {
        var branch = " and (:branch::uuid is null or branch_id is null or branch_id = :branch::uuid)";
        return branch
                + switch (scope.kind()) {
                    case ALL -> "";
                    case ROOM -> " and place = :place";
                    case INSTRUCTOR -> " and instructor_id = any(:people)";
                    case OWN, TEAM -> """
                         and (instructor_id = any(:people)
                              or id in (select session_id from training.seat where staff_id = any(:people)))
                        """;
                };
    }

    private AgendaEntry entry(Line line, Map<UUID, String> names, Ui ui) {
        var tone = line.excused() ? SeatState.EXCUSED.tone() : state(line).tone();
        var cancelled = line.cancelledAt() != null || line.excused();
        return new AgendaEntry(
                "session-" + line.id() + "@bihuan",
                AgendaKind.SESSION,
                names.getOrDefault(line.courseId(), line.topic()),
                AgendaTime.during(line.startsAt(), line.endsAt()),
                line.place(),
                line.link(),
                List.of(line.instructorId()),
                "/sessions/" + line.id(),
                new AgendaState(
                        line.excused()
                                ? ui.label("training.seat", SeatState.EXCUSED)
                                : ui.label("training.session", state(line)),
                        tone,
                        cancelled,
                        line.moves() + (cancelled ? 1 : 0),
                        line.changedAt()));
    }

    private SessionState state(Line line) {
        return lists.state(new SessionLists.Row(
                line.id(),
                line.courseId(),
                line.topic(),
                line.startsAt(),
                line.endsAt(),
                line.place(),
                line.instructorId(),
                line.standard(),
                line.cancelledAt(),
                line.closedAt(),
                0,
                0));
    }
}
