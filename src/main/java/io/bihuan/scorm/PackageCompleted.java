package io.bihuan.scorm;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody has done every item of a package. */
public record PackageCompleted(
        UUID packageId,
        @Nullable UUID courseId,
        UUID staffId,
        @Nullable BigDecimal score,
        Instant at) {}
