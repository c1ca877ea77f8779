package io.bihuan.survey;

import io.bihuan.statistics.Estimate;
import io.bihuan.statistics.Proportion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a survey says.
 *
 * @param state whether it may be seen, and if not, why
 * @param parts everybody together first, then part by part where parts may be told apart; empty where nothing may be seen
 */
public record Results(State state, List<Part> parts) {

    /** Whether results may be seen; {@code survey.results.<NAME>} is the wording of what stands in their place. */
    public enum State {
        SHOWN,
        /** People can still answer anonymously. */
        RUNNING,
        /** Fewer have answered than the minimum group. */
        TOO_FEW,
        NOBODY
    }

    /**
     * A group of answers.
     *
     * @param relation how these people stand to whom it is about; {@code NONE} where it is about nobody or they are mixed
     * @param names the parts of the audience in it; empty for everybody
     * @param people how many
     * @param lines question by question
     */
    public record Part(Relation relation, Set<String> names, int people, List<Line> lines) {

        /** The line of a question. */
        public @Nullable Line line(String question) {
            return lines.stream()
                    .filter(line -> line.question().code().equals(question))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * What a group answered to a question.
     *
     * @param answered how many answered it
     * @param counts how many gave each answer, in the order of the answers; empty for texts and where too few answered
     * @param mean of a scale, the mean with its interval, which is the mean itself where nothing varies or one answered;
     *     else null
     * @param deviation of a scale, the standard deviation; null with fewer than two
     * @param favourable of a scale, how many gave one of its two highest steps (of ten: its two highest too)
     * @param texts what was written, in alphabetical order
     * @param hidden whether too few answered it to be shown
     */
    public record Line(
            Question question,
            int answered,
            Map<String, Integer> counts,
            @Nullable Estimate mean,
            @Nullable Double deviation,
            @Nullable Proportion favourable,
            List<String> texts,
            boolean hidden) {

        static Line hidden(Question question, int answered) {
            return new Line(question, answered, Map.of(), null, null, null, List.of(), true);
        }
    }

    static Results none(State state) {
        return new Results(state, List.of());
    }

    /** Everybody together; null where nothing may be seen. */
    public @Nullable Part whole() {
        return parts.isEmpty() ? null : parts.getFirst();
    }
}
