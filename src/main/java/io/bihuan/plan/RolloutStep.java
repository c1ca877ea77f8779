package io.bihuan.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step of rolling a plan out (N-24): pilot, everyone, reinforcement, continuous update.
 *
 * @param step its place, from 0
 * @param name what it is called
 * @param day when it begins, or null while nobody has said
 */
public record RolloutStep(int step, String name, @Nullable LocalDate day) {}
