package io.bihuan.course.web;

import io.bihuan.course.Block;
import io.bihuan.course.Course;
import io.bihuan.course.Method;
import io.bihuan.course.NewCourse;
import io.bihuan.web.Errors;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A course as somebody types it; its blocks row by row, empty rows do not count.
 *
 * @param code its stable name
 * @param chinese its name in Chinese
 * @param english its name in English
 * @param objective what a person can do afterwards
 * @param test whether it ends in a test
 * @param areas the areas it builds
 * @param blockTitle titles of the blocks
 * @param blockHours their class hours
 * @param blockMethod how they are taught
 */
public record CourseForm(
        @Nullable String code,
        @Nullable String chinese,
        @Nullable String english,
        @Nullable String objective,
        @Nullable Boolean test,
        @Nullable List<String> areas,
        @Nullable List<String> blockTitle,
        @Nullable List<String> blockHours,
        @Nullable List<String> blockMethod) {

    private static final int ROWS = 6;

    static CourseForm of(Course course) {
        return new CourseForm(
                course.code(),
                course.chinese(),
                course.english(),
                course.objective(),
                course.endsInTest(),
                course.areas(),
                course.blocks().stream().map(Block::chinese).toList(),
                course.blocks().stream()
                        .map(block -> block.hours().toPlainString())
                        .toList(),
                course.blocks().stream().map(block -> block.method().name()).toList());
    }

    static CourseForm empty() {
        return new CourseForm("", "", "", "", false, List.of(), List.of(), List.of(), List.of());
    }

    /** How many rows of blocks the form shows. */
    public int rows() {
        return Math.max(ROWS, (blockTitle == null ? 0 : blockTitle.size()) + 1);
    }

    /** A text as typed, "" where nothing was sent. */
    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** One cell of a row of blocks, "" beyond what was sent. */
    public static String at(@Nullable List<String> column, int row) {
        return column == null || row >= column.size() ? "" : column.get(row);
    }

    /** Whether the area was ticked. */
    public boolean has(String area) {
        return areas != null && areas.contains(area);
    }

    /** Whether it ends in a test; an empty box is not sent. */
    public boolean tests() {
        return Boolean.TRUE.equals(test);
    }

    Errors check() {
        return Errors.none()
                .addIf(!text(code).strip().matches("[a-z0-9][a-z0-9.-]{1,40}"), "code", "course.form.code-wrong")
                .addIf(text(chinese).isBlank(), "chinese", "course.form.name-missing")
                .addIf(areas == null || areas.isEmpty(), "areas", "course.form.areas-missing")
                .addIf(blocks() == null || List.of().equals(blocks()), "blocks", "course.form.blocks-wrong");
    }

    NewCourse course(String programme, int place, String rule) {
        var parts = blocks();
        if (parts == null || areas == null) {
            throw new IllegalStateException("checked before");
        }
        return new NewCourse(
                text(code).strip(),
                programme,
                place,
                text(chinese).strip(),
                text(english).strip(),
                text(objective).strip(),
                rule,
                tests(),
                areas,
                parts);
    }

    /** The blocks, or null where a row has a title and no hours that make sense. */
    private @Nullable List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        for (var row = 0; row < rows(); row++) {
            var title = at(blockTitle, row).strip();
            if (title.isEmpty()) {
                continue;
            }
            try {
                var hours = new BigDecimal(at(blockHours, row).strip());
                if (hours.signum() <= 0 || hours.compareTo(new BigDecimal(999)) > 0) {
                    return null;
                }
                blocks.add(new Block(title, "", hours, Method.valueOf(at(blockMethod, row))));
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
        return blocks;
    }
}
