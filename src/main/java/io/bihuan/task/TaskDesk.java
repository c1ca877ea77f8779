package io.bihuan.task;

import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.file.Files;
import io.bihuan.notice.Notices;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that can be done to a task. */
@Service
@Transactional
public class TaskDesk {

    private static final int REMIND_AT_PERCENT = 80;
    private static final Set<String> NEEDS_PROOF = Set.of("REFUND", "COMPENSATION", "EXCHANGE");

    private final Tasks tasks;
    private final TaskTimers timers;
    private final Doers doers;
    private final Files files;
    private final Notices notices;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskDesk(
            Tasks tasks,
            TaskTimers timers,
            Doers doers,
            Files files,
            Notices notices,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tasks = tasks;
        this.timers = timers;
        this.doers = doers;
        this.files = files;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Asks a department for something; whoever is to do it, or the whole back office, is told at once. */
    public UUID ask(NewTask task, UUID by) {
        var id = Ids.next();
        var now = clock.instant();
        var whole = Duration.between(task.startsAt(), task.dueAt());
        var remindAt =
                task.startsAt().plus(whole.multipliedBy(REMIND_AT_PERCENT).dividedBy(100));
        tasks.add(id, task, remindAt, by, now);
        timers.set(id, remindAt, task.dueAt());
        var assignee = task.assigneeId();
        notices.tellAll(
                assignee == null ? doers.of(task.branchId()) : List.of(assignee),
                "task.notice.asked",
                List.of(task.title(), task.about()),
                "/tasks/" + id,
                Tone.ACCENT);
        audit.did(by, "task.asked", "task", id);
        return id;
    }

    /** Takes a task out of the queue. */
    public TaskAnswer take(UUID id, UUID by) {
        return tasks.assign(id, null, by, clock.instant()) ? TaskAnswer.DONE : TaskAnswer.GONE;
    }

    /** Gives a task to somebody else, or back into the queue; false when it has changed hands or ended meanwhile. */
    public boolean pass(UUID id, @Nullable UUID from, @Nullable UUID to, UUID by) {
        var passed = tasks.assign(id, from, to, clock.instant());
        if (passed) {
            audit.did(by, "task.passed", "task", id);
        }
        return passed;
    }

    /** Confirms that it is done, with what shows it; whoever asked is told. */
    public TaskAnswer finish(UUID id, String result, String proof, @Nullable UUID file, UUID by) {
        var task = tasks.require(id);
        if (result.isBlank()) {
            return TaskAnswer.WORDS_NEEDED;
        }
        if (NEEDS_PROOF.contains(task.kind()) && proof.isBlank() && file == null) {
            return TaskAnswer.PROOF_NEEDED;
        }
        return end(task, Task.State.DONE, result, proof, file, by);
    }

    /** Gives it back: this department cannot do it, and says why. */
    public TaskAnswer giveBack(UUID id, String reason, UUID by) {
        return reason.isBlank()
                ? TaskAnswer.WORDS_NEEDED
                : end(tasks.require(id), Task.State.RETURNED, reason, "", null, by);
    }

    private TaskAnswer end(Task task, Task.State state, String words, String proof, @Nullable UUID file, UUID by) {
        var now = clock.instant();
        if (!tasks.end(task.id(), state, words.strip(), proof.strip(), file, by, now)) {
            return TaskAnswer.GONE;
        }
        timers.cancel(task.id());
        audit.did(by, state == Task.State.DONE ? "task.done" : "task.returned", "task", task.id());
        if (!task.askedBy().equals(by)) {
            notices.tell(
                    task.askedBy(),
                    state == Task.State.DONE ? "task.notice.done" : "task.notice.returned",
                    List.of(task.title(), task.about(), words.strip()),
                    task.href(),
                    state == Task.State.DONE ? Tone.GOOD : Tone.WARN);
        }
        events.publishEvent(new TaskEnded(
                task.id(),
                task.kind(),
                task.source(),
                task.sourceId(),
                state == Task.State.DONE,
                words.strip(),
                proof.strip(),
                by,
                now));
        return TaskAnswer.DONE;
    }

    /** What it belonged to has gone another way: its open tasks are not needed any more. */
    public void cancel(UUID sourceId, String why, UUID by) {
        tasks.of(sourceId).stream().filter(Task::open).forEach(task -> {
            if (tasks.end(task.id(), Task.State.CANCELLED, why, "", null, by, clock.instant())) {
                timers.cancel(task.id());
            }
        });
    }

    /** Takes what tells about a customer out of the tasks of these sources, files with it; that they were done stays. */
    public void forget(Collection<UUID> sources) {
        tasks.forget(sources, "[***]").forEach(files::remove);
    }

    /** Every task of a source, in the order they were asked. */
    @Transactional(readOnly = true)
    public List<Task> of(UUID sourceId) {
        return tasks.of(sourceId);
    }

    /** One task. */
    @Transactional(readOnly = true)
    public Task require(UUID id) {
        return tasks.require(id);
    }
}
