package io.bihuan.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in the order in which events became certain: by the transaction that wrote them, then by id. Everything up to
 * a position that was handed out has been sent before it.
 */
record Position(long xid, UUID id) implements Comparable<Position> {

    static final Position START = new Position(0, new UUID(0, 0));

    /** Reads what {@link #toString} wrote; null for anything else, so that a foreign position means starting anew. */
    static @Nullable Position read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var dot = text.indexOf('.');
        try {
            return dot < 1
                    ? null
                    : new Position(Long.parseLong(text.substring(0, dot)), UUID.fromString(text.substring(dot + 1)));
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    @Override
    public int compareTo(Position other) {
        var byXid = Long.compareUnsigned(xid, other.xid);
        if (byXid != 0) {
            return byXid;
        }
        var high = Long.compareUnsigned(id.getMostSignificantBits(), other.id.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(id.getLeastSignificantBits(), other.id.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return Long.toUnsignedString(xid) + "." + id;
    }
}
