package io.bihuan.points;

import io.bihuan.web.Ui;
import java.util.Arrays;

/**
 * The circumstances of an entry, kept in no language: the name of a wording, {@code points.note.<name>}, and its parts. What
 * people wrote themselves is a note too, and stays as they wrote it.
 */
public final class PointsNote {

    /** A sign that nobody types. */
    private static final String MARK = "\u001F";

    private PointsNote() {}

    /** The note as it is kept. */
    public static String of(String name, String... parts) {
        return MARK + name + MARK + String.join(MARK, parts);
    }

    /** The note as it is read. */
    public static String read(String note, Ui ui) {
        if (!note.startsWith(MARK)) {
            return note;
        }
        var parts = note.split(MARK, -1);
        return ui.text("points.note." + parts[1], Arrays.stream(parts).skip(2).toArray());
    }
}
