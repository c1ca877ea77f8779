package io.bihuan.complaint;

import io.bihuan.database.Ids;
import io.bihuan.notice.Notices;
import io.bihuan.web.Tone;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The approvals that remedies needed, and whether one is needed now. */
@Repository
class Approvals {

    private static final String COLUMNS =
            "id, amount, own_limit, asked_by, asked_at, decided_by, decided_at, granted, note";

    private final JdbcClient jdbc;
    private final Authority authority;
    private final History history;
    private final Notices notices;

    Approvals(JdbcClient jdbc, Authority authority, History history, Notices notices) {
        this.jdbc = jdbc;
        this.authority = authority;
        this.history = history;
        this.notices = notices;
    }

    /** Why the remedy cannot be offered yet, those who may decide being asked; null when it can. */
    @Nullable
    Move heldBack(Complaint complaint, Records records, ComplaintStandard rules, UUID by, Instant now) {
        var amount = Objects.requireNonNullElse(records.amount(), BigDecimal.ZERO);
        var limit = authority.of(by, rules);
        var pays = records.remedies().stream().anyMatch(Remedy::needsAmount);
        if (!pays || amount.compareTo(limit) <= 0 || granted(complaint, amount)) {
            return null;
        }
        if (waiting(complaint.id())
                .filter(asked -> asked.amount().compareTo(amount) == 0)
                .isEmpty()) {
            ask(complaint, amount, limit, rules, by, now);
        }
        return new Move.WaitsForApproval(amount, limit);
    }

    private void ask(
            Complaint complaint, BigDecimal amount, BigDecimal limit, ComplaintStandard rules, UUID by, Instant now) {
        jdbc.sql("delete from complaint.approval where complaint_id = :complaint and granted is null")
                .param("complaint", complaint.id().value())
                .update();
        jdbc.sql("""
                        insert into complaint.approval (id, complaint_id, amount, own_limit, asked_by, asked_at)
                        values (:id, :complaint, :amount, :limit, :by, :now)
                        """)
                .param("id", Ids.next())
                .param("complaint", complaint.id().value())
                .param("amount", amount)
                .param("limit", limit)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
        history.add(complaint.id(), Happening.plain(now, by, Happening.Kind.APPROVAL_ASKED, amount.toPlainString()));
        notices.tellAll(
                authority.deciding(amount, complaint.branchId(), by, rules),
                "complaint.notice.approve",
                List.of(complaint.number(), amount.toPlainString()),
                "/complaints/" + complaint.number(),
                Tone.WARN);
    }

    /** Whether as much was granted since the remedy's stage began. */
    private boolean granted(Complaint complaint, BigDecimal amount) {
        return jdbc.sql("""
                        select exists (select from complaint.approval
                                        where complaint_id = :complaint
                                          and granted
                                          and amount >= :amount
                                          and asked_at >= :since)
                        """)
                .param("complaint", complaint.id().value())
                .param("amount", amount)
                .param("since", Timestamp.from(complaint.progress().startedAt()))
                .query(Boolean.class)
                .single();
    }

    Optional<Approval> waiting(ComplaintId complaint) {
        return jdbc.sql("select " + COLUMNS + """
                          from complaint.approval
                         where complaint_id = :complaint
                           and granted is null
                           for update
                        """)
                .param("complaint", complaint.value())
                .query(Approval.class)
                .optional();
    }

    /** The complaints of a branch, or of all, whose amount waits for a decision, the longest waiting first. */
    List<ComplaintId> waiting(@Nullable UUID branch, int most) {
        return jdbc.sql("""
                        select approval.complaint_id
                          from complaint.approval
                          join complaint.complaint on complaint.id = approval.complaint_id
                         where approval.granted is null
                           and complaint.stage = 'REMEDY'
                           and (cast(:branch as uuid) is null or complaint.branch_id = :branch)
                         order by approval.asked_at
                         limit :most
                        """).param("branch", branch).param("most", most).query(UUID.class).list().stream()
                .map(ComplaintId::new)
                .toList();
    }

    void decide(UUID id, boolean granted, String note, UUID by, Instant now) {
        jdbc.sql("""
                        update complaint.approval
                           set granted = :granted, note = :note, decided_by = :by, decided_at = :now
                         where id = :id
                        """)
                .param("granted", granted)
                .param("note", note)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    List<Approval> of(ComplaintId complaint) {
        return jdbc.sql("select " + COLUMNS
                        + " from complaint.approval where complaint_id = :complaint order by asked_at")
                .param("complaint", complaint.value())
                .query(Approval.class)
                .list();
    }
}
