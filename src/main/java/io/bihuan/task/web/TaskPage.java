package io.bihuan.task.web;

import io.bihuan.task.Department;
import io.bihuan.task.Task;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Errors;
import io.bihuan.web.KeptWords;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tasks somebody sees, or one of them.
 *
 * @param show which list: mine, queue, all, ended
 * @param department only of this one; null for all
 * @param clocks the clocks of open tasks
 * @param names of those who asked, have or ended them
 * @param leads whether the viewer sees everybody's
 */
public record TaskPage(
        String show,
        @Nullable Department department,
        List<Task> tasks,
        Map<UUID, ClockChip> clocks,
        Map<UUID, String> names,
        boolean leads,
        Form form) {

    /** What was typed to end a task. */
    public record Form(String result, String proof, String reason, Errors errors) {

        static Form empty() {
            return new Form("", "", "", Errors.none());
        }
    }

    /** The one task of the page of one. */
    public Task only() {
        return tasks.getFirst();
    }

    /** The clock of an open task. */
    public ClockChip clock(Task task) {
        return Objects.requireNonNull(clocks.get(task.id()));
    }

    /** What is to be done, in the viewer's language. */
    public String title(Task task, Ui ui) {
        return KeptWords.read(task.title(), ui);
    }

    /** The name of a person, or a dash. */
    public String name(@Nullable UUID id) {
        return id == null ? "—" : names.getOrDefault(id, "—");
    }
}
