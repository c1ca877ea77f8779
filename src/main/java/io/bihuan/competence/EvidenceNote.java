package io.bihuan.competence;

import io.bihuan.web.Ui;
import java.util.Arrays;

/**
 * What was seen of somebody, kept in no language: the name of a wording, {@code competence.note.<name>}, and its parts. So
 * everybody reads it in their own. What people wrote themselves is a note too, and stays as they wrote it.
 */
public final class EvidenceNote {

    /** A sign that nobody types. */
    private static final String MARK = "\u001F";

    /** Stands between the two names of a thing that has one in each language. */
    private static final String OR = "\u001E";

    private EvidenceNote() {}

    /** The note as it is kept. */
    public static String of(String name, String... parts) {
        return MARK + name + MARK + String.join(MARK, parts);
    }

    /** A part that is called otherwise in each language. */
    public static String named(String chinese, String english) {
        return chinese + OR + english;
    }

    /** The note as it is read. */
    public static String read(String note, Ui ui) {
        if (!note.startsWith(MARK)) {
            return note;
        }
        var parts = note.split(MARK, -1);
        var filled = Arrays.stream(parts).skip(2).map(part -> called(part, ui)).toArray();
        return ui.text("competence.note." + parts[1], filled);
    }

    /** What a need rested on too until it was decided otherwise, as it is read; "" where nothing was withdrawn. */
    public static String withdrawn(OpenNeed need, Ui ui) {
        var notes = need.withdrawn().stream().map(note -> read(note, ui)).toList();
        return notes.isEmpty() ? "" : ui.text("competence.needs.withdrawn", ui.join(notes));
    }

    private static String called(String part, Ui ui) {
        var cut = part.indexOf(OR);
        return cut < 0 ? part : ui.english() ? part.substring(cut + 1) : part.substring(0, cut);
    }
}
