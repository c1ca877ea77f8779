package io.bihuan.forecast;

import io.bihuan.standard.StandardRules;

/**
 * What a forecast rests on (H-06).
 *
 * @param weeks over how many weeks back it looks
 */
@StandardRules("forecast")
public record ForecastStandard(int weeks) {}
