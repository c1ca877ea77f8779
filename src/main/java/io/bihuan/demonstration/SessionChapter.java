package io.bihuan.demonstration;

import io.bihuan.access.Role;
import io.bihuan.calendar.Deadlines;
import io.bihuan.plan.PlanItem;
import io.bihuan.plan.PlanKind;
import io.bihuan.plan.PlanLists;
import io.bihuan.training.NewSession;
import io.bihuan.training.TrainingRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the plan in force asks for is held: people sign in by the code, some late, a few not at all. */
@Component
@Order(40)
class SessionChapter implements Chapter {

    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);
    private static final int A_DAY = 2;
    private static final int ROSTER = 12;
    private static final int CALLED_OFF = 11;
    private static final List<String> ROOMS = List.of("培训室 A", "培训室 B", "大会议室");

    private final PlanLists plans;
    private final Classroom classroom;
    private final Opinions opinions;
    private final DatedSessions dated;
    private final Deadlines deadlines;
    private final Set<UUID> held = new HashSet<>();
    private int datedSoFar;

    SessionChapter(PlanLists plans, Classroom classroom, Opinions opinions, DatedSessions dated, Deadlines deadlines) {
        this.plans = plans;
        this.classroom = classroom;
        this.opinions = opinions;
        this.dated = dated;
        this.deadlines = deadlines;
    }

    /** A session that is held. */
    record Held(UUID session, PlanItem item, UUID instructor, Instant start, Instant end, List<UUID> roster) {}

    @Override
    public void day(Stage stage, LocalDate day) {
        opinions.judge(stage, day);
        if (!deadlines.isWorkday(day) || !stage.hasCome(day, AFTERNOON.plusHours(3))) {
            return;
        }
        due(stage, day).forEach(item -> hold(stage, day, item));
        dated.on(stage, day).forEach(session -> {
            if (++datedSoFar % CALLED_OFF == 0) {
                classroom.callOff(stage, session.start().minus(Duration.ofDays(1)), session.session(), "讲师临时处理升级投诉");
            } else {
                hold(stage, session);
            }
        });
    }

    @Override
    public void after(Stage stage) {
        dated.call(stage, stage.end);
        Stream.iterate(stage.end.plusDays(1), day -> day.plusDays(1))
                .limit(9)
                .filter(deadlines::isWorkday)
                .forEach(day -> due(stage, day).forEach(item -> schedule(stage, day, item, stage.end)));
    }

    private List<PlanItem> due(Stage stage, LocalDate day) {
        return stage.at(day, LocalTime.of(8, 0), () -> plans.binding(stage.as("li"))).stream()
                .filter(line -> line.plan().period().kind() == PlanKind.MONTHLY)
                .map(PlanLists.Line::item)
                .filter(item -> item.occurrences().isEmpty())
                .filter(item -> item.courseId() != null && item.instructorId() != null && !held.contains(item.id()))
                .filter(item -> !day.isBefore(item.from()) && !day.isAfter(item.until()))
                .limit(A_DAY)
                .toList();
    }

    private void hold(Stage stage, LocalDate day, PlanItem item) {
        var session = schedule(stage, day, item, day.minusDays(2));
        if (session != null) {
            hold(stage, session);
        }
    }

    private void hold(Stage stage, Held session) {
        for (var person : session.roster()) {
            if (stage.happens(96)) {
                arrive(stage, session, person);
            }
        }
        var record = new TrainingRecord(
                "围绕「" + session.item().topic() + "」讲解要点，用本月真实会话做案例，分组演练并当场纠正。",
                session.item().hours(),
                "课件、案例会话 3 段、练习单",
                "");
        classroom.close(stage, session.end().plusSeconds(600), session.session(), record, session.instructor());
    }

    private void arrive(Stage stage, Held session, UUID person) {
        var late = stage.happens(7);
        var offset = late ? stage.dice.nextInt(1200) : -Duration.ofMinutes(11).toSeconds() - stage.dice.nextInt(600);
        classroom.arrive(stage, session.start().plusSeconds(offset), session.session(), person);
    }

    private @Nullable Held schedule(Stage stage, LocalDate day, PlanItem item, LocalDate onDay) {
        var place = held.size();
        var start = stage.instant(day, AFTERNOON.plusMinutes(place % 2 == 0 ? 0 : 150));
        var end = Classroom.end(start, item.hours().max(BigDecimal.ONE));
        var roster = roster(stage, item, place);
        var session = new NewSession(
                Objects.requireNonNull(item.courseId()),
                item.id(),
                start,
                end,
                ROOMS.get(place % ROOMS.size()),
                Objects.requireNonNull(item.instructorId()),
                Math.max(ROSTER, roster.size()),
                roster);
        var id = classroom.call(stage, stage.instant(onDay, LocalTime.of(9, 20)), session);
        held.add(item.id());
        return id == null ? null : new Held(id, item, Objects.requireNonNull(item.instructorId()), start, end, roster);
    }

    /** Those the line names; else a dozen of those who serve or learn, another dozen each time. */
    private static List<UUID> roster(Stage stage, PlanItem item, int turn) {
        if (!item.people().isEmpty()) {
            return item.people();
        }
        var learners = stage.cast.people().stream()
                .filter(member -> stage.isHere(member) && (member.is(Role.AGENT) || member.is(Role.TRAINEE)))
                .map(stage::id)
                .filter(id -> !id.equals(item.instructorId()))
                .toList();
        return Stream.iterate(turn * 5, place -> place + 1)
                .limit(Math.min(ROSTER, learners.size()))
                .map(place -> learners.get(place % learners.size()))
                .distinct()
                .toList();
    }
}
