package io.bihuan.web;

import java.util.Arrays;

/**
 * What the house itself says of something and keeps: the key of a wording and its parts, in no language, so that everybody
 * reads it in their own. What people wrote stands in the same column, and stays as they wrote it.
 */
public final class KeptWords {

    /** A sign that nobody types. */
    private static final String MARK = "\u001F";

    /** Stands between the two names of a thing that has one in each language. */
    private static final String OR = "\u001E";

    private KeptWords() {}

    /** As they are kept. */
    public static String of(String key, String... parts) {
        return MARK + key + MARK + String.join(MARK, parts);
    }

    /** A part that is called otherwise in each language. */
    public static String named(String chinese, String english) {
        return chinese + OR + english;
    }

    /** As they are read. */
    public static String read(String kept, Ui ui) {
        return read(kept, "", ui);
    }

    /** As they are read, where all keys of a column begin alike and are kept without that. */
    public static String read(String kept, String prefix, Ui ui) {
        if (!kept.startsWith(MARK)) {
            return kept;
        }
        var parts = kept.split(MARK, -1);
        return ui.text(
                prefix + parts[1],
                Arrays.stream(parts).skip(2).map(part -> called(part, ui)).toArray());
    }

    private static String called(String part, Ui ui) {
        var cut = part.indexOf(OR);
        return cut < 0 ? part : ui.english() ? part.substring(cut + 1) : part.substring(0, cut);
    }
}
