package io.bihuan.itemanalysis;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.course.Course;
import io.bihuan.course.Courses;
import io.bihuan.course.Method;
import io.bihuan.plan.Drafting;
import io.bihuan.plan.Editing;
import io.bihuan.plan.Ground;
import io.bihuan.plan.NewItem;
import io.bihuan.plan.PlanDesk;
import io.bihuan.plan.PlanPeriod;
import io.bihuan.plan.Revising;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is done to a report on an exam. */
@Service
@Transactional
public class ReportDesk {

    private final ReportRows rows;
    private final SnapshotRows snapshots;
    private final ReportNotices notices;
    private final PlanDesk plans;
    private final Courses courses;
    private final Audit audit;
    private final Clock clock;

    ReportDesk(
            ReportRows rows,
            SnapshotRows snapshots,
            ReportNotices notices,
            PlanDesk plans,
            Courses courses,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.snapshots = snapshots;
        this.notices = notices;
        this.plans = plans;
        this.courses = courses;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps what was written. The draft must be without faults. */
    public Writing write(UUID exam, ReportDraft draft, UUID by) {
        var refusal = refusal(rows.lock(exam), draft);
        if (refusal != null) {
            return refusal;
        }
        rows.write(exam, draft, by, clock.instant());
        return new Writing.Kept();
    }

    /** Keeps what was written and closes the report, for good. The draft must be without gaps. */
    public Writing close(UUID exam, ReportDraft draft, UUID by) {
        var written = write(exam, draft, by);
        if (written instanceof Writing.Kept) {
            rows.close(exam, by, clock.instant());
            notices.closed(exam);
            audit.did(by, "itemanalysis.report-closed", "exam", exam);
        }
        return written;
    }

    private static @Nullable Writing refusal(Report report, ReportDraft draft) {
        if (report.closedAt() != null) {
            return new Writing.Closed(report.closedAt());
        }
        return report.revision() == draft.revision()
                ? null
                : new Writing.Overtaken(
                        Objects.requireNonNull(report.writtenBy()),
                        Objects.requireNonNullElse(report.writtenAt(), Instant.EPOCH));
    }

    /** Proposes training that no figure asked for. */
    public void propose(UUID exam, String topic, BigDecimal hours, UUID by) {
        rows.lock(exam);
        rows.propose(exam, null, null, topic.strip(), List.of(), hours, by, clock.instant());
    }

    /** Takes a proposal back; one that stands in a plan stays. */
    public void drop(UUID exam, UUID proposal) {
        if (rows.lockProposal(proposal).examId().equals(exam)) {
            rows.drop(proposal);
        }
    }

    /** Puts a proposal into next month's plan: into its draft, or into a revision where it is approved already. */
    public Sending intoNextPlan(UUID exam, UUID proposalId, SignedIn by) {
        var proposal = rows.lockProposal(proposalId);
        if (proposal.planId() != null) {
            return new Sending.AlreadySent(proposal.planId());
        }
        var name = snapshots.find(exam).orElseThrow().exam();
        var period = PlanPeriod.of(YearMonth.now(clock).plusMonths(1));
        var plan = switch (plans.draftFromRules(period, by)) {
            case Drafting.Begun(var id) -> id;
            case Drafting.Exists(var id) -> id;
        };
        var item = item(proposal, period, name);
        var sending = put(plan, item, name, by);
        if (sending instanceof Sending.Sent(var planId, var _)) {
            rows.sent(proposalId, planId, by.staffId(), clock.instant());
            audit.did(by.staffId(), "itemanalysis.proposal-planned", "plan", planId);
        }
        return sending;
    }

    private Sending put(UUID plan, NewItem item, String exam, SignedIn by) {
        if (plans.add(plan, item) instanceof Editing.Done) {
            return new Sending.Sent(plan, false);
        }
        return switch (plans.revise(plan, Ground.ASSESSMENT, exam, by)) {
            case Revising.Begun(var revision) -> into(revision, item);
            case Revising.UnderWay(var revision) -> into(revision, item);
            case Revising.NotApproved _ -> new Sending.PlanDecides(plan);
        };
    }

    private Sending into(UUID revision, NewItem item) {
        return plans.add(revision, item) instanceof Editing.Done
                ? new Sending.Sent(revision, true)
                : new Sending.PlanDecides(revision);
    }

    private NewItem item(Proposal proposal, PlanPeriod period, String exam) {
        var course = proposal.courseId() == null ? Optional.<Course>empty() : courses.find(proposal.courseId());
        return new NewItem(
                course.map(Course::id).orElse(null),
                proposal.topic(),
                List.of(),
                proposal.people(),
                null,
                period.first(),
                period.last(),
                proposal.hours(),
                course.map(Course::mainMethod).orElse(Method.TALK),
                course.map(Course::endsInTest).orElse(false),
                exam);
    }
}
