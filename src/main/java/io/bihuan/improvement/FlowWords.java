package io.bihuan.improvement;

import io.bihuan.competence.Areas;
import io.bihuan.people.People;
import io.bihuan.web.Ui;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says a flow in the reader's language, with names for the ids it carries. */
@Component
public class FlowWords {

    private final People people;
    private final Areas areas;

    FlowWords(People people, Areas areas) {
        this.people = people;
        this.areas = areas;
    }

    /** The sentence of a flow. */
    public String sentence(LoopFlow.Flow flow, Ui ui) {
        return ui.text(
                flow.wording(),
                flow.arguments().stream().map(argument -> name(argument, ui)).toArray());
    }

    private String name(String argument, Ui ui) {
        var colon = argument.indexOf(':');
        var value = argument.substring(colon + 1);
        return switch (colon < 0 ? "" : argument.substring(0, colon)) {
            case "staff" -> people.name(UUID.fromString(value));
            case "area" ->
                areas.look(value).map(area -> area.name(ui.english())).orElse(value);
            case "month" -> ui.dates().month(YearMonth.from(LocalDate.parse(value)));
            default -> argument;
        };
    }
}
