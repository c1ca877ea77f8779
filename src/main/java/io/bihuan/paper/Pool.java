package io.bihuan.paper;

import io.bihuan.question.QuestionRef;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one part of a paper may ask. An exam keeps its pools as they were when it was set.
 *
 * @param count how many of them a candidate gets
 * @param points what each is worth
 * @param questions the questions to choose from
 */
public record Pool(int count, BigDecimal points, List<QuestionRef> questions) {

    public Pool {
        questions = List.copyOf(questions);
    }

    /** Every version that the pools name. */
    public static Collection<QuestionRef> named(List<Pool> pools) {
        return pools.stream().flatMap(pool -> pool.questions().stream()).collect(Collectors.toSet());
    }
}
