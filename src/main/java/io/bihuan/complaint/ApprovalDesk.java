package io.bihuan.complaint;

import io.bihuan.audit.Audit;
import io.bihuan.notice.Notices;
import io.bihuan.web.Tone;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides on remedies above the authority of whoever proposed them. */
@Service
@Transactional
public class ApprovalDesk {

    private static final int MOST = 20;

    private final ComplaintDesk desk;
    private final Complaints complaints;
    private final ComplaintRules standards;
    private final Approvals approvals;
    private final Authority authority;
    private final History history;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    ApprovalDesk(
            ComplaintDesk desk,
            Complaints complaints,
            ComplaintRules standards,
            Approvals approvals,
            Authority authority,
            History history,
            Notices notices,
            Audit audit,
            Clock clock) {
        this.desk = desk;
        this.complaints = complaints;
        this.standards = standards;
        this.approvals = approvals;
        this.authority = authority;
        this.history = history;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who may decide on what waits.
     *
     * @param asked those nearest to the asker whose authority reaches as far
     * @param viewer whether the person who looks may, whether asked or not
     */
    public record Deciders(List<UUID> asked, boolean viewer) {}

    /** Who may decide on what waits in this file; nobody where nothing does. */
    @Transactional(readOnly = true)
    public Deciders deciders(ComplaintFile file, UUID viewer) {
        var waiting = file.approval();
        if (waiting == null) {
            return new Deciders(List.of(), false);
        }
        var complaint = complaints.require(file.id());
        var rules = standards.of(complaint.standardVersion());
        return new Deciders(
                authority.deciding(waiting.amount(), complaint.branchId(), waiting.askedBy(), rules),
                !waiting.askedBy().equals(viewer) && waiting.amount().compareTo(authority.of(viewer, rules)) <= 0);
    }

    /**
     * An amount that waits.
     *
     * @param title the complaint's first line
     * @param dueAt until when the stage that waits for it has to be left
     */
    public record Awaited(String number, String title, BigDecimal amount, Instant askedAt, Instant dueAt) {}

    /** What waits for this person: they were told, as one of those nearest to the asker; the longest waiting first. */
    @Transactional(readOnly = true)
    public List<Awaited> awaiting(UUID staff, @Nullable UUID branch) {
        return approvals.waiting(branch, MOST).stream()
                .flatMap(id -> awaited(complaints.require(id), staff).stream())
                .toList();
    }

    private Optional<Awaited> awaited(Complaint complaint, UUID staff) {
        var rules = standards.of(complaint.standardVersion());
        return approvals.of(complaint.id()).stream()
                .filter(approval -> approval.granted() == null)
                .filter(approval -> authority
                        .deciding(approval.amount(), complaint.branchId(), approval.askedBy(), rules)
                        .contains(staff))
                .findFirst()
                .map(approval -> new Awaited(
                        complaint.number(),
                        complaint.description().lines().findFirst().orElse(""),
                        approval.amount(),
                        approval.askedAt(),
                        complaint.progress().dueAt()));
    }

    /** Grants or refuses what waits; granted, the remedy goes on to the customer at once. */
    public Deciding decide(ComplaintId id, boolean granted, String note, UUID by) {
        complaints.hold(id);
        var complaint = complaints.require(id);
        var waiting = approvals.waiting(id).orElse(null);
        if (waiting == null || complaint.progress().stage() != Stage.REMEDY) {
            return new Deciding.Gone();
        }
        if (waiting.askedBy().equals(by)) {
            return new Deciding.OnesOwn();
        }
        var limit = authority.of(by, standards.of(complaint.standardVersion()));
        if (waiting.amount().compareTo(limit) > 0) {
            return new Deciding.BeyondYou(limit);
        }
        if (!granted && note.isBlank()) {
            return new Deciding.ReasonNeeded();
        }
        var now = clock.instant();
        approvals.decide(waiting.id(), granted, note.strip(), by, now);
        history.add(
                id,
                Happening.plain(
                        now,
                        by,
                        granted ? Happening.Kind.APPROVED : Happening.Kind.APPROVAL_REFUSED,
                        note.isBlank() ? waiting.amount().toPlainString() : note.strip()));
        audit.did(
                by,
                "complaint.approval",
                "complaint",
                id.toString(),
                Map.of(
                        "granted",
                        String.valueOf(granted),
                        "amount",
                        waiting.amount().toPlainString()));
        notices.tell(
                waiting.askedBy(),
                granted ? "complaint.notice.approved" : "complaint.notice.approvalRefused",
                List.of(complaint.number(), note.strip()),
                "/complaints/" + complaint.number(),
                granted ? Tone.GOOD : Tone.WARN);
        return granted ? new Deciding.Granted(desk.advance(id, Map.of(), waiting.askedBy())) : new Deciding.Refused();
    }
}
