package io.bihuan.exchange;

import io.bihuan.question.PartialCredit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads questions in Moodle's GIFT format: blocks of text between blank lines. What the bank cannot hold (a
 * description) and what is broken comes back with its line and the reason; the rest of the file is still read.
 * The comment above a question may hold tags in Moodle's way, see {@link Tags}: {@code // [tag:difficulty-4]}.
 */
final class GiftReader {

    private static final Pattern LINE = Pattern.compile("\\R");
    private static final String CATEGORY = "$CATEGORY:";
    private static final Pattern TAG = Pattern.compile("\\[tag:([^\\]]*)]");

    private final List<ImportLine> lines = new ArrayList<>();
    private final List<String> block = new ArrayList<>();
    private int blockStart;
    private final List<String> tags = new ArrayList<>();
    private @Nullable String category;

    private GiftReader() {}

    static List<ImportLine> read(String file) {
        var reader = new GiftReader();
        var text = LINE.split(file.startsWith("\ufeff") ? file.substring(1) : file, -1);
        for (var i = 0; i < text.length; i++) {
            reader.line(i + 1, text[i]);
        }
        reader.endBlock();
        return reader.lines;
    }

    private void line(int number, String text) {
        var bare = text.strip();
        if (bare.startsWith("//")) {
            TAG.matcher(bare).results().forEach(tag -> tags.add(tag.group(1)));
            return;
        }
        if (bare.isEmpty()) {
            endBlock();
        } else if (block.isEmpty() && bare.startsWith(CATEGORY)) {
            category = lastStep(bare.substring(CATEGORY.length()).strip());
        } else {
            if (block.isEmpty()) {
                blockStart = number;
            }
            block.add(text);
        }
    }

    private void endBlock() {
        if (!block.isEmpty()) {
            lines.add(new GiftBlock(
                            blockStart, String.join("\n", block), category, Tags.of(tags, PartialCredit.PROPORTIONAL))
                    .read());
            block.clear();
            tags.clear();
        }
    }

    /** A category is a path; the area is its last step: {@code $course$/top/identity} is {@code identity}. */
    static @Nullable String lastStep(String path) {
        var step = path.substring(path.lastIndexOf('/') + 1).strip();
        return step.isEmpty() ? null : step;
    }
}
