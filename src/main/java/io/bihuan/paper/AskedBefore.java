package io.bihuan.paper;

import io.bihuan.question.QuestionRef;
import java.util.Collection;
import java.util.Map;

/** How hard questions turned out where they were asked: told by whoever counts exams. */
public interface AskedBefore {

    /** The share of points earned, from 0 to 1, of each version that enough people were asked for a judgement. */
    Map<QuestionRef, Double> shares(Collection<QuestionRef> questions);
}
