package io.bihuan.recruiting;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An application as it comes in.
 *
 * @param branchId the branch they apply to
 * @param name their name
 * @param phone how they are reached, or ""
 * @param email how they are reached, or ""
 * @param post the post they want
 * @param words what is worth noting of the application, or ""
 * @param pool whether they agreed to be kept longer, for posts to come
 */
public record NewApplicant(
        UUID branchId,
        String name,
        String phone,
        String email,
        String post,
        Source source,
        LocalDate appliedOn,
        String words,
        boolean pool) {}
