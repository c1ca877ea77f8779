package io.bihuan.complaint;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The six steps of the complaint loop and the four of handling, ticked off by whoever holds the complaint. */
@Service
@Transactional
public class Checklist {

    private final JdbcClient jdbc;
    private final Complaints complaints;
    private final ComplaintRules standards;
    private final Clock clock;

    Checklist(JdbcClient jdbc, Complaints complaints, ComplaintRules standards, Clock clock) {
        this.jdbc = jdbc;
        this.complaints = complaints;
        this.standards = standards;
        this.clock = clock;
    }

    /** Which list. */
    public enum Steps {
        /** Listen, empathise, confirm, resolve, return visit, feed back (N-11). */
        SIX,
        /** Apologise, listen, resolve, follow up and confirm (M-06). */
        FOUR
    }

    /**
     * One step.
     *
     * @param name as the standard words it that the complaint began under
     * @param by who ticked it off; null while it is open
     */
    public record Item(
            Steps list,
            String name,
            @Nullable UUID by,
            @Nullable Instant at) {}

    /** Ticks a step off, or takes one's own tick back; a step that the standard does not know is left alone. */
    public void tick(ComplaintId id, Steps list, String step, UUID by) {
        var complaint = complaints.require(id);
        if (!names(list, standards.of(complaint.standardVersion())).contains(step)) {
            return;
        }
        var taken = jdbc.sql("""
                        delete from complaint.step_tick
                         where complaint_id = :id and list = :list and step = :step and by_id = :by
                        """)
                .param("id", id.value())
                .param("list", list.name())
                .param("step", step)
                .param("by", by)
                .update();
        if (taken == 0) {
            jdbc.sql("""
                            insert into complaint.step_tick (complaint_id, list, step, by_id, at)
                            values (:id, :list, :step, :by, :at)
                            on conflict do nothing
                            """)
                    .param("id", id.value())
                    .param("list", list.name())
                    .param("step", step)
                    .param("by", by)
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /** Both lists, the six first. */
    @Transactional(readOnly = true)
    public List<Item> of(ComplaintId id) {
        var rules = standards.of(complaints.require(id).standardVersion());
        var ticked = jdbc
                .sql("select list, step as name, by_id as by, at from complaint.step_tick where complaint_id = :id")
                .param("id", id.value())
                .query(Item.class)
                .list()
                .stream()
                .collect(Collectors.toMap(item -> item.list() + item.name(), Function.identity()));
        return List.of(Steps.values()).stream()
                .flatMap(list -> names(list, rules).stream().map(name -> item(list, name, ticked)))
                .toList();
    }

    private static Item item(Steps list, String name, Map<String, Item> ticked) {
        return Objects.requireNonNullElseGet(ticked.get(list + name), () -> new Item(list, name, null, null));
    }

    private static List<String> names(Steps list, ComplaintStandard rules) {
        return list == Steps.SIX ? rules.sixSteps() : rules.fourSteps();
    }
}
