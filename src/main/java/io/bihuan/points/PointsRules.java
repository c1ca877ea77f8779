package io.bihuan.points;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** The points rules in force at an instant. */
@Component
class PointsRules {

    PointsStandard at(Instant instant) {
        return new PointsStandard(2, 1, 1, 3, 6, 10);
    }
}
