package io.bihuan.quality.web;

import io.bihuan.people.Person;
import io.bihuan.quality.InspectionLists;
import io.bihuan.web.Option;
import io.bihuan.web.Tone;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Inspections in a list.
 *
 * @param own whether it is an agent's list of their own
 * @param figures over the last thirty days
 */
public record QualityPage(
        boolean own,
        InspectionLists.Filter filter,
        String agent,
        List<InspectionLists.Row> rows,
        InspectionLists.Figures figures,
        InspectionLists.Marks marks,
        List<InspectionLists.Precision> precision,
        Map<UUID, Person> people,
        List<Option> agents) {

    /** The name of the agent, or "". */
    public String name(@Nullable UUID id) {
        var person = id == null ? null : people.get(id);
        return person == null ? "" : person.name();
    }

    /** How good a score is, as a colour. */
    public Tone tone(@Nullable BigDecimal score) {
        return tone(score, marks);
    }

    static Tone tone(@Nullable BigDecimal score, InspectionLists.Marks marks) {
        if (score == null) {
            return Tone.NEUTRAL;
        }
        if (score.intValue() < marks.floor()) {
            return Tone.BAD;
        }
        return score.intValue() >= marks.good() ? Tone.GOOD : Tone.WARN;
    }

    /** Whether a rule is less right than it must be, and so only advises. */
    public boolean onlyAdvises(InspectionLists.Precision each) {
        var percent = each.percent();
        return percent != null && each.judged() >= 5 && percent < marks.precision();
    }
}
