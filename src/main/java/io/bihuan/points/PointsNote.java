package io.bihuan.points;

import io.bihuan.web.KeptWords;
import io.bihuan.web.Ui;

/** The circumstances of an entry: {@link KeptWords} under {@code points.note.<name>}, or what people wrote themselves. */
public final class PointsNote {

    private PointsNote() {}

    /** The note as it is kept. */
    public static String of(String name, String... parts) {
        return KeptWords.of(name, parts);
    }

    /** The note as it is read. */
    public static String read(String note, Ui ui) {
        return KeptWords.read(note, "points.note.", ui);
    }
}
