package io.bihuan.customer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one module holds of a person, so that it can be handed out and erased on request; a bean of each module that keeps
 * something under a customer's id. The ids are the customer's own and those of everybody who was merged into them.
 */
public interface PersonalData {

    /** Which module; {@code privacy.holder.<holder>} is the wording. */
    String holder();

    /** Everything that is held, in clear, oldest first. */
    List<Held> held(List<UUID> ids);

    /** Why it may not be erased yet; empty where nothing speaks against it. */
    List<Hold> holds(List<UUID> ids);

    /** When each of them was last in touch or served, as far as this module knows; whoever never was is left out. */
    default Map<UUID, Instant> lastSeen(Collection<UUID> ids) {
        return Map.of();
    }

    /** From now on it is only stored and not used: takes away what was concluded, and calls off what was intended. */
    default void restrict(List<UUID> ids) {}

    /** Takes out whatever tells who it was, for good; safe to do twice. Returns how many things were changed. */
    int anonymise(List<UUID> ids);

    /**
     * One thing that is held.
     *
     * @param kind what it is; {@code privacy.held.<kind>} is the wording
     * @param at since when, or when it was said
     * @param text the thing itself
     */
    record Held(String kind, @Nullable Instant at, String text) {}

    /**
     * Why something may not be erased.
     *
     * @param reason {@code privacy.hold.<reason>} is the wording
     * @param reference the number or name of what is still open, or ""
     */
    record Hold(String reason, String reference) {}
}
