package io.bihuan.conversation;

import io.bihuan.customer.CustomerId;

/**
 * What another module knows of a customer that routing heeds (N-08). Beans of it are asked once, when a conversation
 * begins, is taken up again, or is found to be this customer's; several may answer, and their answers add up. Asked on the
 * way in, so an answer is one look by an index.
 */
public interface CustomerStanding {

    /** How this customer stands; {@link Standing#NONE} where there is nothing to say. */
    Standing of(CustomerId customer);
}
