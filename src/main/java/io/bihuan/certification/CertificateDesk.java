package io.bihuan.certification;

import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.job.Timers;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.programme.EnrolmentDesk;
import io.bihuan.standard.InForce;
import io.bihuan.standard.Standards;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grants certificates by rule, and takes them back by decision. */
@Service
@Transactional
public class CertificateDesk {

    static final String LAPSE = "certification.lapse";
    static final String REMIND = "certification.remind";

    /** The rule by which certificates follow the verdicts that they rest on. */
    private static final String VERDICT = "M-08";

    private final CertificateRows rows;
    private final PassRows passes;
    private final CertificateNews news;
    private final EnrolmentDesk enrolments;
    private final Standards standards;
    private final People people;
    private final Requirements requirements;
    private final Timers timers;
    private final Audit audit;
    private final Clock clock;

    CertificateDesk(
            CertificateRows rows,
            PassRows passes,
            CertificateNews news,
            EnrolmentDesk enrolments,
            Standards standards,
            People people,
            Requirements requirements,
            Timers timers,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.passes = passes;
        this.news = news;
        this.enrolments = enrolments;
        this.standards = standards;
        this.people = people;
        this.requirements = requirements;
        this.timers = timers;
        this.audit = audit;
        this.clock = clock;
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
        grantIfReady(staffId, scope, pass.passedAt());
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
            end(id, CertificateStatus.REVOKED, verdict.passedAt(), null, reason, VERDICT, verdict.href());
            passes.release(id, verdict.sourceId(), verdict.passedAt());
            rows.renewedFrom(id, verdict.passedAt()).ifPresent(former -> {
                rows.status(former.id(), CertificateStatus.VALID);
                rows.happened(
                        former.id(), "RESUMED", verdict.passedAt(), null, news.renewalLost(), VERDICT, verdict.href());
                timers.set(LAPSE, former.id().toString(), former.validUntil());
            });
            news.tell(row, "certification.notice.revoked", reason, Tone.BAD);
            news.tellSupervisors(row, "certification.notice.revoked-of", reason);
        }
        enrolments.gateLost(
                staffId, io.bihuan.programme.Gate.valueOf(verdict.gate().name()));
        grantIfReady(staffId, scope, verdict.passedAt());
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

    private void grantIfReady(UUID staffId, String scope, Instant at) {
        if (scope.isEmpty()) {
            return;
        }
        var standard = standards.inForce(CertificateStandard.class, at);
        var living = rows.living(staffId, scope);
        // What was taken back for a time comes back by the word of whoever took it, not by an exam.
        if (living.isPresent() && living.get().status() == CertificateStatus.SUSPENDED) {
            return;
        }
        var renewed = renewal(living.orElse(null), staffId, scope, standard.rules(), at);
        renewed.or(() -> first(staffId, scope, standard.rules(), at)).ifPresent(granting -> {
            living.ifPresent(former -> end(former.id(), CertificateStatus.REPLACED, granting.from(), null, "", "", ""));
            var former =
                    renewed.isPresent() ? living.map(CertificateRows.Row::id).orElse(null) : null;
            grant(staffId, scope, granting, standard, former);
        });
    }

    private Optional<Granting> renewal(
            CertificateRows.@Nullable Row former,
            UUID staffId,
            String scope,
            CertificateStandard standard,
            Instant at) {
        return former == null
                ? Optional.empty()
                : Granting.renewing(former.validUntil(), passes.unused(staffId, scope), standard, at, clock.getZone());
    }

    private Optional<Granting> first(UUID staffId, String scope, CertificateStandard standard, Instant at) {
        var asked = requirements.of(staffId, standard, at);
        var all = new ArrayList<>(passes.unused(staffId, scope));
        all.addAll(asked.studied());
        return Granting.on(all, asked.gates(), standard, at, clock.getZone());
    }

    /** Hours were done or chapters acknowledged: this may have been the last gate of what is underway. */
    void studied(UUID staffId, Instant at) {
        passes.scopesUnderway(staffId).forEach(scope -> {
            passes.hold(staffId, scope, at);
            grantIfReady(staffId, scope, at);
        });
    }

    /** A mentor has recommended somebody: this opens no duty by itself, but may be the last gate of any that is underway. */
    void recommended(UUID staffId, Pass pass) {
        passed(staffId, "", pass, 1);
        passes.scopesUnderway(staffId).forEach(scope -> {
            passes.hold(staffId, scope, pass.passedAt());
            grantIfReady(staffId, scope, pass.passedAt());
        });
    }

    /** What was recommended counts no more, unless a certificate rests on it already. */
    void withdrawn(UUID sourceId) {
        passes.withdraw(sourceId);
    }

    private void grant(
            UUID staffId,
            String scope,
            Granting granting,
            InForce<CertificateStandard> standard,
            @Nullable UUID renews) {
        var id = Ids.next();
        var branch = people.find(staffId).map(Person::branchId).orElse(null);
        rows.add(id, staffId, scope, granting, standard.version(), branch, renews);
        passes.carry(id, granting.passes());
        rows.happened(id, "GRANTED", granting.from(), null, renews == null ? "" : news.renewed());
        timers.set(LAPSE, id.toString(), granting.until());
        standard.rules()
                .remindBefore()
                .forEach(days ->
                        timers.set(REMIND, id + "/" + days, granting.until().minus(Duration.ofDays(days))));
        news.granted(staffId);
        audit.did(staffId, "certificate.grant", "certificate", id.toString(), Map.of("scope", scope));
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
        end(id, CertificateStatus.REVOKED, clock.instant(), by, reason, "", "");
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

    /** Its time is over. */
    void lapse(UUID id, Instant dueAt) {
        var row = rows.lock(id);
        if (row.status() == CertificateStatus.VALID || row.status() == CertificateStatus.SUSPENDED) {
            end(id, CertificateStatus.LAPSED, dueAt, null, "", "", "");
            news.tell(row, "certification.notice.lapsed", "", Tone.WARN);
        }
    }

    /** Its time is nearly over. */
    void remind(UUID id) {
        var row = rows.lock(id);
        if (row.status() == CertificateStatus.VALID && row.validUntil().isAfter(clock.instant())) {
            news.tell(
                    row,
                    "certification.notice.expiring",
                    row.validUntil()
                            .atZone(clock.getZone())
                            .toLocalDate()
                            .minusDays(1)
                            .toString(),
                    Tone.WARN);
        }
    }

    private void end(
            UUID id, CertificateStatus status, Instant at, @Nullable UUID by, String reason, String rule, String href) {
        rows.status(id, status);
        rows.happened(id, status.name(), at, by, reason, rule, href);
        timers.cancel(LAPSE, id.toString());
    }
}
