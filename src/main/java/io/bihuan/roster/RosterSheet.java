package io.bihuan.roster;

import io.bihuan.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A team's roster over some days.
 *
 * @param days the days
 * @param rows its people
 * @param kinds every kind of shift that is named, by id
 */
public record RosterSheet(List<LocalDate> days, List<Row> rows, Map<UUID, ShiftKind> kinds) {

    /**
     * One person's row.
     *
     * @param person who
     * @param cells what they work, day by day
     * @param breaches the limits that it breaks on these days
     * @param minutes how much they work on these days
     */
    public record Row(Person person, List<Cell> cells, List<Breach> breaches, int minutes) {}

    /**
     * One field.
     *
     * @param day which day
     * @param duty what is planned and told
     * @param elsewhere what else that person has that day
     */
    public record Cell(LocalDate day, Duty duty, List<Elsewhere> elsewhere) {}

    /**
     * Something that takes somebody elsewhere.
     *
     * @param leave whether they are away; otherwise they are called somewhere, such as to training
     * @param words what it is, as far as its module says, or ""
     */
    public record Elsewhere(boolean leave, String words) {}

    /** How many days say something that people have not been told. */
    public long untold() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.duty().untold())
                .count();
    }

    /** How many limits are broken. */
    public long breaches() {
        return rows.stream().mapToLong(row -> row.breaches().size()).sum();
    }
}
