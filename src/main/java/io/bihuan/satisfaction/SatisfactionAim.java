package io.bihuan.satisfaction;

import io.bihuan.standard.StandardRules;

/**
 * What the centre aims at (N-03).
 *
 * @param satisfaction the share of satisfied customers, in per cent
 */
@StandardRules("insight")
public record SatisfactionAim(int satisfaction) {}
