package io.bihuan.material;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Text cut into single characters and pairs of them, so that words are found in it which no dictionary knows. */
final class Grams {

    private static final int LONGEST = 200_000;

    private Grams() {}

    /** Text as it is compared: full-width forms, capitals and spaces do not count. */
    static String plain(String text) {
        var cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        return Normalizer.normalize(cut, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("\u0000", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The words of what somebody looks for. */
    static List<String> words(String asked) {
        return Stream.of(plain(asked).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Every character and every pair of neighbours. */
    static Set<String> of(String plain) {
        var grams = new LinkedHashSet<String>();
        var points = plain.codePoints().toArray();
        for (var at = 0; at < points.length; at++) {
            if (!Character.isLetterOrDigit(points[at])) {
                continue;
            }
            grams.add(Character.toString(points[at]));
            if (at + 1 < points.length && Character.isLetterOrDigit(points[at + 1])) {
                grams.add(Character.toString(points[at]) + Character.toString(points[at + 1]));
            }
        }
        return grams;
    }
}
