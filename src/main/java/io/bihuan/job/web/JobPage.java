package io.bihuan.job.web;

import io.bihuan.job.StuckEvents;
import io.bihuan.job.StuckTimer;
import io.bihuan.job.WorkState;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The work that was started, and what is stuck.
 *
 * @param works the newest first
 * @param names who started them, by staff id
 * @param timers timers that failed; empty for who oversees nothing
 * @param events events that listeners have not done with; empty for who oversees nothing
 */
public record JobPage(
        List<WorkState> works, Map<UUID, String> names, List<StuckTimer> timers, List<StuckEvents> events) {

    /** Whether something still moves, so that the list is asked for again. */
    public boolean moving() {
        return works.stream().anyMatch(work -> !work.state().ended());
    }

    /** What it is, and of what: “导入知识 · 报修.jsonl”. */
    public String name(WorkState work, Ui ui) {
        var kind = ui.textOr("job.kind." + work.kind(), "");
        return work.title().isEmpty() ? kind : kind.isEmpty() ? work.title() : kind + " · " + work.title();
    }

    /** Who started it. */
    public String starter(WorkState work) {
        return names.getOrDefault(work.by(), "—");
    }

    /** How far it is, in words. */
    public String progress(WorkState work, Ui ui) {
        var total = work.total();
        return total == null ? ui.text("job.done-so-far", work.done()) : ui.text("job.done-of", work.done(), total);
    }

    /** How its state is painted. */
    public Tone tone(WorkState work) {
        return switch (work.state()) {
            case QUEUED, CANCELLED -> Tone.NEUTRAL;
            case RUNNING -> Tone.ACCENT;
            case DONE -> work.errorCount() == 0 ? Tone.GOOD : Tone.WARN;
            case FAILED -> Tone.BAD;
        };
    }

    /** Whether what came of it is an address rather than a word. */
    public boolean leadsSomewhere(WorkState work) {
        return work.result().startsWith("/") && !work.result().startsWith("//");
    }
}
