package io.bihuan.standard;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** The rules in force at an instant, and those that something began under. */
@Service
public class Standards {

    private final Versions versions;
    private final Packs packs;
    private final Map<Bound, Record> bound = new ConcurrentHashMap<>();

    Standards(Versions versions, Packs packs) {
        this.versions = versions;
        this.packs = packs;
    }

    private record Bound(Class<?> rules, UUID version) {}

    /** The rules in force then; keep the version with what begins under them. */
    public <T extends Record> InForce<T> inForce(Class<T> rules, Instant at) {
        var version = versions.inForce(packs.area(RuleBinder.prefix(rules)), at);
        return new InForce<>(version.id(), bound(rules, version));
    }

    /** The rules as they were in a version. */
    public <T extends Record> T of(Class<T> rules, UUID version) {
        return bound(
                rules,
                versions.find(version)
                        .orElseThrow(() -> new IllegalStateException("no version of the standard " + version)));
    }

    private <T extends Record> T bound(Class<T> rules, Version version) {
        return rules.cast(bound.computeIfAbsent(
                new Bound(rules, version.id()),
                key -> bind(rules, version.area(), version.pack(), versions.figures(version))));
    }

    <T extends Record> T bind(Class<T> rules, Area area, char pack, Map<String, String> figures) {
        var ruleOfKey = new LinkedHashMap<String, String>();
        packs.figures(area, pack).forEach((key, figure) -> ruleOfKey.put(key, figure.rule()));
        return new RuleBinder(figures, ruleOfKey).bind(rules);
    }
}
