package io.bihuan.certification;

import io.bihuan.standard.Standards;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people what still lies between them and a certificate, or its renewal. */
@Service
@Transactional(readOnly = true)
public class Ways {

    private static final String FIRST_DUTY = "ONLINE";

    private final CertificateRows rows;
    private final PassRows passes;
    private final Requirements requirements;
    private final Standards standards;
    private final Clock clock;

    Ways(CertificateRows rows, PassRows passes, Requirements requirements, Standards standards, Clock clock) {
        this.rows = rows;
        this.passes = passes;
        this.requirements = requirements;
        this.standards = standards;
        this.clock = clock;
    }

    /** The ways that are open to somebody: to renew what ends soon, and to what they have begun, or have nothing of. */
    public List<Way> of(UUID staffId) {
        var now = clock.instant();
        var standard = standards.inForce(CertificateStandard.class, now).rules();
        var held = rows.livingOf(staffId);
        var ways = new ArrayList<Way>();
        held.stream()
                .filter(row -> row.status() == CertificateStatus.VALID
                        && !standard.renewalGates().isEmpty()
                        && !now.isBefore(row.validUntil().minus(Duration.ofDays(standard.renewalFromDays()))))
                .forEach(row -> ways.add(renewal(staffId, row, standard)));
        var scopes = new LinkedHashSet<>(passes.scopesUnderway(staffId));
        held.forEach(row -> scopes.remove(row.scope()));
        if (held.isEmpty() && scopes.isEmpty()) {
            scopes.add(FIRST_DUTY);
        }
        scopes.forEach(scope -> ways.add(first(staffId, scope, standard, now)));
        return ways;
    }

    private Way renewal(UUID staffId, CertificateRows.Row row, CertificateStandard standard) {
        var opens = row.validUntil().minus(Duration.ofDays(standard.renewalFromDays()));
        var passed = Granting.byGate(passes.unused(staffId, row.scope()), opens);
        return new Way(row.scope(), row.validUntil(), lines(standard.renewalGates(), passed, null));
    }

    private Way first(UUID staffId, String scope, CertificateStandard standard, Instant now) {
        var asked = requirements.of(staffId, standard, now);
        var all = new ArrayList<>(passes.unused(staffId, scope));
        all.addAll(asked.studied());
        var passed = Granting.byGate(all, now.minus(Duration.ofDays(standard.validityDays())));
        return new Way(scope, null, lines(asked.gates(), passed, asked.enrolment()));
    }

    private static List<Way.Line> lines(Collection<Gate> gates, Map<Gate, Pass> passed, @Nullable UUID enrolment) {
        return gates.stream()
                .map(gate -> {
                    var pass = passed.get(gate);
                    return new Way.Line(gate, pass, pass == null ? open(gate, enrolment) : pass.href());
                })
                .toList();
    }

    /** Where a gate that is not passed yet can be done. */
    private static String open(Gate gate, @Nullable UUID enrolment) {
        return switch (gate) {
            case THEORY -> "/me/exams";
            case PRACTICAL, APPRENTICESHIP -> "/me/learning";
            case HOURS -> enrolment == null ? "/me/learning" : "/enrolments/" + enrolment;
            case HANDBOOK -> "/handbook";
        };
    }
}
