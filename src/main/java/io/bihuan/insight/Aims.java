package io.bihuan.insight;

import io.bihuan.standard.StandardRules;
import java.time.Duration;

/**
 * What the centre aims at.
 *
 * @param averageResponse how soon customers hear an answer on average (H-06)
 * @param complaintResolution the share of complaints that are resolved, in per cent (N-03)
 * @param firstResponseShare the share of conversations whose first response is in time, in per cent
 * @param score the inspection score
 */
@StandardRules("insight")
public record Aims(Duration averageResponse, int complaintResolution, int firstResponseShare, int score) {}
