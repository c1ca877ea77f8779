package io.bihuan.apprenticeship.web;

import io.bihuan.apprenticeship.Apprenticeship;
import io.bihuan.apprenticeship.Debrief;
import io.bihuan.web.ClockChip;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What somebody is to write and to sign today, as a mentor or as a trainee. */
public record DebriefsPage(
        List<Line> toWrite, List<Line> toSign, List<Apprenticeship> running, Map<UUID, String> names, UUID me) {

    /** A debrief with its clock. */
    public record Line(Debrief debrief, ClockChip clock) {}

    /** The name of one of them. */
    public String name(UUID id) {
        return Objects.requireNonNullElse(names.get(id), "—");
    }

    /** The other one of the two. */
    public UUID other(Apprenticeship one) {
        return one.mentorId().equals(me) ? one.traineeId() : one.mentorId();
    }
}
