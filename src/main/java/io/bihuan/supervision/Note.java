package io.bihuan.supervision;

import java.time.Instant;
import java.util.UUID;

/** Words beside a talk that never leave the house. */
public record Note(UUID id, Kind kind, UUID writtenBy, String text, Instant writtenAt) {

    /** For whom. */
    public enum Kind {
        /** For everybody who may read the talk. */
        NOTE,
        /** For the agent who is talking, now. */
        WHISPER
    }
}
