package io.bihuan.knowledge.web;

import io.bihuan.job.WorkState;
import org.jspecify.annotations.Nullable;

/**
 * The page of imports and exports.
 *
 * @param job the import that was just started, or null
 * @param error the wording of what is wrong with the upload, or ""
 * @param missing how many of the articles that come with the product are not there
 */
public record ExchangePage(@Nullable WorkState job, String error, int missing) {}
