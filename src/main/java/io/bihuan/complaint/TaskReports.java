package io.bihuan.complaint;

import io.bihuan.task.TaskEnded;
import java.util.Map;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What other departments report stands in the complaint: their receipt as its proof, their word in its history. */
@Component
class TaskReports {

    private final StageRecords stageRecords;
    private final History history;

    TaskReports(StageRecords stageRecords, History history) {
        this.stageRecords = stageRecords;
        this.history = history;
    }

    @ApplicationModuleListener
    void on(TaskEnded ended) {
        if (!ended.source().equals(RemedyTasks.SOURCE)) {
            return;
        }
        var id = new ComplaintId(ended.sourceId());
        var proof = Remedy.named(ended.kind()).flatMap(Remedy::proof);
        if (ended.done()
                && proof.isPresent()
                && stageRecords.of(id).get(proof.get()).isEmpty()) {
            var words = ended.proof().isBlank() ? ended.words() : ended.proof();
            stageRecords.note(id, Map.of(proof.get(), words), ended.by(), ended.at());
        }
        var kind = ended.done() ? Happening.Kind.TASK_DONE : Happening.Kind.TASK_RETURNED;
        var known = history.of(id).stream()
                .anyMatch(each -> each.what() == kind && each.at().equals(ended.at()));
        if (!known) {
            history.add(id, Happening.plain(ended.at(), ended.by(), kind, ended.words()));
        }
    }
}
