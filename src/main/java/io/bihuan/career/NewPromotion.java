package io.bihuan.career;

import java.util.UUID;

/**
 * A promotion to be proposed.
 *
 * @param staffId whom
 * @param toGrade the grade, which a rung leads to
 * @param post the post they will have; one that exists
 * @param reason why, as the person and the decider read it
 */
public record NewPromotion(UUID staffId, String toGrade, String post, String reason) {}
