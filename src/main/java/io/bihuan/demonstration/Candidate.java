package io.bihuan.demonstration;

import io.bihuan.assessment.AnswerSheets;
import io.bihuan.assessment.AskedQuestion;
import io.bihuan.assessment.ExamId;
import io.bihuan.assessment.SittingDesk;
import io.bihuan.assessment.SittingId;
import io.bihuan.assessment.SittingLists;
import io.bihuan.assessment.Starting;
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
        return switch (known.get(question.stem())) {
            case Content.Single single -> places(question, single.choices());
            case Content.Multiple multiple -> places(question, multiple.choices());
            case Content.TrueFalse statement -> List.of(Boolean.toString(statement.truth()));
            case Content.FillIn gaps ->
                gaps.blanks().stream()
                        .map(blank -> blank.accepted().getFirst().text())
                        .toList();
            case null -> List.of();
        };
    }

    private static List<String> places(AskedQuestion question, List<Choice> choices) {
        var right = choices.stream()
                .filter(choice -> choice.share().signum() > 0)
                .map(Choice::text)
                .toList();
        return IntStream.range(0, question.choices().size())
                .filter(place -> right.contains(question.choices().get(place)))
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
        };
    }
}
