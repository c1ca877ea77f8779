package io.bihuan.complaint;

import io.bihuan.task.TaskDesk;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens the file of one complaint: its stages, records, history, escalation, link and visits. */
@Component
class ComplaintFiles {

    private final JdbcClient jdbc;
    private final Complaints complaints;
    private final StageRecords stageRecords;
    private final History history;
    private final ComplaintRules standards;
    private final StageClock stageClock;
    private final EscalationProof proof;
    private final Pauses pauses;
    private final Approvals approvals;
    private final TaskDesk tasks;
    private final Questions questions;
    private final EvidenceFiles files;
    private final Acceptances acceptances;
    private final Checklist checklist;
    private final Clock clock;

    ComplaintFiles(
            JdbcClient jdbc,
            Complaints complaints,
            StageRecords stageRecords,
            History history,
            ComplaintRules standards,
            StageClock stageClock,
            EscalationProof proof,
            Pauses pauses,
            Approvals approvals,
            TaskDesk tasks,
            Questions questions,
            EvidenceFiles files,
            Acceptances acceptances,
            Checklist checklist,
            Clock clock) {
        this.jdbc = jdbc;
        this.complaints = complaints;
        this.stageRecords = stageRecords;
        this.history = history;
        this.standards = standards;
        this.stageClock = stageClock;
        this.proof = proof;
        this.pauses = pauses;
        this.approvals = approvals;
        this.tasks = tasks;
        this.questions = questions;
        this.files = files;
        this.acceptances = acceptances;
        this.checklist = checklist;
        this.clock = clock;
    }

    /** The file of the complaint of that number; {@link NotFound} for a branch that does not see it. */
    ComplaintFile of(String number, @Nullable UUID branch) {
        var complaint = complaints.require(complaints.byNumber(number));
        if (branch != null && complaint.branchId() != null && !branch.equals(complaint.branchId())) {
            throw new NotFound("complaint " + number);
        }
        return open(complaint);
    }

    private ComplaintFile open(Complaint complaint) {
        var rules = standards.of(complaint.standardVersion());
        var records = stageRecords.of(complaint.id());
        var happened = history.of(complaint.id());
        var progress = complaint.progress();
        return new ComplaintFile(
                complaint.id(),
                complaint.number(),
                complaint.conversationId(),
                complaint.customerId(),
                complaint.agentId(),
                complaint.category(),
                complaint.severity(),
                complaint.claim(),
                complaint.safety(),
                complaint.description(),
                complaint.wish(),
                complaint.product(),
                complaint.place(),
                complaint.via(),
                complaint.openedAt(),
                complaint.openedBy(),
                progress.stage(),
                progress.startedAt(),
                stageClock.deadline(
                        progress.stage(),
                        progress.startedAt(),
                        records,
                        rules,
                        pauses.since(complaint.id(), progress.startedAt(), clock.instant())),
                progress.closedAt(),
                complaint.ownerId(),
                records,
                states(progress, happened, rules),
                happened,
                proof.of(complaint.id()),
                pauses.lasting(complaint.id()).orElse(null),
                approvals.of(complaint.id()),
                tasks.of(complaint.id().value()),
                questions.of(complaint.id()),
                files.of(complaint.id()),
                acceptances.of(complaint.id()).orElse(null),
                checklist.of(complaint.id()),
                progress.stage() == Stage.EXECUTION
                        ? stageClock.promises(progress.startedAt(), records, rules)
                        : Map.of(),
                linkUntil(complaint.id()),
                visits(complaint.id()),
                progress.closedAt() == null ? null : stageClock.returnVisit(progress.closedAt(), rules));
    }

    private static List<ComplaintFile.StageState> states(
            Progress progress, List<Happening> happened, ComplaintStandard rules) {
        var states = new ArrayList<ComplaintFile.StageState>();
        for (var stage : Stage.values()) {
            var rule = rules.stage(stage);
            if (stage == progress.stage() && progress.closedAt() == null) {
                states.add(
                        new ComplaintFile.StageState(rule, progress.startedAt(), progress.dueAt(), null, null, null));
            } else if (stage.before(progress.stage()) || progress.closedAt() != null) {
                states.add(happened.stream()
                        .filter(each -> each.from() == stage && leftForwards(each))
                        .reduce((_, last) -> last)
                        .map(each -> new ComplaintFile.StageState(
                                rule, each.startedAt(), each.dueAt(), each.at(), each.by(), each.usedPercent()))
                        .orElseGet(() -> new ComplaintFile.StageState(rule, null, null, null, null, null)));
            } else {
                states.add(new ComplaintFile.StageState(rule, null, null, null, null, null));
            }
        }
        return states;
    }

    private static boolean leftForwards(Happening happening) {
        return happening.what() == Happening.Kind.MOVED || happening.what() == Happening.Kind.ARCHIVED;
    }

    private @Nullable Instant linkUntil(ComplaintId id) {
        return jdbc.sql("""
                        select expires_at
                          from complaint.remedy_link
                         where complaint_id = :id
                           and used_at is null
                           and replaced_at is null
                           and expires_at > :now
                         order by created_at desc
                         limit 1
                        """)
                .param("id", id.value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(null);
    }

    private List<ComplaintFile.Visit> visits(ComplaintId id) {
        return jdbc.sql("""
                        select at, by_id, satisfied, note
                          from complaint.visit
                         where complaint_id = :id
                         order by at
                        """)
                .param("id", id.value())
                .query((row, n) -> new ComplaintFile.Visit(
                        row.getTimestamp("at").toInstant(),
                        row.getObject("by_id", UUID.class),
                        row.getBoolean("satisfied"),
                        row.getString("note")))
                .list();
    }
}
