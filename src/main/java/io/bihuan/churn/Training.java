package io.bihuan.churn;

import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.job.Work;
import io.bihuan.job.WorkRun;
import io.bihuan.job.Works;
import io.bihuan.portrait.Histories;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Learns who leaves, as long work, puts what is good enough into force, and has everybody scored by it. */
@Service
public class Training implements Work {

    private static final String KIND = "churn.training";
    private static final double WHOLE = 100;

    private final Gathering gathering;
    private final Histories histories;
    private final Models models;
    private final Scoring scoring;
    private final ChurnRules rules;
    private final Works works;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Training(
            Gathering gathering,
            Histories histories,
            Models models,
            Scoring scoring,
            ChurnRules rules,
            Works works,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.gathering = gathering;
        this.histories = histories;
        this.models = models;
        this.scoring = scoring;
        this.rules = rules;
        this.works = works;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Starts learning and says which work it is. */
    public UUID start(UUID by) {
        return works.start(KIND, "", by, Map.of());
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
        var standard = rules.now();
        var now = clock.instant();
        run.total(2 * histories.customers());
        var examples = gathering.examples(standard, now, run);
        if (run.cancelled()) {
            return;
        }
        var leavers = (int) examples.stream().filter(Example::left).count();
        var enough = examples.size() >= standard.leastExamples()
                && leavers >= standard.leastLeavers()
                && examples.size() - leavers >= standard.leastLeavers();
        var learned = enough
                ? Learned.from(Features.NAMES, examples, standard.calibrationPercent(), standard.measuringPercent())
                : null;
        var attempt = new Attempt(
                Ids.next(),
                now,
                examples.size(),
                leavers,
                verdict(learned, standard),
                learned == null ? null : learned.quality());
        transaction.executeWithoutResult(_ -> {
            models.add(attempt, learned, run.by());
            audit.did(
                    run.by(),
                    "churn.learned",
                    "model",
                    attempt.id().toString(),
                    Map.of("verdict", attempt.verdict().name()));
        });
        scoring.score(run, histories.customers());
        run.result(attempt.verdict().name());
    }

    private static Attempt.Verdict verdict(@Nullable Learned learned, ChurnStandard standard) {
        if (learned == null) {
            return Attempt.Verdict.TOO_FEW;
        }
        var auc = learned.quality().auc();
        return auc != null && auc >= standard.leastAuc() / WHOLE ? Attempt.Verdict.IN_FORCE : Attempt.Verdict.TOO_WEAK;
    }
}
