package io.bihuan.career.web;

import io.bihuan.career.DevelopmentPlan;
import io.bihuan.career.PlanDraft;
import io.bihuan.web.Errors;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A development plan as it was typed. */
public record DevelopmentForm(
        @Nullable String goals,
        @Nullable List<String> areas,
        @Nullable List<String> what,
        @Nullable List<String> due) {

    /** So many lines for actions. */
    public static final int LINES = 6;

    private static final int LONGEST = 2000;
    private static final int LONGEST_ACTION = 200;

    static DevelopmentForm of(@Nullable DevelopmentPlan plan) {
        return plan == null
                ? new DevelopmentForm("", List.of(), List.of(), List.of())
                : new DevelopmentForm(
                        plan.goals(),
                        plan.areas(),
                        plan.actions().stream()
                                .map(DevelopmentPlan.Action::what)
                                .toList(),
                        plan.actions().stream()
                                .map(action -> action.dueOn().toString())
                                .toList());
    }

    /** The goals. */
    public String aims() {
        return Objects.requireNonNullElse(goals, "").strip();
    }

    /** Whether an area is chosen. */
    public boolean chosen(String code) {
        return areas != null && areas.contains(code);
    }

    /** What stands in a line. */
    public String what(int line) {
        return at(what, line);
    }

    /** The day in a line. */
    public String due(int line) {
        return at(due, line);
    }

    private static String at(@Nullable List<String> lines, int line) {
        return lines == null || line >= lines.size()
                ? ""
                : Objects.requireNonNullElse(lines.get(line), "").strip();
    }

    /** The plan; null where something is wrong, and then the errors say what. */
    @Nullable
    PlanDraft read(int year, Errors errors) {
        errors.addIf(aims().isEmpty(), "goals", "career.fault.goals")
                .addIf(aims().length() > LONGEST, "goals", "career.fault.long", LONGEST);
        var steps = new ArrayList<PlanDraft.Step>();
        for (var line = 0; line < LINES; line++) {
            if (what(line).isEmpty() && due(line).isEmpty()) {
                continue;
            }
            var day = day(due(line));
            if (what(line).isEmpty() || day == null) {
                errors.add("action", "career.fault.action", line + 1);
            } else if (day.getYear() != year) {
                errors.add("action", "career.fault.action-year", line + 1, year + "");
            } else if (what(line).length() > LONGEST_ACTION) {
                errors.add("action", "career.fault.long", LONGEST_ACTION);
            } else {
                steps.add(new PlanDraft.Step(what(line), day));
            }
        }
        errors.addIf(steps.isEmpty(), "action", "career.fault.no-action");
        return errors.any() ? null : new PlanDraft(aims(), areas == null ? List.of() : areas, steps);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
