package io.bihuan.churn;

import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import io.bihuan.job.Works;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Every night everybody is scored; where the last learning is old enough, it is learned anew first. */
@Component
class Retraining implements Recurring {

    private static final LocalTime AT_NIGHT = LocalTime.of(2, 40);
    private static final UUID BY_ITSELF = new UUID(0, 0);

    private final Models models;
    private final Training training;
    private final Works works;
    private final ChurnRules rules;
    private final Clock clock;

    Retraining(Models models, Training training, Works works, ChurnRules rules, Clock clock) {
        this.models = models;
        this.training = training;
        this.works = works;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "churn.nightly";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.daily(AT_NIGHT);
    }

    @Override
    public void run() {
        var old = clock.instant().minus(Duration.ofDays(rules.now().retrainDays()));
        if (models.lastAt().filter(old::isBefore).isPresent()) {
            works.start(Scoring.KIND, "", BY_ITSELF, Map.of());
        } else {
            training.start(BY_ITSELF);
        }
    }
}
