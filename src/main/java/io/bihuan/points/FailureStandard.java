package io.bihuan.points;

import io.bihuan.standard.StandardRules;
import java.util.List;

/**
 * What failing a test costs (P-11); the figures are below 0.
 *
 * @param failurePoints the first time, the second, the third
 */
@StandardRules("exam")
record FailureStandard(List<Integer> failurePoints) {

    int of(int time) {
        return failurePoints.get(Math.min(time, failurePoints.size()) - 1);
    }
}
