package io.bihuan.demonstration;

import io.bihuan.access.Role;
import io.bihuan.course.Course;
import io.bihuan.course.Courses;
import io.bihuan.question.AnswerWords;
import io.bihuan.question.Asked;
import io.bihuan.question.QuestionBank;
import io.bihuan.question.QuestionKind;
import io.bihuan.selfstudy.SelfTestDesk;
import io.bihuan.selfstudy.SelfTests;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** After work some take a small test; who is able knows most of it, and now and then somebody leaves one half done. */
@Component
@Order(38)
class StudyChapter implements Chapter {

    private static final LocalTime EVENING = LocalTime.of(17, 50);
    private static final List<String> STUDIED = List.of("m-1a", "m-2c");
    private static final List<QuestionKind> KINDS =
            List.of(QuestionKind.SINGLE, QuestionKind.MULTIPLE, QuestionKind.TRUE_FALSE, QuestionKind.FILL_IN);

    /** Dice of its own, so that the other threads of the story fall as they did. */
    private final Random dice = new Random(38);

    private final SelfTestDesk desk;
    private final SelfTests tests;
    private final QuestionBank bank;
    private final Courses courses;

    StudyChapter(SelfTestDesk desk, SelfTests tests, QuestionBank bank, Courses courses) {
        this.desk = desk;
        this.tests = tests;
        this.bank = bank;
        this.courses = courses;
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        if (!stage.hasCome(day, EVENING.plusHours(1))) {
            return;
        }
        stage.cast.people().stream()
                .filter(member -> member.is(Role.AGENT) || member.is(Role.TRAINEE))
                .filter(stage::isHere)
                .filter(_ -> happens(5))
                .forEach(member -> take(stage, day, member));
    }

    private void take(Stage stage, LocalDate day, Cast.Member member) {
        var who = stage.as(member.login());
        courses.look(STUDIED.get(dice.nextInt(STUDIED.size()))).ifPresent(course -> {
            var begun = stage.at(day, EVENING, () -> desk.begin(course.id(), who));
            if (begun instanceof SelfTestDesk.Beginning.Begun(UUID id) && happens(95)) {
                var known = known(course);
                var answers = new HashMap<Integer, List<String>>();
                for (var open : tests.asked(tests.require(id, who))) {
                    answers.put(open.place(), answer(open.asked(), known, member.skill()));
                }
                stage.at(day, EVENING.plusMinutes(6), () -> desk.submit(id, answers, who));
            }
        });
    }

    /** What is right, by the words of the question. */
    private Map<String, List<String>> known(Course course) {
        var right = new HashMap<String, List<String>>();
        for (var area : course.areas()) {
            for (var kind : KINDS) {
                bank.all(bank.drawable(area, kind, null))
                        .values()
                        .forEach(question ->
                                right.put(question.content().stem(), AnswerWords.right(question.content())));
            }
        }
        return right;
    }

    private List<String> answer(Asked asked, Map<String, List<String>> known, int skill) {
        var right = known.getOrDefault(asked.stem(), List.of());
        if (!happens(Math.min(97, skill + 8))) {
            return asked.kind() == QuestionKind.TRUE_FALSE ? List.of("false") : List.of("0");
        }
        return switch (asked.kind()) {
            case SINGLE, MULTIPLE ->
                IntStream.range(0, asked.offered().size())
                        .filter(place -> right.contains(asked.offered().get(place)))
                        .mapToObj(String::valueOf)
                        .toList();
            case FILL_IN -> right.stream().map(word -> word.split(" / ", 2)[0]).toList();
            case TRUE_FALSE, ORDERING, MATCHING, SHORT_ANSWER, CASE -> right;
        };
    }

    private boolean happens(int percent) {
        return dice.nextInt(100) < percent;
    }
}
