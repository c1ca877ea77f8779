package io.bihuan.webform.web;

import io.bihuan.web.Errors;
import java.time.Instant;

/**
 * The form as a customer sees it.
 *
 * @param notice what they are told about their data, or "" where nothing was published
 * @param byMail whether an answer can go by mail; else only a number to call is asked for
 * @param embedded whether it stands inside another site
 * @param said the wording of what stands above it, or ""
 * @param dueAt until when an answer comes to what is asked now
 */
public record ContactPage(
        ContactForm form, Errors errors, String notice, boolean byMail, boolean embedded, String said, Instant dueAt) {}
