package io.bihuan.assessment;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All conditions that other modules set on who may sit an exam. */
@Component
public class AdmissionRules {

    private final List<AdmissionRule> rules;

    AdmissionRules(ObjectProvider<AdmissionRule> rules) {
        this.rules = rules.orderedStream().toList();
    }

    /** The first refusal; empty where the candidate may begin. */
    public Optional<AdmissionRule.Refusal> refusal(AdmissionRule.Candidacy candidacy) {
        return rules.stream().flatMap(rule -> rule.refusal(candidacy).stream()).findFirst();
    }
}
