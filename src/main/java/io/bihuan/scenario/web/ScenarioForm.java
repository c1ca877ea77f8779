package io.bihuan.scenario.web;

import io.bihuan.roleplay.play.Dimension;
import io.bihuan.roleplay.play.Scenario.Scene;
import io.bihuan.scenario.Content;
import io.bihuan.web.Errors;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A scenario as it was typed; what has several lines is a line each. */
public record ScenarioForm(
        @Nullable String title,
        @Nullable Scene scene,
        @Nullable String voice,
        @Nullable Integer mood,
        @Nullable Integer minutes,
        @Nullable String customer,
        @Nullable String about,
        @Nullable String proof,
        @Nullable String opening,
        @Nullable List<FactForm> facts,
        @Nullable List<GoalForm> goals,
        @Nullable String good,
        @Nullable String fair,
        @Nullable String bad) {

    private static final int FACTS = 5;
    private static final int GOALS = 6;
    private static final int LONGEST = 2_000;

    /** Something told only when asked. */
    public record FactForm(
            @Nullable String what,
            @Nullable String asked,
            @Nullable String words,
            @Nullable String says) {

        static FactForm empty() {
            return new FactForm("", "", "", "");
        }

        /** Whether nothing is written in it. */
        public boolean blank() {
            return word(what).isBlank()
                    && word(asked).isBlank()
                    && word(words).isBlank()
                    && word(says).isBlank();
        }
    }

    /** Something that a good handling contains. */
    public record GoalForm(
            @Nullable String what,
            @Nullable Dimension dimension,
            @Nullable String deed,
            @Nullable Integer weight,
            @Nullable String said,
            @Nullable String words) {

        static GoalForm empty() {
            return new GoalForm("", Dimension.EFFICIENCY, "", 2, "", "");
        }

        /** Whether nothing is written in it. */
        public boolean blank() {
            return word(what).isBlank() && word(said).isBlank() && word(words).isBlank();
        }
    }

    static ScenarioForm of(Content content) {
        return new ScenarioForm(
                content.title(),
                content.scene(),
                content.voice(),
                content.mood(),
                content.minutes(),
                content.customer(),
                content.about(),
                content.proof(),
                String.join("\n", content.opening()),
                content.facts().stream()
                        .map(fact -> new FactForm(
                                fact.what(),
                                String.join("\n", fact.asked()),
                                String.join("\n", fact.words()),
                                String.join("\n", fact.says())))
                        .toList(),
                content.goals().stream()
                        .map(goal -> new GoalForm(
                                goal.what(),
                                goal.dimension(),
                                goal.deed(),
                                goal.weight(),
                                String.join("\n", goal.said()),
                                String.join("\n", goal.words())))
                        .toList(),
                content.good(),
                content.fair(),
                content.bad());
    }

    Errors faults(List<String> voices) {
        var errors = Errors.none()
                .addIf(blank(title), "title", "scenario.fault.title")
                .addIf(scene == null, "scene", "scenario.fault.scene")
                .addIf(voice == null || !voices.contains(voice), "voice", "scenario.fault.voice")
                .addIf(mood == null || mood < -5 || mood > 5, "mood", "scenario.fault.mood")
                .addIf(minutes == null || minutes < 1 || minutes > 60, "minutes", "scenario.fault.minutes")
                .addIf(blank(customer), "customer", "scenario.fault.customer")
                .addIf(blank(about), "about", "scenario.fault.about")
                .addIf(blank(proof), "proof", "scenario.fault.proof")
                .addIf(lines(opening).isEmpty(), "opening", "scenario.fault.opening")
                .addIf(blank(good), "good", "scenario.fault.ending")
                .addIf(blank(fair), "fair", "scenario.fault.ending")
                .addIf(blank(bad), "bad", "scenario.fault.ending")
                .addIf(word(opening).length() > LONGEST, "opening", "scenario.fault.long", LONGEST);
        var factRows = factRows();
        for (var i = 0; i < factRows.size(); i++) {
            var fact = factRows.get(i);
            if (!fact.blank()) {
                errors.addIf(blank(fact.what()), "facts[" + i + "].what", "scenario.fault.fact-what")
                        .addIf(
                                lines(fact.asked()).isEmpty()
                                        && lines(fact.words()).isEmpty(),
                                "facts[" + i + "].asked",
                                "scenario.fault.fact-asked")
                        .addIf(lines(fact.says()).isEmpty(), "facts[" + i + "].says", "scenario.fault.fact-says");
            }
        }
        var goalRows = goalRows();
        for (var i = 0; i < goalRows.size(); i++) {
            var goal = goalRows.get(i);
            if (!goal.blank()) {
                errors.addIf(blank(goal.what()), "goals[" + i + "].what", "scenario.fault.goal-what")
                        .addIf(
                                blank(goal.deed())
                                        && lines(goal.said()).isEmpty()
                                        && lines(goal.words()).isEmpty(),
                                "goals[" + i + "].said",
                                "scenario.fault.goal-said");
            }
        }
        return errors.addIf(goalRows.stream().allMatch(GoalForm::blank), "goals[0].what", "scenario.fault.no-goal");
    }

    Content content() {
        return new Content(
                word(title).strip(),
                Objects.requireNonNull(scene),
                word(voice),
                Objects.requireNonNull(mood),
                Objects.requireNonNull(minutes),
                word(customer).strip(),
                word(about).strip(),
                word(proof).strip(),
                lines(opening),
                factRows().stream()
                        .filter(fact -> !fact.blank())
                        .map(fact -> new Content.FactPart(
                                word(fact.what()).strip(),
                                lines(fact.asked()),
                                lines(fact.words()),
                                lines(fact.says())))
                        .toList(),
                goalRows().stream()
                        .filter(goal -> !goal.blank())
                        .map(goal -> new Content.GoalPart(
                                word(goal.what()).strip(),
                                goal.dimension() == null ? Dimension.EFFICIENCY : goal.dimension(),
                                word(goal.deed()),
                                goal.weight() == null ? 2 : Math.clamp(goal.weight(), 1, 5),
                                lines(goal.said()),
                                lines(goal.words())))
                        .toList(),
                word(good).strip(),
                word(fair).strip(),
                word(bad).strip());
    }

    /** The facts, with empty rows to fill in. */
    public List<FactForm> factRows() {
        return filledUp(facts, FACTS, FactForm::empty);
    }

    /** The goals, with empty rows to fill in. */
    public List<GoalForm> goalRows() {
        return filledUp(goals, GOALS, GoalForm::empty);
    }

    private static <T> List<T> filledUp(@Nullable List<T> typed, int usual, Supplier<T> empty) {
        var rows = new ArrayList<T>(typed == null ? List.of() : typed.subList(0, Math.min(usual, typed.size())));
        while (rows.size() < usual) {
            rows.add(empty.get());
        }
        return rows;
    }

    private static boolean blank(@Nullable String typed) {
        return word(typed).isBlank();
    }

    private static List<String> lines(@Nullable String typed) {
        return word(typed)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** A field's words. */
    public static String word(@Nullable Object typed) {
        return typed == null ? "" : typed.toString();
    }
}
