package io.bihuan.complaint.web;

import io.bihuan.complaint.RemedyLinks;
import io.bihuan.web.Errors;
import org.jspecify.annotations.Nullable;

/**
 * The customer's page for a remedy.
 *
 * @param offer what they read; null when the link no longer works
 * @param answered the wording of what came of their answer, or ""
 */
public record RemedyPage(
        String token, RemedyLinks.@Nullable Offer offer, String answered, String name, String reason, Errors errors) {}
