package io.bihuan.competence;

import io.bihuan.web.KeptWords;
import io.bihuan.web.Ui;

/** What was seen of somebody: {@link KeptWords} under {@code competence.note.<name>}, or what people wrote themselves. */
public final class EvidenceNote {

    private EvidenceNote() {}

    /** The note as it is kept. */
    public static String of(String name, String... parts) {
        return KeptWords.of(name, parts);
    }

    /** A part that is called otherwise in each language. */
    public static String named(String chinese, String english) {
        return KeptWords.named(chinese, english);
    }

    /** The note as it is read. */
    public static String read(String note, Ui ui) {
        return KeptWords.read(note, "competence.note.", ui);
    }

    /** What a need rested on too until it was decided otherwise, as it is read; "" where nothing was withdrawn. */
    public static String withdrawn(OpenNeed need, Ui ui) {
        var notes = need.withdrawn().stream().map(note -> read(note, ui)).toList();
        return notes.isEmpty() ? "" : ui.text("competence.needs.withdrawn", ui.join(notes));
    }
}
