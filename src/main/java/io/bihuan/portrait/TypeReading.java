package io.bihuan.portrait;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the answers to the judgements say (N-08). On each axis the type with most answers is found; where two have as many,
 * the middle one of the axis, since nothing speaks clearly for an end. An axis with too few answers finds nothing.
 *
 * @param found one type an axis at most, in the order of the axes
 */
public record TypeReading(List<Found> found) {

    public TypeReading {
        found = List.copyOf(found);
    }

    /**
     * A type that was found.
     *
     * @param votes how many judgements speak for it
     * @param of how many of its axis were answered
     */
    public record Found(CustomerType type, int votes, int of) {

        private double clearness() {
            return (double) votes / of;
        }
    }

    /**
     * Reads the answers, 0 to 2 a judgement.
     *
     * @param least so many judgements of an axis must be answered
     */
    public static TypeReading of(Map<Judgement, Integer> answers, int least) {
        var found = new ArrayList<Found>();
        for (var axis : Axis.values()) {
            var votes = new int[axis.types().size()];
            var of = 0;
            for (var judgement : axis.judgements()) {
                var answer = answers.get(judgement);
                if (answer != null) {
                    votes[answer]++;
                    of++;
                }
            }
            if (of >= Math.max(1, least)) {
                var winner = winner(votes);
                found.add(new Found(axis.types().get(winner), votes[winner], of));
            }
        }
        return new TypeReading(found);
    }

    private static int winner(int[] votes) {
        var middle = votes.length / 2;
        var best = 0;
        var tied = false;
        for (var i = 1; i < votes.length; i++) {
            if (votes[i] > votes[best]) {
                best = i;
                tied = false;
            } else if (votes[i] == votes[best]) {
                tied = true;
            }
        }
        return tied ? middle : best;
    }

    /** The types in the order of the axes. */
    public List<CustomerType> types() {
        return found.stream().map(Found::type).toList();
    }

    /** The type that stands out most: the clearest answers; of equally clear ones how somebody talks goes first. */
    public Optional<CustomerType> lead() {
        return found.stream()
                .max(Comparator.comparingDouble(Found::clearness)
                        .thenComparing(each -> each.type().axis()))
                .map(Found::type);
    }
}
