package io.bihuan.complaint;

import io.bihuan.task.Department;
import io.bihuan.task.NewTask;
import io.bihuan.task.Task;
import io.bihuan.task.TaskDesk;
import io.bihuan.web.KeptWords;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a remedy asks of finance, logistics and the technicians while it is carried out. */
@Component
class RemedyTasks {

    static final String SOURCE = "COMPLAINT";

    private static final Map<Remedy, Department> WHOSE = Map.of(
            Remedy.REFUND, Department.FINANCE,
            Remedy.COMPENSATION, Department.FINANCE,
            Remedy.EXCHANGE, Department.LOGISTICS,
            Remedy.REPAIR, Department.TECHNICAL);

    private final TaskDesk tasks;
    private final StageClock stageClock;

    RemedyTasks(TaskDesk tasks, StageClock stageClock) {
        this.tasks = tasks;
        this.stageClock = stageClock;
    }

    /** Asks for each part of the remedy when execution begins; settles or takes back what is open when it ends. */
    void moved(Complaint before, Progress after, Records records, ComplaintStandard rules, @Nullable UUID by) {
        var whose = Objects.requireNonNullElse(by, before.openedBy());
        if (before.progress().stage() == Stage.EXECUTION) {
            tasks.of(before.id().value()).stream()
                    .filter(task -> task.open() && Remedy.named(task.kind()).isPresent())
                    .forEach(task -> leave(task, after.stage() == Stage.ARCHIVE, records, whose));
        }
        if (after.stage() == Stage.EXECUTION) {
            for (var remedy : records.remedies()) {
                ask(before, remedy, records, rules, whose, after.startedAt());
            }
        }
    }

    /** What is confirmed on the complaint's page is confirmed for the department too. */
    private void leave(Task task, boolean done, Records records, UUID by) {
        var remedy = Remedy.valueOf(task.kind());
        if (done) {
            tasks.finish(
                    task.id(),
                    records.get(Field.RESULT),
                    remedy.proof().map(records::get).orElse(""),
                    null,
                    by);
        } else {
            tasks.cancel(task.sourceId(), "", by);
        }
    }

    private void ask(
            Complaint complaint, Remedy remedy, Records records, ComplaintStandard rules, UUID by, Instant now) {
        var department = WHOSE.get(remedy);
        if (department == null) {
            return;
        }
        var due = Optional.ofNullable(stageClock.promises(now, records, rules).get(remedy))
                .orElseGet(() -> stageClock.task(now, rules));
        tasks.ask(
                new NewTask(
                        department,
                        complaint.branchId(),
                        remedy.name(),
                        KeptWords.of(
                                "complaint.task." + remedy,
                                Objects.requireNonNullElse(records.amount(), BigDecimal.ZERO)
                                        .toPlainString()),
                        records.get(Field.WORDS),
                        SOURCE,
                        complaint.id().value(),
                        complaint.number(),
                        "/complaints/" + complaint.number(),
                        now,
                        due.dueAt(),
                        null),
                by);
    }
}
