package io.bihuan.points;

import io.bihuan.web.Ui;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a trainee's points.
 *
 * @param id the line
 * @param staffId whose
 * @param points how many; below 0 they are taken away
 * @param offence what for
 * @param note the circumstances, as {@link PointsNote} keeps them or in the words of a person
 * @param href where it happened
 * @param at when
 * @param reverses the line it takes back, or null
 * @param reversedBy the line that takes it back, or null
 */
public record PointsEntry(
        UUID id,
        UUID staffId,
        int points,
        Offence offence,
        String note,
        String href,
        Instant at,
        @Nullable UUID reverses,
        @Nullable UUID reversedBy) {

    /** The circumstances, in the language of the reader. */
    public String words(Ui ui) {
        return PointsNote.read(note, ui);
    }
}
