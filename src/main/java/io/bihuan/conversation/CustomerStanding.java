package io.bihuan.conversation;

import io.bihuan.customer.CustomerId;

/** How a customer is to be routed; a bean of the module above that knows what customers are like. */
public interface CustomerStanding {

    /** The standing of this customer, read when they come: cheap, a few look-ups by key. */
    Standing of(CustomerId customer);

    /**
     * How to route somebody.
     *
     * @param priority 0 for everybody; above that they go before those who came as early
     * @param gradeWanted the lowest grade of agent who should serve them, or "" for any
     */
    record Standing(int priority, String gradeWanted) {

        /** Somebody like everybody. */
        public static final Standing USUAL = new Standing(0, "");
    }
}
