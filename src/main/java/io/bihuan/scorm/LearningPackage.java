package io.bihuan.scorm;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A package that can be played.
 *
 * @param id its identity
 * @param title its title
 * @param standard the edition of SCORM it was made for
 * @param edition that edition in its own words
 * @param courseId the course it belongs to, or null
 * @param hours class hours it counts for in that course, once completed
 * @param fileName what the file was called
 * @param bytes how large the file was
 * @param uploadedBy who handed it in
 * @param uploadedAt when
 * @param retiredAt when it was taken off the shelf, or null
 */
public record LearningPackage(
        UUID id,
        String title,
        Standard standard,
        String edition,
        @Nullable UUID courseId,
        BigDecimal hours,
        String fileName,
        long bytes,
        UUID uploadedBy,
        Instant uploadedAt,
        @Nullable Instant retiredAt) {}
