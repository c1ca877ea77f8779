package io.bihuan.assessment;

import io.bihuan.calendar.MovableClock;
import io.bihuan.question.Content;
import io.bihuan.question.QuestionBank;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sits an exam for an invented candidate, by the very verbs that people use: for the invented centre. */
@Service
@Transactional
public class Rehearsal {

    private static final String DEVICE = "rehearsal";

    private final SittingDesk desk;
    private final AnswerSheets sheets;
    private final QuestionBank bank;
    private final JdbcClient jdbc;
    private final Clock clock;

    Rehearsal(SittingDesk desk, AnswerSheets sheets, QuestionBank bank, JdbcClient jdbc, Clock clock) {
        this.desk = desk;
        this.sheets = sheets;
        this.bank = bank;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Begins the exam now, answers every question, and hands in.
     *
     * @param skill how likely each answer is right, from 0 to 1
     * @param took how long the candidate takes over it
     */
    public SittingId sit(ExamId exam, UUID staffId, double skill, Duration took, RandomGenerator random) {
        var now = clock.instant();
        var starting = desk.start(exam, staffId, DEVICE);
        if (!(starting instanceof Starting.Started(var id))) {
            throw new IllegalStateException("candidate " + staffId + " of exam " + exam + " cannot begin: " + starting);
        }
        var paper = Json.items(jdbc.sql("select items from assessment.sitting where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single());
        var questions = bank.all(paper.stream().map(Item::question).toList());
        for (var place = 0; place < paper.size(); place++) {
            var item = paper.get(place);
            var content = Objects.requireNonNull(questions.get(item.question())).content();
            var right = content.key();
            var given = random.nextDouble() < skill ? item.asShown(content, right) : wrong(item, content, right);
            var saved = place;
            after(
                    now,
                    took.multipliedBy(place + 1L).dividedBy(paper.size() + 1L),
                    () -> sheets.save(id, staffId, DEVICE, saved, 1, given));
        }
        after(now, took, () -> {
            desk.handIn(id, staffId);
            return id;
        });
        return id;
    }

    private <T> T after(java.time.Instant begun, Duration later, java.util.function.Supplier<T> act) {
        return clock instanceof MovableClock movable ? movable.at(begun.plus(later), act) : act.get();
    }

    private static List<String> wrong(Item item, Content content, List<String> right) {
        if (item.order().isEmpty()) {
            return right.equals(List.of("true"))
                    ? List.of("false")
                    : right.equals(List.of("false")) ? List.of("true") : List.of();
        }
        return item.order().stream()
                .map(String::valueOf)
                .filter(place -> !right.contains(place))
                .findFirst()
                .map(place -> item.asShown(content, List.of(place)))
                .orElse(List.of());
    }
}
