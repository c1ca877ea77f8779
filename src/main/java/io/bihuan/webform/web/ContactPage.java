package io.bihuan.webform.web;

import io.bihuan.web.Errors;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The form as a customer sees it.
 *
 * @param notice what they are told about their data, or "" where nothing was published
 * @param byMail whether an answer can go by mail; else only a number to call is asked for
 * @param embedded whether it stands inside another site
 * @param said the wording of what stands above it, or ""
 * @param dueAt until when an answer comes to what is asked now
 * @param served whether somebody answers the chat now
 * @param opensAt when the house opens again, or null while it is open
 */
public record ContactPage(
        ContactForm form,
        Errors errors,
        String notice,
        boolean byMail,
        boolean embedded,
        String said,
        Instant dueAt,
        boolean served,
        @Nullable Instant opensAt) {}
