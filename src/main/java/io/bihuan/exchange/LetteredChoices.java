package io.bihuan.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the choices that stand inside a text: A, B, C … as they follow each other. */
final class LetteredChoices {

    private static final Pattern APART = Pattern.compile("(?:^|(?<=[\\s（）()　．。])) ?([A-H])\\s?[．.、]\\s*");
    private static final Pattern GLUED = Pattern.compile("(?<![A-Za-z])([A-H])\\s?[．.、]\\s*");
    private static final int USUAL = 4;

    private LetteredChoices() {}

    /** Where a choice's letter begins and its words begin. */
    record Mark(int start, int end) {}

    /** The longest row of letters; letters that lost the space before them count only where others are missing. */
    static List<Mark> in(String text) {
        var apart = longest(APART, text);
        if (apart.size() >= USUAL) {
            return apart;
        }
        var glued = longest(GLUED, text);
        return glued.size() > apart.size() ? glued : apart;
    }

    /** A text may name an A in passing, before the choices or in the last of them. */
    private static List<Mark> longest(Pattern letter, String text) {
        List<Mark> best = List.of();
        var row = new ArrayList<Mark>();
        var matcher = letter.matcher(text);
        while (matcher.find()) {
            var place = matcher.group(1).charAt(0) - 'A';
            if (place == 0) {
                best = row.size() > best.size() ? List.copyOf(row) : best;
                row.clear();
            }
            if (place == row.size()) {
                row.add(new Mark(matcher.start(), matcher.end()));
            }
        }
        return row.size() >= best.size() ? row : best;
    }
}
