package io.bihuan.handbook.web;

import io.bihuan.handbook.Acknowledged;
import io.bihuan.handbook.Chapter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chapter to read.
 *
 * @param chapter the chapter in the version shown
 * @param html its text
 * @param areas names of the areas it explains
 * @param versions every version, the latest first
 * @param done what the reader acknowledged that still counts, or null
 * @param reads whether the reader has to acknowledge it
 * @param mayWrite whether the reader writes chapters
 * @param previous the chapter before, or null
 * @param next the chapter after, or null
 */
public record ChapterPage(
        Chapter chapter,
        String html,
        List<String> areas,
        List<Chapter> versions,
        @Nullable Acknowledged done,
        boolean reads,
        boolean mayWrite,
        @Nullable Chapter previous,
        @Nullable Chapter next) {

    /** Whether it is the version that counts now. */
    public boolean current() {
        return chapter.version() == chapter.current();
    }
}
