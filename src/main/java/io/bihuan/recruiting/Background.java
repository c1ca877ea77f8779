package io.bihuan.recruiting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the background check found; the papers themselves are not kept.
 *
 * @param clear whether nothing speaks against them
 * @param reference the number of the check
 */
public record Background(boolean clear, String reference, LocalDate checkedOn, UUID notedBy, Instant notedAt) {}
