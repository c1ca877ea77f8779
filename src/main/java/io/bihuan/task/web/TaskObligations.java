package io.bihuan.task.web;

import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.task.TaskLists;
import io.bihuan.web.KeptWords;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks whoever has taken a task to do it. */
@Component
class TaskObligations implements Obligations {

    private static final int MOST = 8;

    private final TaskLists lists;
    private final ClockChips chips;

    TaskObligations(TaskLists lists, ClockChips chips) {
        this.lists = lists;
        this.chips = chips;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        if (!(viewer instanceof SignedIn person)) {
            return List.of();
        }
        return lists.of(person.staffId(), MOST).stream()
                .map(task -> new Obligation(
                        KeptWords.read(task.title(), ui),
                        task.about(),
                        "H-10",
                        "/tasks/" + task.id(),
                        ui.text("task.go"),
                        task.dueAt(),
                        chips.open(task.askedAt(), task.dueAt(), ui.dates().now(), ui)))
                .toList();
    }
}
