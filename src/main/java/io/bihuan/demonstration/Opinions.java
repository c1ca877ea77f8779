package io.bihuan.demonstration;

import io.bihuan.instructor.LadderDesk;
import io.bihuan.instructor.LadderStep;
import io.bihuan.instructor.LessonDesk;
import io.bihuan.training.FeedbackDesk;
import io.bihuan.training.Seat;
import io.bihuan.training.SessionLists;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Most participants fill in the feedback form the same evening; two lessons of the story did not go well, and what the
 * ladder asked for after them was done within some days.
 */
@Component
class Opinions {

    private static final Set<Integer> BADLY = Set.of(5, 17);
    private static final Map<LadderStep, String> NOTES =
            Map.of(LadderStep.REVISE_PLAN, "重写了案例部分，先讲一遍给方立群听过", LadderStep.SEND_TO_TRAINING, "听了两次方立群的课，补了提问和收尾");
    private static final Duration SEEN_TO = Duration.ofDays(4);
    private static final LocalTime EVENING = LocalTime.of(17, 10);
    private static final int MANY = 8;
    private static final int DAYS = 4;
    private static final List<String> COMMENTS = List.of("", "案例很贴近工作。", "", "希望多留些时间演练。", "", "话术可以直接用。", "");

    private final FeedbackDesk feedback;
    private final SessionLists sessions;
    private final LessonDesk lessons;
    private final LadderDesk ladder;
    private final Deque<Told> waiting = new ArrayDeque<>();
    private int told;

    Opinions(FeedbackDesk feedback, SessionLists sessions, LessonDesk lessons, LadderDesk ladder) {
        this.feedback = feedback;
        this.sessions = sessions;
        this.lessons = lessons;
        this.ladder = ladder;
    }

    private record Told(UUID session, LocalDate judgedOn) {}

    /** What those who were there think of it. */
    void give(Stage stage, Instant closed, UUID session) {
        var there = sessions.roster(session).stream()
                .filter(seat -> seat.state().attended())
                .map(Seat::staffId)
                .toList();
        var turn = ++told;
        for (var place = 0; place < there.size(); place++) {
            if ((turn + place) % 6 != 0) {
                var person = there.get(place);
                var opinion = opinion(turn, place, there.size());
                stage.at(closed.plus(Duration.ofMinutes(20 + place)), () -> feedback.give(session, person, opinion));
            }
        }
        waiting.add(new Told(session, LocalDate.ofInstant(closed, stage.zone()).plusDays(DAYS)));
    }

    /** Lessons whose answers are in are judged in the morning. */
    void judge(Stage stage, LocalDate day) {
        while (!waiting.isEmpty() && !waiting.getFirst().judgedOn().isAfter(day)) {
            var lesson = waiting.removeFirst();
            stage.at(day, LocalTime.of(6, 30), () -> lessons.judge(lesson.session()));
        }
        var evening = stage.instant(day, EVENING);
        stage.at(
                evening,
                () -> ladder.owed().stream()
                        .filter(step -> step.raisedAt().plus(SEEN_TO).isBefore(evening))
                        .forEach(step -> ladder.done(step.id(), NOTES.getOrDefault(step.kind(), ""), stage.id("li"))));
    }

    private static FeedbackDesk.Opinion opinion(int turn, int place, int there) {
        var many = there >= MANY;
        return new FeedbackDesk.Opinion(
                !(many && BADLY.contains(turn) && place < 2),
                true,
                !(many && (turn * 3 + place) % 13 == 0),
                !(many && (turn + place * 2) % 7 == 0),
                COMMENTS.get((turn + place) % COMMENTS.size()));
    }
}
