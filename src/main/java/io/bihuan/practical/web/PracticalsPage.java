package io.bihuan.practical.web;

import io.bihuan.people.Person;
import io.bihuan.practical.PracticalLists;
import io.bihuan.practical.PracticalStatus;
import io.bihuan.practical.Rubric;
import io.bihuan.practical.Scenario;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The practicals of the centre, the scenes they play and what they are scored on.
 *
 * @param missing how many of the scenes and rubrics that the product brings along are not there
 */
public record PracticalsPage(
        List<PracticalLists.Practical> practicals,
        Map<UUID, Person> people,
        List<Scenario> scenarios,
        Rubric standard,
        List<Rubric> rubrics,
        int missing) {

    /** What a rubric scores, with the weights. */
    public static String dimensions(Rubric rubric, Ui ui) {
        return ui.join(rubric.criteria().stream()
                .map(each -> each.name(ui.english()) + " " + ui.number(each.weight(), 0) + "%")
                .toList());
    }

    /** A candidate's name. */
    public String name(PracticalLists.Practical practical) {
        var person = people.get(practical.staffId());
        return person == null ? "—" : person.name();
    }

    /** A word on where it stands. */
    public static String state(PracticalLists.Practical practical, Ui ui) {
        return practical.status() == PracticalStatus.DECIDED
                ? ui.text(
                        Boolean.TRUE.equals(practical.passed()) ? "practical.passed-with" : "practical.failed-with",
                        ui.number(practical.score(), 2))
                : ui.label("practical.status", practical.status());
    }

    /** Its tone. */
    public static Tone tone(PracticalLists.Practical practical) {
        return switch (practical.status()) {
            case SCORING -> Tone.ACCENT;
            case THIRD_NEEDED -> Tone.WARN;
            case DECIDED -> Boolean.TRUE.equals(practical.passed()) ? Tone.GOOD : Tone.BAD;
        };
    }
}
