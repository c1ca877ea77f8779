package io.bihuan.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an agent sees of a customer before anything is verified: enough to greet them, nothing that identifies them.
 *
 * @param id the customer
 * @param number C, day and running number
 * @param externalId what another system calls them, or null
 * @param name masked: 王*
 * @param phone masked: 138****1234, or ""
 * @param email masked, or ""
 * @param grade the standing a customer has, for instance 金卡, or ""
 * @param note what to know and what to avoid, or ""
 * @param since when the centre first heard of them
 */
public record CustomerPreview(
        CustomerId id,
        String number,
        @Nullable String externalId,
        String name,
        String phone,
        String email,
        String grade,
        String note,
        Instant since) {}
