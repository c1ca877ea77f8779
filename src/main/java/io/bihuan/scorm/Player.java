package io.bihuan.scorm;

import io.bihuan.access.SignedIn;
import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Opens packages, and writes down what their items say. */
@Service
@Transactional
public class Player {

    private final PackageRows packages;
    private final AttemptRows rows;
    private final Passes passes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Player(PackageRows packages, AttemptRows rows, Passes passes, ApplicationEventPublisher events, Clock clock) {
        this.packages = packages;
        this.rows = rows;
        this.passes = passes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A package opened at an item.
     *
     * @param pass the word that opens its files
     * @param runs what is remembered of each item, by place
     */
    public record Opened(
            LearningPackage learning,
            Attempt attempt,
            List<Item> items,
            Map<Integer, Run> runs,
            Item item,
            String pass) {}

    /** Opens a package: at the item asked for, else at the first that is not done, else at the first. */
    public Opened open(UUID packageId, @Nullable Integer place, SignedIn who) {
        var learning = packages.find(packageId)
                .filter(one -> one.retiredAt() == null)
                .orElseThrow(() -> new NotFound("package " + packageId));
        var now = clock.instant();
        rows.begin(
                new Attempt(Ids.next(), packageId, who.staffId(), now, now, Status.NOT_STARTED, null, null),
                who.branchId());
        var attempt = rows.of(packageId, who.staffId()).orElseThrow();
        var runs = byPlace(rows.runs(attempt.id()));
        var items = packages.items(packageId);
        var item = items.stream()
                .filter(one -> one.opens() && (place == null ? !done(runs.get(one.place())) : one.place() == place))
                .findFirst()
                .or(() -> items.stream().filter(Item::opens).findFirst())
                .orElseThrow(() -> new NotFound("item " + place));
        return new Opened(learning, attempt, items, runs, item, passes.issue(attempt.id(), item.place()));
    }

    /**
     * Writes down what an item said; false where the attempt is not theirs or the item is not in it.
     *
     * @param cmi its data, in the shape of the edition of its package
     */
    public boolean said(UUID attemptId, int place, JsonNode cmi, SignedIn who) {
        var attempt = rows.lock(attemptId, who.staffId()).orElse(null);
        if (attempt == null) {
            return false;
        }
        var learning = packages.find(attempt.packageId()).orElseThrow();
        var items = packages.items(learning.id());
        var item = items.stream()
                .filter(one -> one.place() == place && one.opens())
                .findFirst();
        if (item.isEmpty()) {
            return false;
        }
        var run = item.get().kind() == Item.Kind.ASSET
                ? new Run(place, Status.COMPLETED, null, 0, "{}")
                : RunData.of(learning.standard(), cmi, item.get());
        var now = clock.instant();
        rows.write(attemptId, run, now);
        settle(attempt, learning, items, now);
        return true;
    }

    private void settle(Attempt attempt, LearningPackage learning, List<Item> items, Instant now) {
        var runs = byPlace(rows.runs(attempt.id()));
        var status = rollUp(items, runs);
        var score = mean(runs);
        var completed = status.done();
        rows.settle(attempt.id(), status, score, completed ? now : null, now);
        if (completed && attempt.completedAt() == null) {
            events.publishEvent(
                    new PackageCompleted(learning.id(), learning.courseId(), attempt.staffId(), score, now));
        }
    }

    /** A package is failed while one item is; passed when one was passed and all are done. */
    static Status rollUp(List<Item> items, Map<Integer, Run> runs) {
        var opened = items.stream()
                .filter(Item::opens)
                .map(item -> runs.get(item.place()))
                .toList();
        if (opened.stream().anyMatch(run -> run != null && run.status() == Status.FAILED)) {
            return Status.FAILED;
        }
        if (opened.stream().allMatch(Player::done)) {
            var passed = opened.stream().anyMatch(run -> run != null && run.status() == Status.PASSED);
            return passed ? Status.PASSED : Status.COMPLETED;
        }
        return opened.stream().anyMatch(Objects::nonNull) ? Status.INCOMPLETE : Status.NOT_STARTED;
    }

    private static @Nullable BigDecimal mean(Map<Integer, Run> runs) {
        var scores = runs.values().stream()
                .map(Run::score)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return scores.isEmpty()
                ? null
                : scores.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(scores.size()), 2, RoundingMode.HALF_UP);
    }

    private static boolean done(@Nullable Run run) {
        return run != null && run.status().done();
    }

    private static Map<Integer, Run> byPlace(List<Run> runs) {
        var byPlace = new HashMap<Integer, Run>();
        runs.forEach(run -> byPlace.put(run.place(), run));
        return byPlace;
    }
}
