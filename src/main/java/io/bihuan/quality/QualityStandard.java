package io.bihuan.quality;

import io.bihuan.quality.rule.Limits;
import java.time.Duration;

/**
 * How fast service has to be, and when a score is low.
 *
 * @param firstResponse from the customer's arrival to a person's first words (E-03)
 * @param averageResponse the mean wait of a conversation (H-06)
 * @param record from closing to the communication record (E-10)
 * @param passScore below this a score is low
 */
record QualityStandard(Duration firstResponse, Duration averageResponse, Duration record, int passScore) {

    Limits limits() {
        return new Limits(firstResponse, averageResponse, record);
    }
}
