package io.bihuan.quality;

import io.bihuan.quality.rule.Limits;
import io.bihuan.standard.StandardRules;
import java.time.Duration;

/**
 * How fast service has to be, when a score is low or good, and how right a rule has to be to count.
 *
 * @param firstResponse from the customer's arrival to a person's first words (E-03)
 * @param averageResponse the mean wait of a conversation (H-06)
 * @param recordWithin from closing to the communication record (E-10)
 * @param floor below this a score is low (H-11)
 * @param good from here on a score is good (H-11)
 * @param rulePrecision the share of a rule's findings, in per cent, that people must agree with
 */
@StandardRules("quality")
record QualityStandard(
        Duration firstResponse,
        Duration averageResponse,
        Duration recordWithin,
        int floor,
        int good,
        int rulePrecision) {

    Limits limits() {
        return new Limits(firstResponse, averageResponse, recordWithin);
    }
}
