package io.bihuan.paper;

import io.bihuan.question.QuestionBank;
import io.bihuan.question.QuestionKind;
import io.bihuan.question.QuestionRef;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the bank has today for each part of a plan. */
@Component
class Pools {

    private final QuestionBank bank;

    Pools(QuestionBank bank) {
        this.bank = bank;
    }

    List<Pool> of(PaperPlan plan) {
        return switch (plan) {
            case PaperPlan.Fixed fixed ->
                fixed.chosen().stream()
                        .map(chosen -> new Pool(1, chosen.points(), List.of(bank.inUse(chosen.questionId()))))
                        .toList();
            case PaperPlan.Drawn drawn ->
                drawn.parts().stream()
                        .map(part -> new Pool(part.count(), part.points(), drawable(part)))
                        .toList();
        };
    }

    /** Of any kind means any that the program marks: what people mark is asked for by its name. */
    private List<QuestionRef> drawable(PaperPlan.Part part) {
        return part.kind() != null
                ? bank.drawable(part.areaCode(), part.kind(), part.difficulty())
                : Arrays.stream(QuestionKind.values())
                        .filter(kind -> kind != QuestionKind.SHORT_ANSWER && kind != QuestionKind.CASE)
                        .flatMap(kind -> bank.drawable(part.areaCode(), kind, part.difficulty()).stream())
                        .sorted(Comparator.comparing(QuestionRef::id))
                        .toList();
    }
}
