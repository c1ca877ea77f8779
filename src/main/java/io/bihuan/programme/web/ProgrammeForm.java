package io.bihuan.programme.web;

import io.bihuan.programme.Basis;
import io.bihuan.programme.Gate;
import io.bihuan.programme.NewProgramme;
import io.bihuan.programme.Part;
import io.bihuan.programme.Programme;
import io.bihuan.programme.Step;
import io.bihuan.programme.Teacher;
import io.bihuan.web.Errors;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A programme as it is typed. */
public record ProgrammeForm(
        @Nullable String code,
        @Nullable String chinese,
        @Nullable String english,
        @Nullable String purpose,
        @Nullable String days,
        @Nullable String reason,
        @Nullable String number,
        @Nullable List<String> gates,
        @Nullable List<String> course,
        @Nullable List<String> hours,
        @Nullable List<String> part,
        @Nullable List<String> teacher,
        @Nullable List<String> byDay) {

    private static final int ROWS = 6;
    private static final int MOST_DAYS = 400;

    static ProgrammeForm empty() {
        return new ProgrammeForm("", "", "", "", "5", "", "0", null, null, null, null, null, null);
    }

    static ProgrammeForm of(Programme programme) {
        var steps = programme.steps();
        return new ProgrammeForm(
                programme.code(),
                programme.chinese(),
                programme.english(),
                programme.purpose(),
                String.valueOf(programme.days()),
                "",
                String.valueOf(programme.number()),
                programme.gates().stream().map(Gate::name).toList(),
                steps.stream().map(step -> step.courseId().toString()).toList(),
                steps.stream().map(step -> step.hours().toPlainString()).toList(),
                steps.stream().map(step -> step.part().name()).toList(),
                steps.stream().map(step -> step.teacher().name()).toList(),
                steps.stream().map(step -> String.valueOf(step.byDay())).toList());
    }

    /** How many rows of courses the form shows. */
    public int rows() {
        return Math.max(ROWS, (course == null ? 0 : course.size()) + 1);
    }

    /** A text as typed, "" where nothing was sent. */
    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** One cell of a row, "" beyond what was sent. */
    public static String at(@Nullable List<String> column, int row) {
        return column == null || row >= column.size() ? "" : column.get(row);
    }

    /** Whether the gate was ticked. */
    public boolean has(Gate gate) {
        return gates != null && gates.contains(gate.name());
    }

    Errors check(boolean fresh) {
        var steps = steps();
        var length = whole(text(days), MOST_DAYS);
        return Errors.none()
                .addIf(
                        fresh && !text(code).strip().matches("[a-z0-9][a-z0-9.-]{1,40}"),
                        "code",
                        "programme.form.code-wrong")
                .addIf(text(chinese).isBlank(), "chinese", "programme.form.name-missing")
                .addIf(length < 1, "days", "programme.form.days-wrong", MOST_DAYS)
                .addIf(!fresh && text(reason).isBlank(), "reason", "programme.form.reason-missing")
                .addIf(steps == null || steps.isEmpty(), "steps", "programme.form.steps-wrong")
                .addIf(
                        steps != null && length > 0 && steps.stream().anyMatch(step -> step.byDay() > length),
                        "steps",
                        "programme.form.day-beyond",
                        length);
    }

    int seenNumber() {
        return Math.max(0, whole(text(number), Integer.MAX_VALUE));
    }

    NewProgramme programme(Basis basis, String rule) {
        var steps = steps();
        if (steps == null) {
            throw new IllegalStateException("checked before");
        }
        Set<Gate> chosen =
                gates == null ? Set.of() : gates.stream().map(Gate::valueOf).collect(Collectors.toUnmodifiableSet());
        return new NewProgramme(
                text(code).strip(),
                basis,
                text(chinese).strip(),
                text(english).strip(),
                text(purpose).strip(),
                rule,
                whole(text(days), MOST_DAYS),
                chosen,
                steps,
                text(reason).strip());
    }

    /** The courses, or null where a row names one and its figures make no sense. */
    private @Nullable List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (var row = 0; row < rows(); row++) {
            if (at(course, row).isBlank()) {
                continue;
            }
            try {
                var length = new BigDecimal(at(hours, row).strip());
                var day = whole(at(byDay, row), MOST_DAYS);
                if (length.signum() <= 0
                        || length.scale() > 1
                        || length.compareTo(new BigDecimal(999)) > 0
                        || day < 1) {
                    return null;
                }
                steps.add(new Step(
                        UUID.fromString(at(course, row)),
                        length,
                        Part.valueOf(at(part, row)),
                        Teacher.valueOf(at(teacher, row)),
                        day));
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
        return steps;
    }

    /** The whole number typed, or -1 where it is none or larger than that. */
    private static int whole(String typed, int most) {
        try {
            var number = Integer.parseInt(typed.strip());
            return number > most ? -1 : number;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
