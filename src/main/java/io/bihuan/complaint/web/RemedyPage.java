package io.bihuan.complaint.web;

import io.bihuan.complaint.RemedyLinks;
import io.bihuan.web.Errors;

/**
 * What a customer sees behind their link.
 *
 * @param answered the wording of what their answer did, or ""
 * @param mailTo what may be shown of the address that a code can go to, or "" where none can
 * @param mailed whether a code has just gone there
 * @param tooMany whether so many links were tried from here that this one is not looked at
 */
public record RemedyPage(
        String token,
        RemedyLinks.Offer offer,
        String answered,
        boolean tooMany,
        String name,
        String reason,
        String question,
        String mailTo,
        boolean mailed,
        Errors errors) {

    /** Whether the customer can answer. */
    public boolean open() {
        return offer.state() == RemedyLinks.State.OPEN && answered.isEmpty() && !tooMany;
    }

    /** What is said where they cannot. */
    public String said() {
        return tooMany ? "complaint.link.tooMany" : "complaint.link.state." + offer.state();
    }
}
