package io.bihuan.career;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Development plans: written by the person or their leader, signed by both, looked at again at half-time (H-02). */
@Service
@Transactional
public class DevelopmentDesk {

    private final DevelopmentRows rows;
    private final DevelopmentLists lists;
    private final CareerLists careers;
    private final Reach reach;
    private final People people;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    DevelopmentDesk(
            DevelopmentRows rows,
            DevelopmentLists lists,
            CareerLists careers,
            Reach reach,
            People people,
            Notices notices,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.lists = lists;
        this.careers = careers;
        this.reach = reach;
        this.people = people;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes somebody's plan of a year, or writes it anew: then both sign again. */
    public UUID write(UUID staffId, int year, PlanDraft draft, SignedIn by) {
        reach.require(staffId, by);
        var person = people.require(staffId);
        var id = rows.write(staffId, person.branchId(), year, draft, by.staffId(), clock.instant());
        audit.did(by.staffId(), "career.plan-written", "development-plan", id.toString(), Map.of("year", year + ""));
        if (!staffId.equals(by.staffId())) {
            notices.tell(staffId, "career.notice.plan-written", List.of(year + ""), href(id), Tone.ACCENT);
        }
        return id;
    }

    /** Signs it, the person for themselves and anybody who leads them as their leader. */
    public PlanStep sign(UUID id, SignedIn by) {
        var plan = rows.lock(lists.require(id, by).id());
        var own = plan.staffId().equals(by.staffId());
        if (own ? plan.personSignedAt() != null : plan.leaderSignedAt() != null) {
            return PlanStep.SIGNED_ALREADY;
        }
        if (own) {
            rows.personSigned(id, clock.instant());
        } else {
            rows.leaderSigned(id, by.staffId(), clock.instant());
            notices.tell(plan.staffId(), "career.notice.plan-signed", List.of(plan.year() + ""), href(id), Tone.ACCENT);
        }
        audit.did(by.staffId(), "career.plan-signed", "development-plan", id);
        return PlanStep.DONE;
    }

    /** The leader writes down what came of it at half-time; that is their signature. */
    public PlanStep review(UUID id, String words, SignedIn by) {
        var plan = rows.lock(lists.require(id, by).id());
        var standard = careers.standard().rules();
        return switch (plan.state(standard, LocalDate.now(clock))) {
            case TO_SIGN -> PlanStep.NOT_AGREED;
            case AGREED -> PlanStep.TOO_SOON;
            case REVIEWED -> PlanStep.REVIEWED_ALREADY;
            case REVIEW_DUE, REVIEW_TO_SIGN -> {
                rows.reviewed(id, words, by.staffId(), clock.instant());
                notices.tell(
                        plan.staffId(),
                        "career.notice.plan-reviewed",
                        List.of(plan.year() + ""),
                        href(id),
                        Tone.ACCENT);
                audit.did(by.staffId(), "career.plan-reviewed", "development-plan", id);
                yield PlanStep.DONE;
            }
        };
    }

    /** The person confirms what was written at half-time. */
    public PlanStep confirmReview(UUID id, SignedIn by) {
        var plan = rows.lock(lists.requireOwn(id, by).id());
        if (plan.reviewedAt() == null) {
            return PlanStep.NOT_AGREED;
        }
        if (plan.reviewSignedAt() != null) {
            return PlanStep.SIGNED_ALREADY;
        }
        rows.reviewSigned(id, clock.instant());
        audit.did(by.staffId(), "career.review-confirmed", "development-plan", id);
        return PlanStep.DONE;
    }

    /** An action is done; told twice, nothing more. */
    public void done(UUID id, UUID actionId, SignedIn by) {
        lists.require(id, by);
        if (rows.done(id, actionId, LocalDate.now(clock))) {
            audit.did(by.staffId(), "career.action-done", "development-plan", id);
        }
    }

    private static String href(UUID id) {
        return "/careers/plans/" + id;
    }
}
