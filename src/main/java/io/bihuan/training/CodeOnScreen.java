package io.bihuan.training;

import java.time.Duration;

/**
 * The sign-in code as it stands on the instructor's screen.
 *
 * @param digits the six digits
 * @param left how long they still stand
 * @param step how long each code stands
 */
public record CodeOnScreen(String digits, Duration left, Duration step) {}
