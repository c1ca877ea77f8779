package io.bihuan.churn;

import io.bihuan.job.WorkRun;
import io.bihuan.portrait.Histories;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Gathers examples from the house's own customers: how each who came or bought lately was at some instants of the past, and
 * whether they then stayed away for the days of the standard. Only instants whose days are over are looked at.
 */
@Component
class Gathering {

    static final int BATCH = 1_000;
    static final UUID NOBODY = new UUID(0, 0);

    private final Histories histories;

    Gathering(Histories histories) {
        this.histories = histories;
    }

    List<Example> examples(ChurnStandard rules, Instant now, WorkRun run) {
        var instants = instants(rules, now);
        var every = every(rules);
        var examples = new ArrayList<Example>();
        var after = NOBODY;
        var done = 0L;
        List<UUID> some;
        do {
            some = histories.customersAfter(after, BATCH);
            after = some.isEmpty() ? after : some.getLast();
            var drawn = some.stream()
                    .filter(id -> Math.floorMod(id.hashCode(), every) == 0)
                    .toList();
            for (var at : instants) {
                histories.at(drawn, at, rules.horizonDays()).forEach((id, seen) -> {
                    var silent = seen.silentDays();
                    if (silent != null && silent <= rules.activeDays()) {
                        examples.add(Example.of(id, Features.of(seen), !seen.cameAgain()));
                    }
                });
            }
            done += some.size();
            run.done(done);
        } while (some.size() == BATCH && !run.cancelled());
        return examples;
    }

    private static List<Instant> instants(ChurnStandard rules, Instant now) {
        var instants = new ArrayList<Instant>();
        for (var i = 0; i < rules.snapshots(); i++) {
            instants.add(now.minus(Duration.ofDays(rules.horizonDays() + (long) i * rules.snapshotDays())));
        }
        return instants;
    }

    /** One customer in so many is enough where there are more than can be learned from. */
    private int every(ChurnStandard rules) {
        var most = Math.max(1, rules.mostExamples());
        return (int) Math.max(1, Math.ceilDiv(histories.customers() * rules.snapshots(), (long) most));
    }
}
