package io.bihuan.assessment;

import io.bihuan.question.Question;
import io.bihuan.question.QuestionRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * One question of one sitting.
 *
 * @param question which version of which question
 * @param points what it is worth
 * @param order the places of its choices in the order this candidate sees them; empty where there are none
 */
record Item(QuestionRef question, BigDecimal points, List<Integer> order) {

    Item {
        order = List.copyOf(order);
    }

    /** The question with its choices shuffled; those that speak of their neighbours stay where they are. */
    static Item shuffled(Question question, BigDecimal points, RandomGenerator random) {
        var movable = question.content().movable();
        var moved = new ArrayList<>(movable);
        Collections.shuffle(moved, java.util.Random.from(random));
        var order = new ArrayList<>(
                IntStream.range(0, question.content().offered().size()).boxed().toList());
        for (var i = 0; i < movable.size(); i++) {
            order.set(movable.get(i), moved.get(i));
        }
        return new Item(question.ref(), points, order);
    }

    /** An answer as the candidate gave it, in the places as they were written; what fits no place is dropped. */
    List<String> asWritten(List<String> given) {
        return order.isEmpty()
                ? given
                : given.stream()
                        .map(Item::place)
                        .filter(place -> place >= 0 && place < order.size())
                        .map(place -> String.valueOf(order.get(place)))
                        .toList();
    }

    /** An answer in the places as they were written, as this candidate would have to give it. */
    List<String> asShown(List<String> written) {
        return order.isEmpty()
                ? written
                : written.stream()
                        .map(place -> String.valueOf(order.indexOf(place(place))))
                        .toList();
    }

    private static int place(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    }
}
