package io.bihuan.apprenticeship.web;

import io.bihuan.apprenticeship.ApprenticeshipStandard;
import io.bihuan.apprenticeship.Debrief;
import io.bihuan.apprenticeship.DebriefLists;
import io.bihuan.apprenticeship.WorkOfDay.Deed;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Errors;
import io.bihuan.web.Ui;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * One debrief, to be written, signed or read.
 *
 * @param deeds what the two did that day; of a signed one what was looked at
 * @param writes whether the viewer may write it now
 * @param answers whether the viewer may countersign it or object
 * @param adds whether the viewer may add to it
 * @param words what was typed in an objection or addition and refused
 */
public record DebriefPage(
        Debrief debrief,
        ApprenticeshipStandard standard,
        Map<UUID, String> names,
        ClockChip clock,
        List<Deed> deeds,
        List<DebriefLists.Addition> additions,
        boolean writes,
        boolean answers,
        boolean adds,
        DebriefForm form,
        String words,
        Errors errors) {

    /** The name of one of them. */
    public String name(UUID id) {
        return Objects.requireNonNullElse(names.get(id), "—");
    }

    /** Where it stands. */
    public Debrief.State state(Ui ui) {
        return debrief.state(ui.dates().today(), ui.dates().now());
    }

    /** How many minutes the standard asks for. */
    public long wanted() {
        return standard.debrief().toMinutes();
    }

    /** Whether the talk was shorter than that. */
    public boolean tooShort() {
        var minutes = debrief.minutes();
        return minutes != null && Duration.ofMinutes(minutes).compareTo(standard.debrief()) < 0;
    }
}
