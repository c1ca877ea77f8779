package io.bihuan.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What changed from one wording to another: the shortest way from the old text to the new one. */
public final class Difference {

    private static final Pattern CLAUSE = Pattern.compile("[^，。！？；：、,.!?;:\\n]*[，。！？；：、,.!?;:\\n]?");
    private static final int BY_CHARACTER = 1_200;
    private static final int MOST_PARTS = 3_000;

    private Difference() {}

    /** What happened to a piece. */
    public enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    /** A piece of the old text, the new text or both. */
    public record Piece(String text, Fate fate) {}

    /** The pieces in reading order; short texts are compared by character, long ones by clause. */
    public static List<Piece> of(String before, String after) {
        var fine = before.length() <= BY_CHARACTER && after.length() <= BY_CHARACTER;
        return between(fine ? characters(before) : clauses(before), fine ? characters(after) : clauses(after));
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static List<String> clauses(String text) {
        var parts = CLAUSE.matcher(text)
                .results()
                .map(match -> match.group())
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.size() <= MOST_PARTS ? parts : List.of(text);
    }

    private static List<Piece> between(List<String> before, List<String> after) {
        var common = commonLengths(before, after);
        var pieces = new Pieces();
        var i = 0;
        var j = 0;
        while (i < before.size() && j < after.size()) {
            if (before.get(i).equals(after.get(j))) {
                pieces.add(before.get(i), Fate.KEPT);
                i++;
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                pieces.add(before.get(i++), Fate.REMOVED);
            } else {
                pieces.add(after.get(j++), Fate.ADDED);
            }
        }
        while (i < before.size()) {
            pieces.add(before.get(i++), Fate.REMOVED);
        }
        while (j < after.size()) {
            pieces.add(after.get(j++), Fate.ADDED);
        }
        return pieces.all();
    }

    /** How long the common part of the two tails is, from every pair of places on. */
    private static int[][] commonLengths(List<String> before, List<String> after) {
        var common = new int[before.size() + 1][after.size() + 1];
        for (var i = before.size() - 1; i >= 0; i--) {
            for (var j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** Joins neighbours of the same fate. */
    private static final class Pieces {

        private final List<Piece> pieces = new ArrayList<>();

        void add(String text, Fate fate) {
            var last = pieces.isEmpty() ? null : pieces.getLast();
            if (last != null && last.fate() == fate) {
                pieces.set(pieces.size() - 1, new Piece(last.text() + text, fate));
            } else {
                pieces.add(new Piece(text, fate));
            }
        }

        List<Piece> all() {
            return List.copyOf(pieces);
        }
    }
}
