package io.bihuan.complaint;

import io.bihuan.access.Role;
import io.bihuan.calendar.Term;
import io.bihuan.standard.StandardRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The rules of complaints (E-13, M-06, N-11, N-15).
 *
 * @param stages the six stages in their order
 * @param refundWithin when a refund must have arrived
 * @param exchangeWithin when an exchange must have left
 * @param returnVisit until when the customer is asked, after the end, whether all is well
 * @param pauseAtMost how long a clock may stand still at a stretch
 * @param linkValid how long the customer's link to a remedy works
 * @param codeValid how long a code that went by mail works
 * @param codesByMail how many codes may go by mail for one link
 * @param muchLike from how many per cent on a new complaint is much like an open one
 * @param sixSteps the complaint loop, as whoever holds the complaint ticks it off
 * @param fourSteps the four steps of handling, ticked off likewise
 * @param taskTerm how long another department has for what it is asked
 * @param authority up to which amount who may decide on a remedy
 * @param escalation what must not wait
 */
@StandardRules("complaint")
record ComplaintStandard(
        List<StageRule> stages,
        Term refundWithin,
        Term exchangeWithin,
        Term returnVisit,
        Term pauseAtMost,
        Term linkValid,
        Duration codeValid,
        int codesByMail,
        int muchLike,
        List<String> sixSteps,
        List<String> fourSteps,
        Term taskTerm,
        List<Limit> authority,
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

    /**
     * A limit of authority.
     *
     * @param grade the grade it is for, or {@code *} for any
     * @param amount up to and including this many yuan
     */
    record Limit(Role role, String grade, BigDecimal amount) {

        boolean holds(Set<Role> roles, String whoseGrade) {
            return roles.contains(role) && (grade.equals("*") || grade.equals(whoseGrade));
        }
    }

    StageRule stage(Stage stage) {
        return stages.stream()
                .filter(rule -> rule.code() == stage)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the standard knows no stage " + stage));
    }
}
