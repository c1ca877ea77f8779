package io.bihuan.improvement;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a customer said, to be entered in the register (M-12).
 *
 * @param receivedOn the day it came
 * @param customerNumber the anonymous number C + yyyymmdd + running number; "" gives a new one
 * @param feedback what was said
 * @param handling what was done
 * @param suggestion what should become better, or ""
 * @param ownerId who stands for it
 */
public record NewFeedback(
        LocalDate receivedOn,
        String customerNumber,
        String feedback,
        String handling,
        String suggestion,
        UUID ownerId) {}
