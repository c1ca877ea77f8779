package io.bihuan.selfstudy;

import io.bihuan.question.QuestionRef;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of a small test.
 *
 * @param place its place, from 0
 * @param question which version of which question
 * @param arrangement the order in which its choices are shown
 * @param given the answer, in places as they were written
 * @param earned what it earned of 100, or null before it is handed in
 */
record Item(
        int place,
        QuestionRef question,
        List<Integer> arrangement,
        List<String> given,
        @Nullable BigDecimal earned) {}
