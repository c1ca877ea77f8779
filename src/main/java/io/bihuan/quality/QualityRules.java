package io.bihuan.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The quality rules in force at an instant. */
@Component
class QualityRules {

    record Valid(@Nullable UUID version, QualityStandard rules) {}

    Valid at(Instant instant) {
        return new Valid(
                null, new QualityStandard(Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofMinutes(5), 80));
    }
}
