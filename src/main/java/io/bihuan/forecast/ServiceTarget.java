package io.bihuan.forecast;

import io.bihuan.standard.StandardRules;
import java.time.Duration;

/**
 * What service the customers are to have (H-06).
 *
 * @param serviceLevelPercent so many of a hundred
 * @param serviceLevelWithin are served within
 * @param concurrentChats how many conversations one person holds at once in writing
 */
@StandardRules("service")
public record ServiceTarget(int serviceLevelPercent, Duration serviceLevelWithin, int concurrentChats) {}
