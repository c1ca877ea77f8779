package io.bihuan.insight;

import io.bihuan.standard.StandardRules;
import java.time.Duration;

/**
 * What the centre aims at.
 *
 * @param averageResponse how soon customers hear an answer on average (H-06)
 * @param complaintResolution the share of complaints that are resolved, in per cent (N-03)
 */
@StandardRules("insight")
public record Aims(Duration averageResponse, int complaintResolution) {}
