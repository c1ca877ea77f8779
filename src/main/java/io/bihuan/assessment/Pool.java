package io.bihuan.assessment;

import io.bihuan.question.QuestionRef;
import java.math.BigDecimal;
import java.util.List;

/**
 * What one part of an exam may ask.
 *
 * @param count how many of them a candidate gets
 * @param points what each is worth
 * @param questions the questions to choose from
 */
record Pool(int count, BigDecimal points, List<QuestionRef> questions) {

    Pool {
        questions = List.copyOf(questions);
    }
}
