package io.bihuan.demonstration;

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
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Most participants fill in the feedback form the same evening; two lessons of the story did not go well. */
@Component
class Opinions {

    private static final Set<Integer> BADLY = Set.of(5, 17);
    private static final int MANY = 8;
    private static final int DAYS = 4;
    private static final List<String> COMMENTS = List.of("", "案例很贴近工作。", "", "希望多留些时间演练。", "", "话术可以直接用。", "");

    private final FeedbackDesk feedback;
    private final SessionLists sessions;
    private final LessonDesk lessons;
    private final Deque<Told> waiting = new ArrayDeque<>();
    private int told;

    Opinions(FeedbackDesk feedback, SessionLists sessions, LessonDesk lessons) {
        this.feedback = feedback;
        this.sessions = sessions;
        this.lessons = lessons;
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
