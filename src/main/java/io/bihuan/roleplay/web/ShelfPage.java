package io.bihuan.roleplay.web;

import io.bihuan.people.Person;
import io.bihuan.roleplay.RunLists;
import io.bihuan.roleplay.play.Scenario;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The scenarios, and how one has done in them.
 *
 * @param plays whether the viewer practises themselves
 * @param open the run that the viewer is still in, or null
 * @param latest the viewer's latest runs; for those who lead, the latest of their people
 * @param people who ran them; empty for one's own
 * @param older whether there are more
 */
public record ShelfPage(
        List<Scenario> scenarios,
        Map<String, RunLists.Standing> standings,
        boolean plays,
        @Nullable UUID open,
        List<RunLists.Row> latest,
        Map<UUID, Person> people,
        boolean older) {

    /** How the viewer has done in the scenario; null where they have not played it. */
    public RunLists.@Nullable Standing standing(Scenario scenario) {
        return standings.get(scenario.id());
    }

    /** The title of a run's scenario. */
    public String title(RunLists.Row run, Ui ui) {
        return scenarios.stream()
                .filter(scenario -> scenario.id().equals(run.scenarioId()))
                .findFirst()
                .map(scenario -> scenario.title().in(ui.english()))
                .orElse(run.scenarioId());
    }

    /** Who ran it. */
    public String name(RunLists.Row run) {
        return Optional.ofNullable(people.get(run.staffId())).map(Person::name).orElse("");
    }

    /** How a total looks. */
    public static Tone tone(@Nullable Integer total) {
        return total == null ? Tone.NEUTRAL : total >= 80 ? Tone.GOOD : total >= 60 ? Tone.ACCENT : Tone.WARN;
    }

    /** A total as a word. */
    public static String total(@Nullable Integer total, Ui ui) {
        return total == null ? ui.text("roleplay.unscored") : ui.text("roleplay.score", total);
    }

    /** The mood that a customer comes in, with its sign. */
    public static String mood(int mood) {
        return mood > 0 ? "+" + mood : String.valueOf(mood).replace('-', '−');
    }

    /** How a mood looks. */
    public static Tone moodTone(int mood) {
        return mood <= -2 ? Tone.BAD : mood >= 2 ? Tone.GOOD : Tone.NEUTRAL;
    }
}
