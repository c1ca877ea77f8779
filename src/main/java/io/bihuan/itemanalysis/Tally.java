package io.bihuan.itemanalysis;

import io.bihuan.assessment.MarkedPapers.Answer;
import io.bihuan.statistics.ItemFigures;
import io.bihuan.statistics.ItemFigures.Groups;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What everybody who was asked a question answered and earned. */
final class Tally {

    private final @Nullable String areaCode;
    private final int place;
    private double[] shares = new double[64];
    private double[] wholes = new double[64];
    private double[] rests = new double[64];
    private long[] taken = new long[64];
    private int asked;

    /** A question of an area, the so-manieth that was met. */
    Tally(@Nullable String areaCode, int place) {
        this.areaCode = areaCode;
        this.place = place;
    }

    /** Notes one answer of somebody who earned so much of so much altogether. */
    void add(Answer answer, double points, double possible) {
        if (asked == shares.length) {
            grow();
        }
        shares[asked] = answer.possible() == 0 ? 0 : answer.points() / answer.possible();
        wholes[asked] = possible == 0 ? 0 : points / possible;
        var rest = possible - answer.possible();
        rests[asked] = rest <= 0 ? 0 : (points - answer.points()) / rest;
        taken[asked++] = mask(answer.given());
    }

    @Nullable
    String areaCode() {
        return areaCode;
    }

    int place() {
        return place;
    }

    /** Whether the same people were asked both, as far as what they earned altogether tells. */
    boolean sameWholes(Tally other) {
        return asked == other.asked && Arrays.equals(wholes, 0, asked, other.wholes, 0, asked);
    }

    Groups groups() {
        return ItemFigures.groups(Arrays.copyOf(wholes, asked));
    }

    ItemFigures figures(Groups groups) {
        return ItemFigures.of(
                Arrays.copyOf(shares, asked), Arrays.copyOf(wholes, asked), Arrays.copyOf(rests, asked), groups);
    }

    /** How the choices were used, which are right or not in this order. */
    List<ChoiceUse> choices(List<Boolean> right, Groups groups) {
        var uses = new ArrayList<ChoiceUse>();
        for (var place = 0; place < right.size(); place++) {
            var bit = 1L << place;
            uses.add(new ChoiceUse(
                    place,
                    right.get(place),
                    (int) Arrays.stream(taken, 0, asked)
                            .filter(mask -> (mask & bit) != 0)
                            .count(),
                    count(groups.best(), bit),
                    count(groups.weakest(), bit)));
        }
        return uses;
    }

    private int count(int[] places, long bit) {
        return (int)
                Arrays.stream(places).filter(place -> (taken[place] & bit) != 0).count();
    }

    private static long mask(List<String> given) {
        var mask = 0L;
        for (var word : given) {
            mask |= switch (word) {
                case "true" -> 1L;
                case "false" -> 2L;
                default -> place(word);
            };
        }
        return mask;
    }

    /** The bit of a choice's place; none for words that somebody typed. */
    private static long place(String word) {
        if (word.isEmpty() || word.length() > 2) {
            return 0;
        }
        var place = 0;
        for (var i = 0; i < word.length(); i++) {
            var digit = word.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            place = place * 10 + digit;
        }
        return 1L << place;
    }

    private void grow() {
        shares = Arrays.copyOf(shares, asked * 2);
        wholes = Arrays.copyOf(wholes, asked * 2);
        rests = Arrays.copyOf(rests, asked * 2);
        taken = Arrays.copyOf(taken, asked * 2);
    }
}
