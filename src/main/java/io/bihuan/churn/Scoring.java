package io.bihuan.churn;

import io.bihuan.job.Work;
import io.bihuan.job.WorkRun;
import io.bihuan.portrait.Histories;
import io.bihuan.portrait.History;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Scores every customer, a thousand at a time, by the model in force or, while there is none, by the plain rule. */
@Component
class Scoring implements Work {

    static final String KIND = "churn.scoring";
    private static final double WHOLE = 100;

    private final Histories histories;
    private final Models models;
    private final Scores scores;
    private final ChurnRules rules;
    private final Clock clock;

    Scoring(Histories histories, Models models, Scores scores, ChurnRules rules, Clock clock) {
        this.histories = histories;
        this.models = models;
        this.scores = scores;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public void run(WorkRun run) {
        run.total(histories.customers());
        score(run, 0);
    }

    /** Scores everybody; those who have been away for longer than the standard asks about have left, and are not scored. */
    void score(WorkRun run, long before) {
        var standard = rules.now();
        var now = clock.instant();
        var model = models.inForce();
        var after = Gathering.NOBODY;
        var done = before;
        List<UUID> some;
        do {
            some = histories.customersAfter(after, Gathering.BATCH);
            after = some.isEmpty() ? after : some.getLast();
            var scored = new ArrayList<Scores.Scored>();
            histories.at(some, now, 0).forEach((id, seen) -> {
                var silent = seen.silentDays();
                if (silent != null && silent <= standard.activeDays()) {
                    scored.add(scored(id, seen, model, standard));
                }
            });
            if (!scored.isEmpty()) {
                scores.put(scored, model.map(Models.InForce::id).orElse(null));
            }
            done += some.size();
            run.done(done);
        } while (some.size() == Gathering.BATCH && !run.cancelled());
        if (!run.cancelled()) {
            scores.settle(now);
        }
    }

    private static Scores.Scored scored(UUID id, History seen, Optional<Models.InForce> model, ChurnStandard standard) {
        if (model.isEmpty()) {
            var said = PlainRule.of(seen, standard.silentDays());
            var silent = seen.silentDays();
            return new Scores.Scored(id, said.level(), null, silent == null ? 0 : silent, said.reasons());
        }
        var features = Features.of(seen);
        var risk = model.get().risk(features);
        var reasons = model.get().model().reasons(features, standard.reasons()).stream()
                .map(part -> new Reason(part.feature(), Features.told(part.feature(), part.value()), part.weight()))
                .toList();
        return new Scores.Scored(id, level(risk, standard), risk, risk, reasons);
    }

    private static Level level(double risk, ChurnStandard standard) {
        if (risk * WHOLE >= standard.highPercent()) {
            return Level.HIGH;
        }
        return risk * WHOLE >= standard.middlePercent() ? Level.MIDDLE : Level.LOW;
    }
}
