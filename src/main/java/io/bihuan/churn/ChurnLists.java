package io.bihuan.churn;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked about how leaving is predicted. */
@Service
@Transactional(readOnly = true)
public class ChurnLists {

    private final Models models;
    private final ChurnRules rules;

    ChurnLists(Models models, ChurnRules rules) {
        this.models = models;
        this.rules = rules;
    }

    /** The attempt whose model scores customers; empty while the plain rule does. */
    public Optional<Attempt> inForce() {
        return models.standing();
    }

    /** The last attempts at learning, the latest first. */
    public List<Attempt> attempts(int limit) {
        return models.latest(limit);
    }

    /** The rules in force. */
    public ChurnStandard standard() {
        return rules.now();
    }
}
