package io.bihuan.practical.web;

import io.bihuan.practical.ScenarioDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scene as it was typed, its facts and points a line each. */
public record ScenarioForm(
        @Nullable String title,
        @Nullable String customer,
        @Nullable String problem,
        @Nullable String facts,
        @Nullable String goodHandling) {

    static ScenarioForm empty() {
        return new ScenarioForm("", "", "", "", "");
    }

    ScenarioDraft draft() {
        return new ScenarioDraft(word(title), word(customer), word(problem), lines(facts), lines(goodHandling));
    }

    private static List<String> lines(@Nullable String typed) {
        return word(typed).lines().toList();
    }

    /** A field's words. */
    public static String word(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
