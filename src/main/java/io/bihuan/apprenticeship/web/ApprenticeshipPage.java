package io.bihuan.apprenticeship.web;

import io.bihuan.apprenticeship.Apprenticeship;
import io.bihuan.apprenticeship.ApprenticeshipLists;
import io.bihuan.apprenticeship.ApprenticeshipStandard;
import io.bihuan.apprenticeship.ApprenticeshipState;
import io.bihuan.apprenticeship.Debrief;
import io.bihuan.people.Person;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One apprenticeship: its days, its story, what may be done.
 *
 * @param names everybody who is named on it
 * @param mentors who may take over, where the viewer may decide that
 * @param recommends whether the viewer is its mentor and may conclude it now
 * @param manages whether the viewer may hand it over, extend it, break it off
 * @param words what was typed and refused
 */
public record ApprenticeshipPage(
        Apprenticeship one,
        ApprenticeshipStandard standard,
        Map<UUID, String> names,
        List<Debrief> debriefs,
        List<ApprenticeshipLists.Happening> story,
        List<Person> mentors,
        boolean recommends,
        boolean manages,
        String words,
        Errors errors) {

    /** The name of one of them. */
    public String name(@Nullable UUID id) {
        return id == null ? "" : Objects.requireNonNullElse(names.get(id), "—");
    }

    /** Where a debrief stands. */
    public Debrief.State state(Debrief debrief, Ui ui) {
        return debrief.state(ui.dates().today(), ui.dates().now());
    }

    /** How good or bad that is. */
    public static Tone tone(Debrief.State state) {
        return switch (state) {
            case COMING -> Tone.NEUTRAL;
            case OPEN -> Tone.ACCENT;
            case LATE -> Tone.BAD;
            case SIGNED -> Tone.WARN;
            case DONE -> Tone.GOOD;
        };
    }

    /** Whether the talk was shorter than the standard asks. */
    public boolean tooShort(Debrief debrief) {
        var minutes = debrief.minutes();
        return minutes != null && Duration.ofMinutes(minutes).compareTo(standard.debrief()) < 0;
    }

    /** Whether it may be extended or handed over. */
    public boolean open() {
        return one.state() == ApprenticeshipState.RUNNING || one.state() == ApprenticeshipState.NOT_READY;
    }

    /** Who may take over. */
    public List<Option> mentorOptions(Ui ui) {
        return PairingPage.options(mentors, ui);
    }
}
