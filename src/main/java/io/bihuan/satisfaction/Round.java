package io.bihuan.satisfaction;

import io.bihuan.statistics.Proportion;
import io.bihuan.survey.Survey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What customers said in a week. A figure that too few answered is null.
 *
 * @param satisfied how many gave one of the two highest of five steps
 * @param effort the mean of seven steps of “it was easy”, seven being easiest
 * @param easy how many gave one of the three highest of those seven
 * @param solved how many say that their matter was solved
 * @param missed what was not good, most often named first
 */
public record Round(
        Survey survey,
        @Nullable Proportion satisfied,
        @Nullable Double effort,
        @Nullable Proportion easy,
        @Nullable Proportion solved,
        List<Missed> missed) {

    public Round {
        missed = List.copyOf(missed);
    }

    /** How many named something, by the code of its area of competence. */
    public record Missed(String areaCode, long people) {}

    /** The share of satisfied customers in per cent, or null. */
    public @Nullable Double percent() {
        var share = satisfied == null ? null : satisfied.share();
        return share == null ? null : share * 100;
    }
}
