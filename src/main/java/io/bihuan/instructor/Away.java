package io.bihuan.instructor;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Days on which an instructor does not teach.
 *
 * @param id which
 * @param staffId who
 * @param firstOn the first day
 * @param lastOn the last day
 * @param reason why
 */
public record Away(UUID id, UUID staffId, LocalDate firstOn, LocalDate lastOn, String reason) {

    /** Whether the day is one of them. */
    public boolean on(LocalDate day) {
        return !day.isBefore(firstOn) && !day.isAfter(lastOn);
    }
}
