package io.bihuan.paper.web;

import io.bihuan.paper.PaperPlan;
import io.bihuan.question.QuestionKind;
import io.bihuan.web.Errors;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A new paper as it was typed: either parts to be drawn, or questions that were ticked. */
public record PaperForm(
        @Nullable String name,
        boolean fixed,
        @Nullable List<@Nullable Part> parts,
        @Nullable List<UUID> questions,
        @Nullable BigDecimal pointsEach) {

    static final int LONGEST_NAME = 80;
    static final int ROWS = 6;
    private static final int MOST_ROWS = 30;
    private static final int MORE = 4;
    private static final int MOST = 200;

    private static final Part EMPTY = new Part(null, null, null, null, null);

    /** One row of the blueprint; a row without a count is not meant. */
    public record Part(
            @Nullable String area,
            @Nullable QuestionKind kind,
            @Nullable Integer difficulty,
            @Nullable Integer count,
            @Nullable BigDecimal points) {

        boolean meant() {
            return count != null;
        }

        /** Whether it can be looked for in the bank: a row whose points are not typed yet counts for one point each. */
        boolean asks() {
            return count != null && count > 0 && count <= MOST;
        }

        PaperPlan.Part part() {
            return new PaperPlan.Part(
                    area == null || area.isEmpty() ? null : area,
                    kind,
                    difficulty,
                    Objects.requireNonNull(count),
                    bad(points) ? BigDecimal.ONE : Objects.requireNonNull(points));
        }
    }

    /** Every row of the blueprint, with empty ones up to the usual number. */
    public List<Part> rows() {
        var rows = new ArrayList<Part>();
        if (parts != null) {
            parts.forEach(row -> rows.add(row == null ? EMPTY : row));
        }
        while (rows.size() < ROWS) {
            rows.add(EMPTY);
        }
        return rows;
    }

    /** The same with more empty rows. */
    PaperForm withMoreRows() {
        var rows = rows();
        for (var i = 0; i < MORE && rows.size() < MOST_ROWS; i++) {
            rows.add(EMPTY);
        }
        return new PaperForm(name, fixed, List.copyOf(rows), questions, pointsEach);
    }

    /** The rows that can be looked for, with their places in the form. */
    List<Integer> asking() {
        return IntStream.range(0, rows().size())
                .filter(row -> rows().get(row).asks())
                .boxed()
                .toList();
    }

    /** The blueprint as far as it is typed, if anything is. */
    Optional<PaperPlan> whole() {
        return fixed || asking().isEmpty()
                ? Optional.empty()
                : Optional.of(new PaperPlan.Drawn(
                        asking().stream().map(row -> rows().get(row).part()).toList()));
    }

    List<Part> meant() {
        return rows().stream().filter(Part::meant).toList();
    }

    /** What stands in a field. */
    public static String words(@Nullable Object typed) {
        return typed == null ? "" : typed.toString();
    }

    /** What was ticked. */
    public List<UUID> ticked() {
        return questions == null ? List.of() : questions;
    }

    Errors faults() {
        var errors = Errors.none()
                .addIf(name == null || name.isBlank(), "name", "paper.fault.name")
                .addIf(name != null && name.length() > LONGEST_NAME, "name", "paper.fault.name-long", LONGEST_NAME);
        if (fixed) {
            return errors.addIf(ticked().isEmpty(), "questions", "paper.fault.no-questions")
                    .addIf(ticked().size() > MOST, "questions", "paper.fault.many-questions", MOST)
                    .addIf(bad(pointsEach), "pointsEach", "paper.fault.points");
        }
        errors.addIf(meant().isEmpty(), "parts", "paper.fault.no-parts");
        var row = 1;
        for (var part : rows()) {
            if (part.meant()) {
                errors.addIf(
                                part.count() == null || part.count() < 1 || part.count() > MOST,
                                "parts",
                                "paper.fault.part-count",
                                row,
                                MOST)
                        .addIf(bad(part.points()), "parts", "paper.fault.part-points", row);
            }
            row++;
        }
        return errors;
    }

    private static boolean bad(@Nullable BigDecimal points) {
        return points == null
                || points.signum() <= 0
                || points.compareTo(BigDecimal.valueOf(100)) > 0
                || points.stripTrailingZeros().scale() > 1;
    }

    /** The plan that is meant; only of a form without faults. */
    PaperPlan plan() {
        return fixed
                ? new PaperPlan.Fixed(ticked().stream()
                        .map(id -> new PaperPlan.Chosen(id, Objects.requireNonNull(pointsEach)))
                        .toList())
                : new PaperPlan.Drawn(meant().stream().map(Part::part).toList());
    }
}
