package io.bihuan.instructor;

import io.bihuan.calendar.Term;
import io.bihuan.standard.StandardRules;
import java.util.List;

/**
 * What is asked of an instructor (P-10), and what follows where it is not met (P-12).
 *
 * @param understood share of participants who understood, in per cent
 * @param useful share who can use it
 * @param interactive share who found exchange
 * @param breadth share who found that it went beyond the book
 * @param deviation how often a lesson may leave practice behind
 * @param minimumAnswers fewer answers judge nobody
 * @param answersWithin participants answer within this after the session
 * @param ladder what follows from the first result under standard, the second, the third
 * @param reviseWithin the plan is revised within this
 * @param trainingWithin the instructor is trained within this
 */
@StandardRules("instructor")
public record InstructorStandard(
        int understood,
        int useful,
        int interactive,
        int breadth,
        int deviation,
        int minimumAnswers,
        Term answersWithin,
        List<LadderStep> ladder,
        Term reviseWithin,
        Term trainingWithin) {

    public InstructorStandard {
        ladder = List.copyOf(ladder);
    }

    /** How a lesson stands to the standard once its answers are in; fewer than enough say nothing, a deviation does. */
    Verdict verdict(Answers given, int deviations) {
        if (deviations > deviation) {
            return Verdict.UNDER;
        }
        if (given.answers() < minimumAnswers) {
            return Verdict.TOO_FEW;
        }
        var met = given.meets(given.understood(), understood)
                && given.meets(given.useful(), useful)
                && given.meets(given.interactive(), interactive)
                && given.meets(given.broad(), breadth);
        return met ? Verdict.MET : Verdict.UNDER;
    }

    /** What follows from a result under standard after so many steps already taken. */
    LadderStep stepAfter(int taken) {
        return ladder.get(Math.min(taken, ladder.size() - 1));
    }
}
