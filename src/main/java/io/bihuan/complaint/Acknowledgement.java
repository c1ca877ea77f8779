package io.bihuan.complaint;

import java.time.Instant;
import java.util.UUID;

/** What came of acknowledging an escalation. */
public sealed interface Acknowledgement {

    /** Noted, in time or not. */
    record Noted(boolean inTime) implements Acknowledgement {}

    /** Somebody was faster. */
    record AlreadyBy(UUID staffId, Instant at) implements Acknowledgement {}

    /** The complaint was never escalated. */
    record NotEscalated() implements Acknowledgement {}
}
