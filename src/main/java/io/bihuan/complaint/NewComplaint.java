package io.bihuan.complaint;

import io.bihuan.customer.Contact;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it comes in.
 *
 * @param conversationId the conversation it came up in, where it did; it brings customer and agent along
 * @param customerId the customer, where they are known
 * @param contact who complains, where they are not known yet
 * @param category its type, a code of the taxonomy
 * @param severity how grave it is; where somebody is in danger it is the gravest, whatever was chosen
 * @param claim what is claimed in yuan, or null
 * @param safety whether somebody is or may be in danger
 * @param wish what the customer wants
 * @param calming how the customer was calmed; with it reception is done at once
 * @param product what it is about, or ""
 * @param place where it happened, or ""
 * @param via which way it came in
 * @param anyway whether it is taken in although an open one of the same customer is much like it
 */
public record NewComplaint(
        @Nullable UUID conversationId,
        @Nullable UUID customerId,
        @Nullable Contact contact,
        String category,
        Severity severity,
        @Nullable BigDecimal claim,
        boolean safety,
        String description,
        String wish,
        String calming,
        String product,
        String place,
        Via via,
        boolean anyway) {

    /** The ways a complaint comes in. */
    public enum Via {
        DESK,
        CONVERSATION,
        WEB,
        API
    }

    /** One that names neither product nor place, and is taken in whatever else is open. */
    public NewComplaint(
            @Nullable UUID conversationId,
            @Nullable UUID customerId,
            @Nullable Contact contact,
            String category,
            Severity severity,
            @Nullable BigDecimal claim,
            boolean safety,
            String description,
            String wish,
            String calming) {
        this(
                conversationId,
                customerId,
                contact,
                category,
                severity,
                claim,
                safety,
                description,
                wish,
                calming,
                "",
                "",
                conversationId == null ? Via.DESK : Via.CONVERSATION,
                true);
    }

    public NewComplaint {
        severity = safety ? Severity.S1 : severity;
    }
}
