package io.bihuan.certification;

import io.bihuan.audit.Audit;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes certificates back and gives them back, by decision or by a rule that looks at how somebody serves. */
@Service
@Transactional
public class CertificateDesk {

    private final CertificateRows rows;
    private final CertificateTerms terms;
    private final CertificateNews news;
    private final Audit audit;
    private final Clock clock;

    CertificateDesk(CertificateRows rows, CertificateTerms terms, CertificateNews news, Audit audit, Clock clock) {
        this.rows = rows;
        this.terms = terms;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes a certificate back for the time being; routing follows at once. */
    public Change suspend(UUID id, String reason, UUID by) {
        return change(id, CertificateStatus.VALID, CertificateStatus.SUSPENDED, "SUSPENDED", reason, by);
    }

    /** Gives a suspended certificate back. */
    public Change resume(UUID id, String reason, UUID by) {
        return change(id, CertificateStatus.SUSPENDED, CertificateStatus.VALID, "RESUMED", reason, by);
    }

    /**
     * A rule takes back for the time being what somebody holds; routing follows at once. What is suspended already stays
     * as it is.
     *
     * @param scope the duty, or null for all
     * @param rule the rule's id
     * @param reason the evidence, as the person reads it
     * @param href where the evidence can be read, or ""
     * @return whether anything was suspended
     */
    public boolean suspendByRule(UUID staffId, @Nullable String scope, String rule, String reason, String href) {
        var suspended = false;
        for (var id : rows.livingOf(staffId, scope, CertificateStatus.VALID)) {
            var row = rows.lock(id);
            if (row.status() == CertificateStatus.VALID) {
                rows.status(id, CertificateStatus.SUSPENDED);
                rows.happened(id, CertificateStatus.SUSPENDED.name(), clock.instant(), null, reason, rule, href);
                news.tell(row, "certification.notice.suspended", reason, Tone.BAD);
                news.tellSupervisors(row, "certification.notice.suspended-of", reason);
                suspended = true;
            }
        }
        return suspended;
    }

    /** The same rule gives back what it has taken on this evidence, and nothing that another rule or a person has. */
    public void resumeByRule(UUID staffId, @Nullable String scope, String rule, String reason, String href) {
        for (var id : rows.livingOf(staffId, scope, CertificateStatus.SUSPENDED)) {
            var row = rows.lock(id);
            if (row.status() == CertificateStatus.SUSPENDED
                    && rows.suspendedBy(id).on(rule, href)) {
                rows.status(id, CertificateStatus.VALID);
                rows.happened(id, "RESUMED", clock.instant(), null, reason, rule, "");
                news.tell(row, "certification.notice.resumed", reason, Tone.GOOD);
            }
        }
    }

    /** Takes a certificate back for good. */
    public Change revoke(UUID id, String reason, UUID by) {
        var row = rows.lock(id);
        if (row.status() != CertificateStatus.VALID && row.status() != CertificateStatus.SUSPENDED) {
            return new Change.NotAsItStands(row.status());
        }
        terms.end(id, CertificateStatus.REVOKED, clock.instant(), by, reason, "", "");
        news.tell(row, "certification.notice.revoked", reason, Tone.BAD);
        audit.did(by, "certificate.revoke", "certificate", id.toString(), Map.of("reason", reason));
        return new Change.Changed();
    }

    private Change change(UUID id, CertificateStatus from, CertificateStatus to, String kind, String reason, UUID by) {
        var row = rows.lock(id);
        if (row.status() != from) {
            return new Change.NotAsItStands(row.status());
        }
        rows.status(id, to);
        rows.happened(id, kind, clock.instant(), by, reason);
        news.tell(
                row,
                to == CertificateStatus.VALID ? "certification.notice.resumed" : "certification.notice.suspended",
                reason,
                to == CertificateStatus.VALID ? Tone.GOOD : Tone.BAD);
        audit.did(
                by,
                "certificate." + kind.toLowerCase(java.util.Locale.ROOT),
                "certificate",
                id.toString(),
                Map.of("reason", reason));
        return new Change.Changed();
    }
}
