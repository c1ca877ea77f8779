package io.bihuan.certification;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rule by which certificates are granted: every gate of the standard passed, none of the passes too old.
 *
 * @param passes the passes that carry it
 * @param from since the last of them
 * @param until the end of its last day
 */
record Granting(List<Pass> passes, Instant from, Instant until) {

    /** What these passes earn; empty while a gate is missing. Of several passes of a gate the latest counts. */
    static Optional<Granting> on(
            List<Pass> passes, Set<Gate> gates, CertificateStandard standard, Instant now, ZoneId zone) {
        var byGate = byGate(passes, now.minus(Duration.ofDays(standard.validityDays())));
        if (gates.isEmpty() || !byGate.keySet().containsAll(gates)) {
            return Optional.empty();
        }
        var from = latest(byGate);
        var lastDay = from.atZone(zone).toLocalDate().plusDays(standard.validityDays());
        return Optional.of(new Granting(
                List.copyOf(byGate.values()),
                from,
                lastDay.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    /**
     * What these passes renew of a certificate that ends: empty before its time to renew, and while a gate of the shorter way
     * is missing. The new one counts on from the end of the former, so that nobody loses by being early.
     */
    static Optional<Granting> renewing(
            Instant formerUntil, List<Pass> passes, CertificateStandard standard, Instant now, ZoneId zone) {
        var opens = formerUntil.minus(Duration.ofDays(standard.renewalFromDays()));
        if (now.isBefore(opens) || !now.isBefore(formerUntil)) {
            return Optional.empty();
        }
        var gates = standard.renewalGates();
        var byGate = byGate(passes, opens);
        byGate.keySet().retainAll(gates);
        if (gates.isEmpty() || !byGate.keySet().containsAll(gates)) {
            return Optional.empty();
        }
        return Optional.of(new Granting(
                List.copyOf(byGate.values()),
                latest(byGate),
                formerUntil.atZone(zone).plusDays(standard.validityDays()).toInstant()));
    }

    /** Of each gate the latest pass that is not too old. */
    static Map<Gate, Pass> byGate(List<Pass> passes, Instant oldest) {
        var byGate = new EnumMap<Gate, Pass>(Gate.class);
        passes.stream()
                .filter(pass -> !pass.passedAt().isBefore(oldest))
                .sorted(Comparator.comparing(Pass::passedAt))
                .forEach(pass -> byGate.put(pass.gate(), pass));
        return byGate;
    }

    private static Instant latest(Map<Gate, Pass> byGate) {
        return byGate.values().stream()
                .map(Pass::passedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
