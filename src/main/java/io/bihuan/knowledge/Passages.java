package io.bihuan.knowledge;

import java.util.ArrayList;
import java.util.List;

/** Shows where a text speaks of what was asked. */
public final class Passages {

    private static final int LONG = 90;

    private Passages() {}

    /** A piece of a text, and whether it is one of the words that were asked for. */
    public record Piece(String text, boolean found) {}

    /** The passage of a text in which most of the words asked for stand close together. */
    public static String best(String text, String words) {
        var plain = text.replaceAll("\\s+", " ").strip();
        if (plain.length() <= LONG) {
            return plain;
        }
        var marks = marks(plain, words);
        var best = 0;
        var most = -1;
        for (var from = 0; from == 0 || from + LONG / 2 < plain.length(); from = nextStart(plain, from)) {
            var count = 0;
            for (var i = from; i < Math.min(plain.length(), from + LONG); i++) {
                count += marks[i] ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = from;
            }
        }
        var end = Math.min(plain.length(), best + LONG);
        return (best > 0 ? "…" : "") + plain.substring(best, end) + (end < plain.length() ? "…" : "");
    }

    /** The text cut where words asked for begin and end. */
    public static List<Piece> pieces(String text, String words) {
        var marks = marks(text, words);
        var pieces = new ArrayList<Piece>();
        var from = 0;
        for (var i = 1; i <= text.length(); i++) {
            if (i == text.length() || marks[i] != marks[from]) {
                pieces.add(new Piece(text.substring(from, i), marks[from]));
                from = i;
            }
        }
        return pieces;
    }

    /** Which characters belong to a pair of characters, or a Latin word, that was asked for. */
    private static boolean[] marks(String text, String words) {
        var marks = new boolean[text.length()];
        var place = text.toLowerCase(java.util.Locale.ROOT);
        // Lowering may change the length of some foreign scripts; those are then left unmarked.
        if (place.length() == text.length()) {
            for (var part : words.toLowerCase(java.util.Locale.ROOT).split("[\\s\\p{Punct}，。？！、；：“”（）]+")) {
                parts(part).forEach(sought -> mark(place, sought, marks));
            }
        }
        return marks;
    }

    private static List<String> parts(String word) {
        if (word.length() <= 2 || word.chars().allMatch(sign -> sign < 128)) {
            return word.isEmpty() ? List.of() : List.of(word);
        }
        var pairs = new ArrayList<String>();
        for (var i = 0; i + 2 <= word.length(); i++) {
            pairs.add(word.substring(i, i + 2));
        }
        return pairs;
    }

    private static void mark(String text, String sought, boolean[] marks) {
        for (var at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
            java.util.Arrays.fill(marks, at, at + sought.length(), true);
        }
    }

    /** A passage begins after a sentence's end, or where the last one has half run out. */
    private static int nextStart(String text, int from) {
        for (var i = from + 1; i < Math.min(text.length(), from + LONG / 2); i++) {
            if ("。！？；.!?;".indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return from + LONG / 2;
    }
}
