package io.bihuan.standard;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The versions of every area, held in memory and checked against the database every few seconds. */
@Component
class Versions implements InitializingBean {

    private static final long CHECK_EVERY = TimeUnit.SECONDS.toNanos(3);

    private final VersionRows rows;
    private final Packs packs;
    private final TransactionTemplate transactions;
    private final Map<UUID, Map<String, String>> figures = new ConcurrentHashMap<>();
    private volatile @Nullable Held held;

    Versions(VersionRows rows, Packs packs, TransactionTemplate transactions) {
        this.rows = rows;
        this.packs = packs;
        this.transactions = transactions;
    }

    private record Held(long revision, long checkedAt, Map<Area, List<Version>> byArea, Map<UUID, Version> byId) {}

    /** The first start keeps what the packs say as each area's first version. */
    @Override
    public void afterPropertiesSet() {
        var known = rows.all();
        for (var area : Area.values()) {
            var id = VersionRows.shippedId(area);
            if (known.stream().noneMatch(version -> version.id().equals(id))) {
                var first = new Version(id, area, area.usualPack(), Instant.EPOCH, "", null, "", Instant.EPOCH, null);
                transactions.executeWithoutResult(status -> rows.add(first, values(area, area.usualPack())));
            }
        }
    }

    /** The figures of an area when it follows a pack, without what an organisation changed. */
    Map<String, String> values(Area area, char pack) {
        return packs.figures(area, pack).values().stream()
                .collect(Collectors.toMap(Figure::key, Figure::value, (a, b) -> a, LinkedHashMap::new));
    }

    /** The versions of an area that count, the latest to come into force first. */
    List<Version> of(Area area) {
        return held().byArea().getOrDefault(area, List.of());
    }

    Version inForce(Area area, Instant at) {
        return of(area).stream()
                .filter(version -> !version.inForceAt().isAfter(at))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no version of " + area + " in force at " + at));
    }

    Optional<Version> find(UUID id) {
        var known = held().byId().get(id);
        if (known != null) {
            return Optional.of(known);
        }
        forget();
        return Optional.ofNullable(held().byId().get(id));
    }

    /** Every figure of a version; figures that a later edition of the packs added have the pack's value. */
    Map<String, String> figures(Version version) {
        return figures.computeIfAbsent(version.id(), id -> {
            var kept = rows.figures(id);
            var all = new LinkedHashMap<String, String>();
            values(version.area(), version.pack()).forEach((key, value) -> {
                if (kept.containsKey(key) || !keepsList(kept, key)) {
                    all.put(key, kept.getOrDefault(key, value));
                }
            });
            kept.forEach(all::putIfAbsent);
            return all;
        });
    }

    /** Whether the version has the list that the key is an entry of: then an entry it lacks is not put back. */
    private static boolean keepsList(Map<String, String> kept, String key) {
        var bracket = key.indexOf(']');
        if (bracket < 0) {
            return false;
        }
        var entry = key.substring(0, bracket + 1);
        var list = key.substring(0, key.indexOf('[') + 1);
        return kept.keySet().stream().anyMatch(each -> each.startsWith(list))
                && kept.keySet().stream().noneMatch(each -> each.startsWith(entry));
    }

    /** Reads everything anew at the next question. */
    void forget() {
        held = null;
    }

    private Held held() {
        var now = System.nanoTime();
        var seen = held;
        if (seen != null && now - seen.checkedAt() < CHECK_EVERY) {
            return seen;
        }
        var revision = rows.revision();
        var fresh = seen != null && seen.revision() == revision
                ? new Held(revision, now, seen.byArea(), seen.byId())
                : read(revision, now);
        held = fresh;
        return fresh;
    }

    private Held read(long revision, long now) {
        var all = rows.all();
        return new Held(
                revision,
                now,
                all.stream().filter(Version::counts).collect(Collectors.groupingBy(Version::area)),
                all.stream().collect(Collectors.toMap(Version::id, version -> version)));
    }
}
