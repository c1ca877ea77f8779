package io.bihuan.handbook;

import java.time.Instant;
import java.util.UUID;

/** Somebody acknowledged a chapter, in that version, at that time. */
public record Acknowledged(UUID staffId, UUID chapterId, int version, Instant at) {}
