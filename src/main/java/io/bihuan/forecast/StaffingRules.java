package io.bihuan.forecast;

import io.bihuan.standard.StandardRules;

/**
 * How people's time is used (H-06).
 *
 * @param occupancy how busy they may be with customers, in per cent
 * @param shrinkage which share of paid time they are not at their desks, in per cent
 */
@StandardRules("queue")
public record StaffingRules(int occupancy, int shrinkage) {}
