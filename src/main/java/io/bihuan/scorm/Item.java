package io.bihuan.scorm;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of a package's contents.
 *
 * @param place its place, from 0
 * @param depth how deep it lies, from 0
 * @param identifier what the manifest calls it
 * @param title its title
 * @param href the file it opens, or "" for a heading
 * @param query what is handed to that file, with its question mark, or ""
 * @param kind what it is
 * @param mastery the score that masters it, of 100, or null
 * @param launch what the package hands to it, or ""
 */
public record Item(
        int place,
        int depth,
        String identifier,
        String title,
        String href,
        String query,
        Kind kind,
        @Nullable BigDecimal mastery,
        String launch) {

    /** What a line is. */
    public enum Kind {
        HEADING,
        /** Speaks with the program: says itself when it is done. */
        SCO,
        /** Says nothing: done when it was opened. */
        ASSET
    }

    /** Whether it can be opened. */
    public boolean opens() {
        return kind != Kind.HEADING;
    }
}
