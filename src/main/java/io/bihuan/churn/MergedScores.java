package io.bihuan.churn;

import io.bihuan.customer.CustomersMerged;
import io.bihuan.customer.CustomersParted;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A score of half a customer, or of two in one, says nothing: it goes, and the next night scores them as they are. */
@Component
class MergedScores {

    private final ScorePersonalData scores;

    MergedScores(ScorePersonalData scores) {
        this.scores = scores;
    }

    @ApplicationModuleListener
    void on(CustomersMerged merged) {
        scores.anonymise(List.of(merged.merged()));
    }

    @ApplicationModuleListener
    void on(CustomersParted parted) {
        scores.anonymise(List.of(parted.survivor(), parted.parted()));
    }
}
