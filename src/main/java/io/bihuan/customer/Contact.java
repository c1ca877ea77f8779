package io.bihuan.customer;

import org.jspecify.annotations.Nullable;

/**
 * What somebody tells of themselves when they come.
 *
 * @param name what they are called, or null
 * @param phone their phone as typed, or null
 * @param email their address as typed, or null
 * @param externalId what another system calls them, or null
 */
public record Contact(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String externalId) {

    /** Somebody of whom only the name is known. */
    public static Contact named(String name) {
        return new Contact(name, null, null, null);
    }
}
