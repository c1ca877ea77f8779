package io.bihuan.demonstration;

import io.bihuan.assessment.AnswerSheets;
import io.bihuan.assessment.AskedQuestion;
import io.bihuan.assessment.ExamId;
import io.bihuan.assessment.SittingDesk;
import io.bihuan.assessment.SittingId;
import io.bihuan.assessment.SittingLists;
import io.bihuan.assessment.Starting;
import io.bihuan.question.Asked;
import io.bihuan.question.Choice;
import io.bihuan.question.Content;
import io.bihuan.question.QuestionBank;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Sits an exam as somebody of a given skill would: answer by answer, right as often as the skill says. */
@Component
class Candidate {

    private static final String DEVICE = "demonstration";

    private final SittingDesk sittings;
    private final SittingLists lists;
    private final AnswerSheets sheets;
    private final QuestionBank bank;
    private final Map<String, Content> known = new HashMap<>();

    Candidate(SittingDesk sittings, SittingLists lists, AnswerSheets sheets, QuestionBank bank) {
        this.sittings = sittings;
        this.lists = lists;
        this.sheets = sheets;
        this.bank = bank;
    }

    void sit(Stage stage, ExamId exam, UUID staff, int skill, Instant start) {
        var starting = stage.at(start, () -> sittings.start(exam, staff, DEVICE));
        if (!(starting instanceof Starting.Started(var sitting))) {
            return;
        }
        var now = start;
        for (var question : lists.asked(sitting)) {
            now = now.plusSeconds(10 + stage.dice.nextInt(40));
            answer(stage, sitting, staff, question, stage.happens(skill), now);
        }
        stage.at(now.plusSeconds(30), () -> sittings.handIn(sitting, staff));
    }

    private void answer(Stage stage, SittingId sitting, UUID staff, AskedQuestion question, boolean right, Instant at) {
        var given = right ? truth(question) : guess(stage, question);
        stage.at(at, () -> {
            sheets.save(sitting, staff, DEVICE, question.place(), 1, given);
        });
    }

    private List<String> truth(AskedQuestion question) {
        if (known.isEmpty()) {
            bank.all(bank.drawable(null, null, null))
                    .values()
                    .forEach(each -> known.put(each.content().stem(), each.content()));
        }
        var content = known.get(question.stem());
        return content == null ? List.of() : truth(content, question.asked());
    }

    private static List<String> truth(Content content, Asked asked) {
        return switch (content) {
            case Content.Single single -> places(asked, single.choices());
            case Content.Multiple multiple -> places(asked, multiple.choices());
            case Content.TrueFalse _, Content.FillIn _, Content.ShortAnswer _ -> content.key();
            case Content.Ordering ordering ->
                ordering.steps().stream()
                        .map(step -> Integer.toString(asked.offered().indexOf(step)))
                        .toList();
            case Content.Matching matching ->
                matching.pairs().stream()
                        .map(pair -> Integer.toString(asked.offered().indexOf(pair.right())))
                        .toList();
            case Content.Case several ->
                IntStream.range(0, several.parts().size())
                        .boxed()
                        .flatMap(part -> truth(
                                        several.parts().get(part).content(),
                                        asked.parts().get(part))
                                .stream()
                                .map(word -> part + ":" + word))
                        .toList();
        };
    }

    private static List<String> places(Asked asked, List<Choice> choices) {
        var right = choices.stream()
                .filter(choice -> choice.share().signum() > 0)
                .map(Choice::text)
                .toList();
        return IntStream.range(0, asked.offered().size())
                .filter(place -> right.contains(asked.offered().get(place)))
                .mapToObj(Integer::toString)
                .toList();
    }

    private static List<String> guess(Stage stage, AskedQuestion question) {
        return switch (question.kind()) {
            case SINGLE, MULTIPLE ->
                List.of(Integer.toString(stage.dice.nextInt(question.choices().size())));
            case TRUE_FALSE -> List.of(Boolean.toString(stage.dice.nextBoolean()));
            case FILL_IN ->
                IntStream.range(0, question.gaps()).mapToObj(_ -> "不清楚").toList();
            case ORDERING ->
                IntStream.range(0, question.choices().size())
                        .mapToObj(Integer::toString)
                        .toList();
            case MATCHING ->
                question.asked().lefts().stream()
                        .map(_ -> Integer.toString(
                                stage.dice.nextInt(question.choices().size())))
                        .toList();
            case SHORT_ANSWER -> List.of("不太记得了。");
            case CASE -> List.of();
        };
    }
}
