package io.bihuan.selfstudy;

import io.bihuan.course.Course;
import io.bihuan.question.QuestionBank;
import io.bihuan.question.QuestionKind;
import io.bihuan.question.QuestionRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Draws questions for a course out of the bank: from each of its areas in turn, and only kinds the program marks. */
@Component
class Drawing {

    private static final List<QuestionKind> KINDS =
            List.of(QuestionKind.SINGLE, QuestionKind.MULTIPLE, QuestionKind.TRUE_FALSE, QuestionKind.FILL_IN);

    private final QuestionBank bank;

    Drawing(QuestionBank bank) {
        this.bank = bank;
    }

    List<QuestionRef> of(Course course, int wanted, Random dice) {
        var piles = new ArrayDeque<Deque<QuestionRef>>();
        for (var area : course.areas()) {
            var pile = new ArrayList<QuestionRef>();
            KINDS.forEach(kind -> pile.addAll(bank.drawable(area, kind, null)));
            Collections.shuffle(pile, dice);
            piles.add(new ArrayDeque<>(pile));
        }
        var drawn = new ArrayList<QuestionRef>();
        var known = new HashSet<UUID>();
        while (drawn.size() < wanted && !piles.isEmpty()) {
            var pile = piles.removeFirst();
            var next = pile.poll();
            if (next == null) {
                continue;
            }
            piles.addLast(pile);
            if (known.add(next.id())) {
                drawn.add(next);
            }
        }
        return drawn;
    }
}
