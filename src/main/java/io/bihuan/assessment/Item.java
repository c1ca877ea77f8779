package io.bihuan.assessment;

import io.bihuan.question.Arrangement;
import io.bihuan.question.Content;
import io.bihuan.question.Question;
import io.bihuan.question.QuestionRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One question of one sitting.
 *
 * @param question which version of which question
 * @param points what it is worth
 * @param order the places of what it offers in the order this candidate sees them, see {@link Arrangement}
 */
record Item(QuestionRef question, BigDecimal points, List<Integer> order) {

    Item {
        order = List.copyOf(order);
    }

    /** The question with what it offers in an order of this candidate's own. */
    static Item shuffled(Question question, BigDecimal points, RandomGenerator random) {
        return new Item(question.ref(), points, Arrangement.shuffled(question.content(), random));
    }

    /** An answer as the candidate gave it, in the places as they were written; what fits no place is dropped. */
    List<String> asWritten(Content content, List<String> given) {
        return Arrangement.asWritten(content, order, given);
    }

    /** An answer in the places as they were written, as this candidate would have to give it. */
    List<String> asShown(Content content, List<String> written) {
        return Arrangement.asShown(content, order, written);
    }
}
