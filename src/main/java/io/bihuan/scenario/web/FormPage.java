package io.bihuan.scenario.web;

import io.bihuan.roleplay.play.Dimension;
import io.bihuan.roleplay.play.Scenario.Scene;
import io.bihuan.scenario.OwnScenario;
import io.bihuan.scenario.OwnScenario.Status;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One scenario, to be edited or reviewed.
 *
 * @param author who wrote this version
 * @param mine whether that is the viewer: then somebody else reviews it
 */
public record FormPage(
        OwnScenario scenario, ScenarioForm form, Errors errors, List<String> voices, String author, boolean mine) {

    private static final List<String> DEEDS =
            List.of("greets", "empathises", "restates", "asks-openly", "verifies", "promises-by-when", "takes-leave");

    /** Whether it may be handed in. */
    public boolean draft() {
        return scenario.status() == Status.DRAFT;
    }

    /** Whether it waits for a review. */
    public boolean inReview() {
        return scenario.status() == Status.IN_REVIEW;
    }

    /** Whether a version of it is played. */
    public boolean played() {
        return scenario.readyVersion() != null;
    }

    /** The scenes. */
    public List<Option> scenes(Ui ui) {
        return Stream.of(Scene.values())
                .map(scene -> new Option(scene.name(), ui.label("roleplay.scene", scene)))
                .toList();
    }

    /** The voices. */
    public List<Option> voiceOptions(Ui ui) {
        return voices.stream()
                .map(key -> new Option(key, ui.text("scenario.voice." + key)))
                .toList();
    }

    /** The moods. */
    public List<Option> moods() {
        return IntStream.rangeClosed(-5, 5)
                .mapToObj(mood -> new Option(
                        String.valueOf(mood),
                        mood > 0 ? "+" + mood : String.valueOf(mood).replace('-', '−')))
                .toList();
    }

    /** The dimensions. */
    public List<Option> dimensions(Ui ui) {
        return Stream.of(Dimension.values())
                .map(each -> new Option(each.name(), ui.label("practical.dimension", each)))
                .toList();
    }

    /** The deeds that a goal may go by, and none. */
    public List<Option> deeds(Ui ui) {
        return Stream.concat(
                        Stream.of(new Option("", ui.text("scenario.no-deed"))),
                        DEEDS.stream()
                                .map(key -> new Option(
                                        key,
                                        ui.text("roleplay.deed."
                                                + key.toUpperCase(Locale.ROOT).replace('-', '_')))))
                .toList();
    }

    /** How much a goal may count. */
    public List<Option> weights() {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(each -> new Option(String.valueOf(each), String.valueOf(each)))
                .toList();
    }

    /** Whether a field below this place has a fault. */
    public boolean faulty(String place) {
        return errors.byField().keySet().stream().anyMatch(field -> field.startsWith(place));
    }

    /** The fault of a field. */
    public String fault(String field, Ui ui) {
        return errors.of(field, ui);
    }
}
