package io.bihuan.handbook.web;

import io.bihuan.handbook.Acknowledged;
import io.bihuan.handbook.Chapter;
import io.bihuan.web.ClockChip;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The handbook's contents.
 *
 * @param lines its chapters
 * @param reads whether the reader has to acknowledge them
 * @param leads whether the reader sees who has
 * @param mayWrite whether the reader writes chapters
 * @param missing how many ready chapters are not there yet
 * @param asked how many chapters the manual asks for
 */
public record HandbookPage(List<Line> lines, boolean reads, boolean leads, boolean mayWrite, int missing, int asked) {

    /** A chapter, what the reader did with it, and by when it is owed. */
    public record Line(
            Chapter chapter,
            @Nullable Acknowledged done,
            @Nullable ClockChip clock) {}

    /** How many chapters the reader has acknowledged. */
    public long done() {
        return lines.stream().filter(line -> line.done() != null).count();
    }

    /** How much that is, in per cent. */
    public int percent() {
        return lines.isEmpty() ? 0 : (int) (done() * 100 / lines.size());
    }
}
