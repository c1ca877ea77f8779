package io.bihuan.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads questions in Moodle's GIFT format: blocks of text between blank lines. What the bank cannot hold (matching,
 * essay, description) and what is broken comes back with its line and the reason; the rest of the file is still read.
 * The comment above a question may tell its difficulty in Moodle's way of tags: {@code // [tag:difficulty-4]}.
 */
final class GiftReader {

    private static final Pattern LINE = Pattern.compile("\\R");
    private static final String CATEGORY = "$CATEGORY:";
    private static final Pattern DIFFICULTY = Pattern.compile("\\[tag:difficulty-([1-5])]");
    private static final int USUAL_DIFFICULTY = 2;

    private final List<ImportLine> lines = new ArrayList<>();
    private final List<String> block = new ArrayList<>();
    private int blockStart;
    private int difficulty = USUAL_DIFFICULTY;
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
            var tag = DIFFICULTY.matcher(bare);
            difficulty = tag.find() ? Integer.parseInt(tag.group(1)) : difficulty;
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
            lines.add(new GiftBlock(blockStart, String.join("\n", block), category, difficulty).read());
            block.clear();
            difficulty = USUAL_DIFFICULTY;
        }
    }

    /** A category is a path; the area is its last step: {@code $course$/top/identity} is {@code identity}. */
    private static @Nullable String lastStep(String path) {
        var step = path.substring(path.lastIndexOf('/') + 1).strip();
        return step.isEmpty() ? null : step;
    }
}
