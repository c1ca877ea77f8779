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
        var oldest = now.minus(Duration.ofDays(standard.validityDays()));
        var byGate = new EnumMap<Gate, Pass>(Gate.class);
        passes.stream()
                .filter(pass -> !pass.passedAt().isBefore(oldest))
                .sorted(Comparator.comparing(Pass::passedAt))
                .forEach(pass -> byGate.put(pass.gate(), pass));
        if (gates.isEmpty() || !byGate.keySet().containsAll(gates)) {
            return Optional.empty();
        }
        return Optional.of(of(byGate, standard, zone));
    }

    private static Granting of(Map<Gate, Pass> byGate, CertificateStandard standard, ZoneId zone) {
        var from = byGate.values().stream()
                .map(Pass::passedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var lastDay = from.atZone(zone).toLocalDate().plusDays(standard.validityDays());
        return new Granting(
                List.copyOf(byGate.values()),
                from,
                lastDay.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
