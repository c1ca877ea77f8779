package io.bihuan.conversation.web;

import io.bihuan.web.Errors;
import java.util.List;
import java.util.UUID;

/**
 * The form of a transfer.
 *
 * @param receivers to whom it can go
 * @param refused why it did not go, or ""
 */
public record PassingPage(UUID id, List<Receiver> receivers, PassingForm form, Errors errors, String refused) {

    /** Somebody who can take over; how they stand in a few words. */
    public record Receiver(String value, String name, String detail) {}
}
