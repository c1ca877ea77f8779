package io.bihuan.material;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a material; it never changes.
 *
 * @param id its identity
 * @param number its number, from 1
 * @param kind what it is
 * @param fileId its file, or null for an address
 * @param link the address outside, or ""
 * @param fileName what the file was called, or ""
 * @param type its media type, or ""
 * @param bytes how large it is
 * @param units how many pages it has, or how many milliseconds it plays; null where nobody knows yet
 * @param measured whether the file itself said so; else the longest that a browser found counts
 * @param substantial whether it asks to be read anew by those who had read the one before
 * @param reason what changed, or ""
 * @param addedBy who put it in
 * @param addedAt when
 */
public record MaterialVersion(
        UUID id,
        UUID materialId,
        int number,
        Kind kind,
        @Nullable UUID fileId,
        String link,
        String fileName,
        String type,
        long bytes,
        @Nullable Integer units,
        boolean measured,
        boolean substantial,
        String reason,
        UUID addedBy,
        Instant addedAt) {}
