package io.bihuan.certification;

import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.job.Timers;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.people.PeopleLists;
import io.bihuan.people.Person;
import io.bihuan.standard.Standards;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    private final CertificateRows rows;
    private final Standards standards;
    private final People people;
    private final PeopleLists cards;
    private final Timers timers;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    CertificateDesk(
            CertificateRows rows,
            Standards standards,
            People people,
            PeopleLists cards,
            Timers timers,
            Notices notices,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.standards = standards;
        this.people = people;
        this.cards = cards;
        this.timers = timers;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody has passed a gate. When it was the last one missing, a certificate is granted; told twice, nothing more. */
    void passed(UUID staffId, String scope, Pass pass) {
        rows.hold(staffId, scope, pass.passedAt());
        if (!rows.addPass(staffId, scope, pass)) {
            return;
        }
        grantIfReady(staffId, scope, pass.passedAt());
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
        var gates = standard.rules().gates(newcomer(staffId, standard.rules(), at));
        Granting.on(rows.unusedPasses(staffId, scope), gates, standard.rules(), at, clock.getZone())
                .ifPresent(granting -> {
                    living.ifPresent(former -> end(former.id(), CertificateStatus.REPLACED, granting.from(), null, ""));
                    grant(staffId, scope, granting, standard.version(), standard.rules());
                });
    }

    /** A mentor has recommended somebody: this opens no duty by itself, but may be the last gate of any that is underway. */
    void recommended(UUID staffId, Pass pass) {
        passed(staffId, "", pass);
        rows.scopesUnderway(staffId).forEach(scope -> {
            rows.hold(staffId, scope, pass.passedAt());
            grantIfReady(staffId, scope, pass.passedAt());
        });
    }

    /** What was recommended counts no more, unless a certificate rests on it already. */
    void withdrawn(UUID sourceId) {
        rows.withdraw(sourceId);
    }

    /** Whoever came lately and never held a certificate has more gates before them. */
    private boolean newcomer(UUID staffId, CertificateStandard standard, Instant at) {
        return people.find(staffId).isPresent()
                && !rows.everHeld(staffId)
                && cards.card(staffId, null)
                        .joinedOn()
                        .plusDays(standard.newcomerDays())
                        .isAfter(LocalDate.ofInstant(at, clock.getZone()));
    }

    private void grant(UUID staffId, String scope, Granting granting, UUID version, CertificateStandard standard) {
        var id = Ids.next();
        var branch = people.find(staffId).map(Person::branchId).orElse(null);
        rows.add(id, staffId, scope, granting, version, branch);
        rows.happened(id, "GRANTED", granting.from(), null, "");
        timers.set(LAPSE, id.toString(), granting.until());
        standard.remindBefore()
                .forEach(days ->
                        timers.set(REMIND, id + "/" + days, granting.until().minus(Duration.ofDays(days))));
        notices.tell(staffId, "certification.notice.granted", List.of(), "/me/certificates", Tone.GOOD);
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
     */
    public void suspendByRule(UUID staffId, @Nullable String scope, String rule, String reason) {
        for (var id : rows.livingOf(staffId, scope, CertificateStatus.VALID)) {
            var row = rows.lock(id);
            if (row.status() == CertificateStatus.VALID) {
                rows.status(id, CertificateStatus.SUSPENDED);
                rows.happened(id, CertificateStatus.SUSPENDED.name(), clock.instant(), null, reason, rule);
                tell(row, "certification.notice.suspended", reason, Tone.BAD);
            }
        }
    }

    /** The same rule gives back what it has taken, and nothing that another rule or a person has. */
    public void resumeByRule(UUID staffId, @Nullable String scope, String rule, String reason) {
        for (var id : rows.livingOf(staffId, scope, CertificateStatus.SUSPENDED)) {
            var row = rows.lock(id);
            if (row.status() == CertificateStatus.SUSPENDED
                    && rows.suspendedBy(id).equals(rule)) {
                rows.status(id, CertificateStatus.VALID);
                rows.happened(id, "RESUMED", clock.instant(), null, reason, rule);
                tell(row, "certification.notice.resumed", reason, Tone.GOOD);
            }
        }
    }

    /** Takes a certificate back for good. */
    public Change revoke(UUID id, String reason, UUID by) {
        var row = rows.lock(id);
        if (row.status() != CertificateStatus.VALID && row.status() != CertificateStatus.SUSPENDED) {
            return new Change.NotAsItStands(row.status());
        }
        end(id, CertificateStatus.REVOKED, clock.instant(), by, reason);
        tell(row, "certification.notice.revoked", reason, Tone.BAD);
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
        tell(
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
            end(id, CertificateStatus.LAPSED, dueAt, null, "");
            tell(row, "certification.notice.lapsed", "", Tone.WARN);
        }
    }

    /** Its time is nearly over. */
    void remind(UUID id) {
        var row = rows.lock(id);
        if (row.status() == CertificateStatus.VALID && row.validUntil().isAfter(clock.instant())) {
            tell(
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

    private void end(UUID id, CertificateStatus status, Instant at, @Nullable UUID by, String reason) {
        rows.status(id, status);
        rows.happened(id, status.name(), at, by, reason);
        timers.cancel(LAPSE, id.toString());
    }

    private void tell(CertificateRows.Row row, String key, String argument, Tone tone) {
        notices.tell(row.staffId(), key, List.of(argument), "/me/certificates", tone);
    }
}
