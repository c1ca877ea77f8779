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
 * @param pauseAtMost how long a clock may stand still at a stretch
 * @param sixSteps the complaint loop, as whoever holds the complaint ticks it off
 * @param fourSteps the four steps of handling, ticked off likewise
 * @param escalation what must not wait
 */
@StandardRules("complaint")
record ComplaintStandard(
        List<StageRule> stages,
        Term refundWithin,
        Term exchangeWithin,
        Term returnVisit,
        Term pauseAtMost,
        List<String> sixSteps,
        List<String> fourSteps,
        Escalating escalation) {

    /**
     * What escalates a complaint, and how fast a supervisor must acknowledge.
     *
     * @param amount a claim from here on escalates
     * @param safety whether a safety hazard escalates
     * @param acknowledge how long whoever is told has, before the next rung is told
     * @param words words of the customer that escalate
     * @param repeatedWithin a complaint of the same kind by the same customer within this time escalates
     * @param coldAt a mood of the customer from here downwards escalates
     * @param stageOverdue whether a stage past its limit escalates
     * @param rings how many rungs are told at most while nobody acknowledges
     */
    record Escalating(
            BigDecimal amount,
            boolean safety,
            Duration acknowledge,
            List<String> words,
            Duration repeatedWithin,
            int coldAt,
            boolean stageOverdue,
            int rings) {}

    StageRule stage(Stage stage) {
        return stages.stream()
                .filter(rule -> rule.code() == stage)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the standard knows no stage " + stage));
    }
}
