package io.bihuan.certification;

import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.standard.InForce;
import io.bihuan.standard.Standards;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Certificates granted by rule, once nothing is missing. */
@Component
class Grants {

    private final CertificateRows rows;
    private final PassRows passes;
    private final CertificateTerms terms;
    private final CertificateNews news;
    private final Standards standards;
    private final People people;
    private final Requirements requirements;
    private final Audit audit;
    private final Clock clock;

    Grants(
            CertificateRows rows,
            PassRows passes,
            CertificateTerms terms,
            CertificateNews news,
            Standards standards,
            People people,
            Requirements requirements,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.passes = passes;
        this.terms = terms;
        this.news = news;
        this.standards = standards;
        this.people = people;
        this.requirements = requirements;
        this.audit = audit;
        this.clock = clock;
    }

    /** Grants, renews or replaces where the last gate has been passed. */
    void ifReady(UUID staffId, String scope, Instant at) {
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
            living.ifPresent(
                    former -> terms.end(former.id(), CertificateStatus.REPLACED, granting.from(), null, "", "", ""));
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
        terms.begin(id, granting.until(), standard.rules());
        news.granted(staffId);
        audit.did(staffId, "certificate.grant", "certificate", id.toString(), Map.of("scope", scope));
    }
}
