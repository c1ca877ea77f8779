package io.bihuan.complaint.web;

import io.bihuan.complaint.ComplaintLists.Row;
import io.bihuan.complaint.Severity;
import io.bihuan.complaint.Stage;
import io.bihuan.people.Person;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Tone;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Open complaints by stage.
 *
 * @param show which of them: all, mine, risk, overdue, closed
 * @param counts how many each of these would show
 * @param lanes a column a stage; empty for archived ones, which stand in {@code closed}
 */
public record BoardPage(
        String show,
        Map<String, Integer> counts,
        List<Lane> lanes,
        List<Row> closed,
        Map<String, String> categories,
        Map<UUID, Person> people,
        Map<UUID, ClockChip> clocks) {

    /** The complaints of one stage. */
    public record Lane(Stage stage, List<Row> rows) {}

    /** Whether nothing is to be shown. */
    public boolean empty() {
        return closed.isEmpty() && lanes.stream().allMatch(lane -> lane.rows().isEmpty());
    }

    /** The name of the person who holds it, or "". */
    public String owner(@Nullable UUID id) {
        var person = id == null ? null : people.get(id);
        return person == null ? "" : person.name();
    }

    /** The name of a type. */
    public String category(Row row) {
        return categories.getOrDefault(row.category(), row.category());
    }

    /** The clock of the running stage. */
    public ClockChip clock(Row row) {
        return java.util.Objects.requireNonNull(clocks.get(row.id()));
    }

    /** How grave it is, as a colour. */
    public static Tone tone(Severity severity) {
        return switch (severity) {
            case S1 -> Tone.BAD;
            case S2 -> Tone.WARN;
            case S3, S4 -> Tone.NEUTRAL;
        };
    }
}
