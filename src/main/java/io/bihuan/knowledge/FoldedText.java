package io.bihuan.knowledge;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text as it is compared: full-width forms narrowed, capitals lowered, spaces and invisible marks left out. Every
 * place in it leads back to the text as it was typed.
 */
final class FoldedText {

    private static final int LONGEST_FORM = 4;

    private final String folded;
    private final int[] starts;
    private final int[] ends;

    private FoldedText(String folded, int[] starts, int[] ends) {
        this.folded = folded;
        this.starts = starts;
        this.ends = ends;
    }

    static FoldedText of(String text) {
        var folded = new StringBuilder(text.length());
        var starts = new int[text.length() * LONGEST_FORM];
        var ends = new int[starts.length];
        for (var i = 0; i < text.length(); ) {
            var point = text.codePointAt(i);
            if (!Character.isWhitespace(point) && Character.getType(point) != Character.FORMAT) {
                var form = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT);
                // Some signs stand for whole phrases; such a form is longer than anything we look for.
                var kept = form.length() > LONGEST_FORM ? Character.toString(point) : form;
                for (var c = 0; c < kept.length(); c++) {
                    starts[folded.length()] = i;
                    ends[folded.length()] = i + Character.charCount(point);
                    folded.append(kept.charAt(c));
                }
            }
            i += Character.charCount(point);
        }
        return new FoldedText(folded.toString(), starts, ends);
    }

    static String fold(String text) {
        return of(text).folded;
    }

    String text() {
        return folded;
    }

    /** Whether a passage is no mere part of a longer Latin word, as “asap” is of “was a pity”. */
    boolean standsAlone(int start, int end, String typed) {
        var from = from(start);
        var to = to(end);
        var before = from > 0 && isLatin(typed.charAt(from)) && isLatin(typed.charAt(from - 1));
        var after = to < typed.length() && isLatin(typed.charAt(to - 1)) && isLatin(typed.charAt(to));
        return !before && !after;
    }

    private static boolean isLatin(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
    }

    /** Where the character at this place of the folded text begins in the typed one. */
    int from(int place) {
        return starts[place];
    }

    /** Where the character before this place of the folded text ends in the typed one. */
    int to(int place) {
        return place == 0 ? 0 : ends[place - 1];
    }
}
