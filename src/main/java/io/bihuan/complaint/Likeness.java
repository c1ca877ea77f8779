package io.bihuan.complaint;

import java.util.HashSet;
import java.util.Set;

/** How much alike two descriptions are: the share of pairs of characters that they have in common. */
final class Likeness {

    private Likeness() {}

    /** From 0 to 100; blanks and punctuation do not count. */
    static int percent(String one, String other) {
        var first = pairs(one);
        var second = pairs(other);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        var common = new HashSet<>(first);
        common.retainAll(second);
        return 200 * common.size() / (first.size() + second.size());
    }

    private static Set<String> pairs(String text) {
        var letters = text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .toArray();
        var pairs = new HashSet<String>();
        for (var i = 1; i < letters.length; i++) {
            pairs.add(new String(letters, i - 1, 2));
        }
        return pairs;
    }
}
