package io.bihuan.complaint.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.complaint.ApprovalDesk;
import io.bihuan.complaint.ComplaintLists;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Asks whoever holds a complaint for its next step, whoever was told of an escalation for
 * their word, and whoever may decide on an amount for the decision.
 */
@Component
class ComplaintObligations implements Obligations {

    private static final int MOST = 8;
    private static final Duration VISIT_WITHIN = Duration.ofDays(7);

    private final ComplaintLists lists;
    private final ApprovalDesk approvals;
    private final ClockChips chips;

    ComplaintObligations(ComplaintLists lists, ApprovalDesk approvals, ClockChips chips) {
        this.lists = lists;
        this.approvals = approvals;
        this.chips = chips;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        if (!(viewer instanceof SignedIn person)) {
            return List.of();
        }
        var owed = new ArrayList<Obligation>();
        for (var row : lists.owedBy(person.staffId(), MOST)) {
            if (row.unacknowledged() && row.acknowledgeBy() != null) {
                owed.add(new Obligation(
                        ui.text("complaint.owed.acknowledge", row.title()),
                        row.number(),
                        "M-06",
                        "/complaints/" + row.number(),
                        ui.text("complaint.acknowledge"),
                        row.acknowledgeBy(),
                        chips.open(
                                row.openedAt(), row.acknowledgeBy(), ui.dates().now(), ui)));
            }
            if (person.staffId().equals(row.ownerId())) {
                owed.add(new Obligation(
                        ui.text("complaint.owed." + row.stage().name(), row.title()),
                        row.number(),
                        "E-13",
                        "/complaints/" + row.number(),
                        ui.text("complaint.go"),
                        row.stageDueAt(),
                        chips.open(
                                row.stageStartedAt(),
                                row.stageDueAt(),
                                ui.dates().now(),
                                ui)));
            }
        }
        for (var row : lists.toVisit(person.staffId(), 4)) {
            var closedAt = row.closedAt();
            if (closedAt != null) {
                var due = closedAt.plus(VISIT_WITHIN);
                owed.add(new Obligation(
                        ui.text("complaint.owed.visit", row.title()),
                        row.number(),
                        "N-14",
                        "/complaints/" + row.number(),
                        ui.text("complaint.visit.go"),
                        due,
                        chips.open(closedAt, due, ui.dates().now(), ui)));
            }
        }
        if (person.may(Permission.COMPLAINT_SUPERVISE)) {
            approvals.awaiting(person.staffId(), person.branchId()).forEach(waiting -> owed.add(decision(waiting, ui)));
        }
        return owed;
    }

    private Obligation decision(ApprovalDesk.Awaited waiting, Ui ui) {
        return new Obligation(
                ui.text("complaint.owed.decide", ui.number(waiting.amount(), 2), waiting.title()),
                waiting.number(),
                "H-10",
                "/complaints/" + waiting.number(),
                ui.text("complaint.owed.decide.go"),
                waiting.dueAt(),
                chips.open(waiting.askedAt(), waiting.dueAt(), ui.dates().now(), ui));
    }
}
