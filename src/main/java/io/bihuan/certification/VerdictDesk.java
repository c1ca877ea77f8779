package io.bihuan.certification;

import io.bihuan.programme.EnrolmentDesk;
import io.bihuan.web.Tone;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets certificates follow the verdicts that they rest on. */
@Service
@Transactional
class VerdictDesk {

    /** The rule by which they do. */
    private static final String VERDICT = "M-08";

    private final CertificateRows rows;
    private final PassRows passes;
    private final Grants grants;
    private final CertificateTerms terms;
    private final CertificateNews news;
    private final EnrolmentDesk enrolments;

    VerdictDesk(
            CertificateRows rows,
            PassRows passes,
            Grants grants,
            CertificateTerms terms,
            CertificateNews news,
            EnrolmentDesk enrolments) {
        this.rows = rows;
        this.passes = passes;
        this.grants = grants;
        this.terms = terms;
        this.news = news;
        this.enrolments = enrolments;
    }

    /**
     * Somebody has passed a gate. When it was the last one missing, a certificate is granted, and one that waited for this
     * verdict counts again; told twice, nothing more.
     *
     * @param round how often the verdict was decided; the highest counts
     */
    void passed(UUID staffId, String scope, Pass pass, int round) {
        passes.hold(staffId, scope, pass.passedAt());
        if (!passes.keep(staffId, scope, pass, round, true)) {
            return;
        }
        for (var id : passes.carriedBy(pass.sourceId())) {
            var row = rows.lock(id);
            if (row.status() == CertificateStatus.SUSPENDED
                    && rows.suspendedBy(id).on(VERDICT, pass.href())
                    && !passes.questioned(id)) {
                rows.status(id, CertificateStatus.VALID);
                rows.happened(id, "RESUMED", pass.passedAt(), null, news.confirmed(pass), VERDICT, pass.href());
                news.tell(row, "certification.notice.resumed", news.confirmed(pass), Tone.GOOD);
            }
        }
        grants.ifReady(staffId, scope, pass.passedAt());
    }

    /**
     * A verdict was decided again, and failed this time: what rested on it is revoked, with the verdict as its evidence. What
     * else was passed still counts, and may carry a new certificate at once.
     */
    void turned(UUID staffId, String scope, Pass verdict, int round) {
        passes.hold(staffId, scope, verdict.passedAt());
        if (!passes.keep(staffId, scope, verdict, round, false)) {
            return;
        }
        for (var id : passes.carriedBy(verdict.sourceId())) {
            var row = rows.lock(id);
            var reason = news.overturned(verdict);
            terms.end(id, CertificateStatus.REVOKED, verdict.passedAt(), null, reason, VERDICT, verdict.href());
            passes.release(id, verdict.sourceId(), verdict.passedAt());
            rows.renewedFrom(id, verdict.passedAt()).ifPresent(former -> {
                rows.status(former.id(), CertificateStatus.VALID);
                rows.happened(
                        former.id(), "RESUMED", verdict.passedAt(), null, news.renewalLost(), VERDICT, verdict.href());
                terms.goOn(former.id(), former.validUntil());
            });
            news.tell(row, "certification.notice.revoked", reason, Tone.BAD);
            news.tellSupervisors(row, "certification.notice.revoked-of", reason);
        }
        enrolments.gateLost(
                staffId, io.bihuan.programme.Gate.valueOf(verdict.gate().name()));
        grants.ifReady(staffId, scope, verdict.passedAt());
    }

    /** A verdict is open again: what rests on it is suspended until it is decided. */
    void questioned(UUID sourceId, int round, String reason, Instant at) {
        if (!passes.question(sourceId, round, at)) {
            return;
        }
        for (var id : passes.carriedBy(sourceId)) {
            var row = rows.lock(id);
            if (row.status() == CertificateStatus.VALID) {
                rows.status(id, CertificateStatus.SUSPENDED);
                rows.happened(
                        id,
                        CertificateStatus.SUSPENDED.name(),
                        at,
                        null,
                        news.questioned(reason),
                        VERDICT,
                        "/practicals/" + sourceId);
                news.tell(row, "certification.notice.suspended", news.questioned(reason), Tone.WARN);
                news.tellSupervisors(row, "certification.notice.suspended-of", news.questioned(reason));
            }
        }
    }

    /** Hours were done or chapters acknowledged: this may have been the last gate of what is underway. */
    void studied(UUID staffId, Instant at) {
        passes.scopesUnderway(staffId).forEach(scope -> {
            passes.hold(staffId, scope, at);
            grants.ifReady(staffId, scope, at);
        });
    }

    /** A mentor has recommended somebody: this opens no duty by itself, but may be the last gate of any that is underway. */
    void recommended(UUID staffId, Pass pass) {
        passed(staffId, "", pass, 1);
        passes.scopesUnderway(staffId).forEach(scope -> {
            passes.hold(staffId, scope, pass.passedAt());
            grants.ifReady(staffId, scope, pass.passedAt());
        });
    }

    /** What was recommended counts no more, unless a certificate rests on it already. */
    void withdrawn(UUID sourceId) {
        passes.withdraw(sourceId);
    }
}
