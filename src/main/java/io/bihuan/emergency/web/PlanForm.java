package io.bihuan.emergency.web;

import io.bihuan.access.Role;
import io.bihuan.database.Ids;
import io.bihuan.emergency.EmergencyKind;
import io.bihuan.emergency.EmergencyPlan;
import io.bihuan.emergency.EmergencyPlan.Words;
import io.bihuan.web.Errors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A plan as somebody types it; each step is a row of four fields, and a row without words is none. */
public record PlanForm(
        String kind,
        String name,
        String nameEn,
        String banner,
        String bannerEn,
        String wording,
        String wordingEn,
        String publicWords,
        String publicWordsEn,
        String keyWords,
        List<String> roles,
        List<String> stepRole,
        List<String> stepMinutes,
        List<String> stepTitle,
        List<String> stepTitleEn) {

    static final int ROWS = 8;
    private static final int LONGEST_MINUTES = 10_080;

    public PlanForm(
            @Nullable String kind,
            @Nullable String name,
            @Nullable String nameEn,
            @Nullable String banner,
            @Nullable String bannerEn,
            @Nullable String wording,
            @Nullable String wordingEn,
            @Nullable String publicWords,
            @Nullable String publicWordsEn,
            @Nullable String keyWords,
            @Nullable List<String> roles,
            @Nullable List<String> stepRole,
            @Nullable List<String> stepMinutes,
            @Nullable List<String> stepTitle,
            @Nullable List<String> stepTitleEn) {
        this.kind = typed(kind);
        this.name = typed(name);
        this.nameEn = typed(nameEn);
        this.banner = typed(banner);
        this.bannerEn = typed(bannerEn);
        this.wording = typed(wording);
        this.wordingEn = typed(wordingEn);
        this.publicWords = typed(publicWords);
        this.publicWordsEn = typed(publicWordsEn);
        this.keyWords = typed(keyWords);
        this.roles = List.copyOf(Objects.requireNonNullElse(roles, List.of()));
        this.stepRole = List.copyOf(Objects.requireNonNullElse(stepRole, List.of()));
        this.stepMinutes = List.copyOf(Objects.requireNonNullElse(stepMinutes, List.of()));
        this.stepTitle = List.copyOf(Objects.requireNonNullElse(stepTitle, List.of()));
        this.stepTitleEn = List.copyOf(Objects.requireNonNullElse(stepTitleEn, List.of()));
    }

    static PlanForm of(EmergencyPlan plan) {
        return new PlanForm(
                plan.kind().name(),
                plan.name().chinese(),
                plan.name().english(),
                plan.banner().chinese(),
                plan.banner().english(),
                plan.wording().chinese(),
                plan.wording().english(),
                plan.publicWords().chinese(),
                plan.publicWords().english(),
                String.join(" ", plan.keyWords()),
                plan.roles().stream().map(Role::name).toList(),
                plan.steps().stream().map(step -> step.role().name()).toList(),
                plan.steps().stream()
                        .map(step -> String.valueOf(step.minutes()))
                        .toList(),
                plan.steps().stream().map(step -> step.title().chinese()).toList(),
                plan.steps().stream().map(step -> step.title().english()).toList());
    }

    Errors check() {
        var errors = Errors.none()
                .addIf(name.isEmpty(), "name", "emergency.plan.name-missing")
                .addIf(banner.isEmpty(), "banner", "emergency.plan.banner-missing")
                .addIf(wording.isEmpty(), "wording", "emergency.plan.wording-missing")
                .addIf(roles.isEmpty(), "roles", "emergency.plan.roles-missing");
        var any = false;
        for (var row = 0; row < stepTitle.size(); row++) {
            if (!at(stepTitle, row).isEmpty()) {
                any = true;
                errors.addIf(minutes(row) < 0, "steps", "emergency.plan.minutes-wrong", LONGEST_MINUTES);
            }
        }
        return errors.addIf(!any, "steps", "emergency.plan.steps-missing");
    }

    EmergencyPlan plan() {
        var steps = new ArrayList<EmergencyPlan.Step>();
        for (var row = 0; row < stepTitle.size(); row++) {
            if (!at(stepTitle, row).isEmpty()) {
                steps.add(new EmergencyPlan.Step(
                        Role.valueOf(at(stepRole, row)),
                        minutes(row),
                        new Words(at(stepTitle, row), at(stepTitleEn, row))));
            }
        }
        return new EmergencyPlan(
                Ids.next(),
                null,
                EmergencyKind.valueOf(kind),
                new Words(name, nameEn),
                new Words(banner, bannerEn),
                new Words(wording, wordingEn),
                new Words(publicWords, publicWordsEn),
                Arrays.stream(keyWords.split("[\\s,，、]+"))
                        .filter(each -> !each.isEmpty())
                        .toList(),
                roles.stream().map(Role::valueOf).toList(),
                steps);
    }

    /** What stands in a field of a row, or "". */
    public String at(List<String> column, int row) {
        return row < column.size() ? column.get(row).strip() : "";
    }

    private int minutes(int row) {
        try {
            var read = Integer.parseInt(at(stepMinutes, row));
            return read >= 1 && read <= LONGEST_MINUTES ? read : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
