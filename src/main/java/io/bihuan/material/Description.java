package io.bihuan.material;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a material, whatever its version.
 *
 * @param title its title
 * @param about what it is good for, or ""
 * @param audience for whom it is
 * @param courseId the course it belongs to, or null
 * @param block the Chinese title of the block of that course, or "" for the course as a whole; a block that is called
 *     otherwise later leaves the material with the course as a whole, where it is seen
 * @param hours class hours it counts for in that course once done, 0 for none
 * @param confirms whether readers also say themselves that they have read and understood it
 */
public record Description(
        String title,
        String about,
        Audience audience,
        @Nullable UUID courseId,
        String block,
        BigDecimal hours,
        boolean confirms) {}
