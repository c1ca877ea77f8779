package io.bihuan.task;

import io.bihuan.people.OpenWork;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tasks that a leaver has: the successor has them, or the queue of their department. */
@Component
class TasksInHand implements OpenWork {

    private static final int MOST = 500;

    private final TaskLists lists;
    private final TaskDesk desk;

    TasksInHand(TaskLists lists, TaskDesk desk) {
        this.lists = lists;
        this.desk = desk;
    }

    @Override
    public String kind() {
        return "task";
    }

    @Override
    public List<Piece> of(UUID staffId) {
        return lists.of(staffId, MOST).stream()
                .map(task ->
                        new Piece(task.id(), task.title() + " · " + task.about(), "/tasks/" + task.id(), task.dueAt()))
                .toList();
    }

    @Override
    public Handing handOver(Piece piece, UUID from, @Nullable UUID to, UUID by) {
        desk.pass(piece.id(), from, to, by);
        return to == null ? Handing.QUEUED : Handing.HANDED;
    }
}
