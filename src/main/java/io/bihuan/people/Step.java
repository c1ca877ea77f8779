package io.bihuan.people;

import java.time.Instant;
import java.util.UUID;

/** One step of somebody's way: from what to what, settled by whom. */
public record Step(Kind kind, Instant at, UUID by, String former, String latter, String note) {

    /** What can happen on the way. */
    public enum Kind {
        HIRED,
        MOVED,
        POST,
        GRADE,
        LEFT,
        STAYED
    }
}
