package io.bihuan.plan;

import java.util.UUID;

/** What came of beginning a plan. */
public sealed interface Drafting {
    record Begun(UUID planId) implements Drafting {}

    /** There is one for that period already; it is changed, or revised. */
    record Exists(UUID planId) implements Drafting {}
}
