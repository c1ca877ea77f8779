package io.bihuan.roster.web;

import io.bihuan.roster.RosterSheet;
import io.bihuan.roster.ShiftKind;
import io.bihuan.web.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One's own roster: what was published, and swaps.
 *
 * @param from the first day shown
 * @param sheet one's row
 * @param swaps what one asked or was asked
 * @param days one's own shifts to come, as a choice
 * @param colleagues whom one can ask
 */
public record OwnRosterPage(
        LocalDate from, RosterSheet sheet, List<SwapLine> swaps, List<Option> days, List<Option> colleagues) {

    /** A swap in words, with what its reader may say to it. */
    public record SwapLine(UUID id, String words, String word, String state, boolean answers, boolean withdraws) {}

    /** The kind of shift one was told for a day, or null. */
    public @Nullable ShiftKind told(RosterSheet.Cell cell) {
        var id = cell.duty().toldKindId();
        return id == null ? null : sheet.kinds().get(id);
    }

    /** One's days. */
    public List<RosterSheet.Cell> cells() {
        return sheet.rows().getFirst().cells();
    }
}
