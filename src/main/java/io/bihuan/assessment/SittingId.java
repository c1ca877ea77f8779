package io.bihuan.assessment;

import java.util.UUID;

/** Names one candidate's attempt at one exam. */
public record SittingId(UUID value) {

    /** As it stands in an address. */
    public static SittingId of(String text) {
        return new SittingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
