package io.bihuan.marking.web;

import io.bihuan.marking.Queue;
import io.bihuan.question.Marking;
import io.bihuan.question.QuestionBank;
import io.bihuan.question.QuestionRef;
import io.bihuan.question.Written;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The questions behind the queues, with what helps to mark them. */
@Component
class Stems {

    private final QuestionBank bank;

    Stems(QuestionBank bank) {
        this.bank = bank;
    }

    /** The words of a question: the text that the parts of a case share, if any, and the part that is marked. */
    record Stem(String whole, Written part) {}

    Map<Queue, Stem> of(Collection<Queue> queues) {
        var refs = queues.stream()
                .map(queue -> new QuestionRef(queue.questionId(), queue.version()))
                .distinct()
                .toList();
        var questions = bank.all(refs);
        var stems = new HashMap<Queue, Stem>();
        for (var queue : queues) {
            var question = questions.get(new QuestionRef(queue.questionId(), queue.version()));
            if (question == null) {
                throw new IllegalStateException("question of " + queue + " is gone");
            }
            var written = Marking.written(question.content(), List.of(), BigDecimal.ONE).stream()
                    .filter(part -> part.part() == queue.part())
                    .findFirst()
                    .orElseThrow();
            var stem = question.content().stem();
            stems.put(queue, new Stem(stem.equals(written.stem()) ? "" : stem, written));
        }
        return stems;
    }
}
