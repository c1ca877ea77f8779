package io.bihuan.apprenticeship.web;

import io.bihuan.apprenticeship.Apprenticeship;
import io.bihuan.apprenticeship.ApprenticeshipState;
import io.bihuan.people.Person;
import io.bihuan.web.Tone;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every apprenticeship that the viewer looks after. */
public record ApprenticeshipsPage(List<Apprenticeship> all, Map<UUID, Person> staff, int late) {

    /** The name of one of the staff. */
    public String name(UUID id) {
        var person = staff.get(id);
        return person == null ? "—" : person.name();
    }

    /** Where they stand. */
    public String team(UUID id) {
        var person = staff.get(id);
        return person == null ? "" : person.team();
    }

    /** How good or bad a state is. */
    public static Tone tone(ApprenticeshipState state) {
        return switch (state) {
            case RUNNING -> Tone.ACCENT;
            case COMPLETED -> Tone.GOOD;
            case NOT_READY -> Tone.WARN;
            case ENDED -> Tone.NEUTRAL;
        };
    }
}
