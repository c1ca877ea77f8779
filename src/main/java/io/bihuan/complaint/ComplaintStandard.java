package io.bihuan.complaint;

import io.bihuan.calendar.Term;
import io.bihuan.standard.StandardRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * The rules of complaints (E-13, M-06, N-11, N-15).
 *
 * @param stages the six stages in their order
 * @param refundWithin when a refund must have arrived
 * @param exchangeWithin when an exchange must have left
 * @param returnVisit until when the customer is asked, after the end, whether all is well
 * @param escalation what must not wait
 */
@StandardRules("complaint")
record ComplaintStandard(
        List<StageRule> stages, Term refundWithin, Term exchangeWithin, Term returnVisit, Escalating escalation) {

    /**
     * What escalates a complaint, and how fast a supervisor must acknowledge.
     *
     * @param amount a claim from here on escalates
     * @param safety whether a safety hazard escalates
     * @param acknowledge how long the supervisor has
     * @param words words of the customer that escalate
     */
    record Escalating(BigDecimal amount, boolean safety, Duration acknowledge, List<String> words) {}

    StageRule stage(Stage stage) {
        return stages.stream()
                .filter(rule -> rule.code() == stage)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the standard knows no stage " + stage));
    }
}
