package io.bihuan.apprenticeship;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A trainee to be paired with a mentor.
 *
 * @param startsOn the first day, a workday
 * @param days how many workdays
 */
public record NewPairing(UUID traineeId, UUID mentorId, LocalDate startsOn, int days) {}
