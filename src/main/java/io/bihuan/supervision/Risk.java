package io.bihuan.supervision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much a talk asks for help, and why.
 *
 * @param points together; 0 where it runs well
 */
public record Risk(int points, List<Reason> reasons) {

    public Risk {
        reasons = List.copyOf(reasons);
    }

    /** Why a talk asks for help. */
    public enum Reason {
        /** The agent has used a word that is taboo. */
        TABOO,
        /** The customer is angry. */
        COLD,
        /** The customer's mood gets worse. */
        FALLING,
        /** The customer waits for an answer. */
        SLOW
    }

    /**
     * What is seen of a talk.
     *
     * @param mood the customer's now, from −5 to 5
     * @param moodBefore without their last words
     * @param unanswered how long the customer has been waiting for an answer, or null
     */
    record Seen(
            boolean taboo,
            int mood,
            int moodBefore,
            @Nullable Duration unanswered) {}

    static Risk of(Seen seen, SupervisionStandard rules) {
        var reasons = new ArrayList<Reason>();
        var points = 0;
        if (seen.taboo()) {
            reasons.add(Reason.TABOO);
            points += rules.pointsTaboo();
        }
        if (seen.mood() <= rules.coldAt()) {
            reasons.add(Reason.COLD);
            points += rules.pointsCold();
        }
        if (seen.mood() < seen.moodBefore()) {
            reasons.add(Reason.FALLING);
            points += rules.pointsFalling();
        }
        if (seen.unanswered() != null && seen.unanswered().compareTo(rules.slowAfter()) > 0) {
            reasons.add(Reason.SLOW);
            points += rules.pointsSlow();
        }
        return new Risk(points, reasons);
    }
}
