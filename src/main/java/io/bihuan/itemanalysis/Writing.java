package io.bihuan.itemanalysis;

import java.time.Instant;
import java.util.UUID;

/** What came of writing or closing a report. */
public sealed interface Writing {

    /** It is kept. */
    record Kept() implements Writing {}

    /** It was closed before; what is closed is not written again. */
    record Closed(Instant at) implements Writing {}

    /** Somebody else has written meanwhile; nothing of theirs is lost, and nothing of the writer's page either. */
    record Overtaken(UUID by, Instant at) implements Writing {}
}
