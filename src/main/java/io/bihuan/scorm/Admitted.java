package io.bihuan.scorm;

import java.util.UUID;

/** Whom a pass lets at which package, and the item it was opened for. */
public record Admitted(UUID attemptId, UUID packageId, UUID staffId, int place) {}
