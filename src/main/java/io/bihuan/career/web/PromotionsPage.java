package io.bihuan.career.web;

import io.bihuan.career.Promotion;
import io.bihuan.people.Person;
import io.bihuan.web.ClockChip;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Promotions, open or over. */
public record PromotionsPage(boolean open, List<Line> lines, Map<UUID, Person> staff) {

    /** A promotion with its clock. */
    public record Line(Promotion one, ClockChip clock) {}

    /** The name of somebody. */
    public String name(UUID id) {
        var person = staff.get(id);
        return person == null ? "—" : person.name();
    }

    /** Where somebody stands. */
    public String team(UUID id) {
        var person = staff.get(id);
        return person == null || person.team().isEmpty() ? "—" : person.team();
    }
}
