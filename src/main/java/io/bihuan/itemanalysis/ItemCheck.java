package io.bihuan.itemanalysis;

import io.bihuan.statistics.ItemFigures;
import java.util.ArrayList;
import java.util.List;

/** Decides which questions are looked at again (P-08). */
record ItemCheck(AnalysisStandard.Items standard) {

    /** Four of five is 80 %, not a hair above. */
    private static final double ROUNDING = 1e-9;

    List<Flag> flags(ItemFigures figures, List<ChoiceUse> choices) {
        var flags = new ArrayList<Flag>();
        var p = figures.difficulty();
        if (figures.asked() < standard.fewestAnswers() || p == null) {
            return flags;
        }
        var d = figures.discrimination();
        var percent = p * 100;
        var hard = percent < standard.tooHardBelow().doubleValue() - ROUNDING;
        var easy = percent > standard.tooEasyAbove().doubleValue() + ROUNDING;
        if (d != null && d < 0 || misleads(choices)) {
            flags.add(Flag.CHECK_KEY);
        } else if (d != null && d < standard.lowDiscriminationBelow().doubleValue() && !easy) {
            // What nearly everybody knows cannot tell people apart; that it is easy says it already.
            flags.add(Flag.LOW_DISCRIMINATION);
        }
        if (hard) {
            flags.add(Flag.TOO_HARD);
        }
        if (easy) {
            flags.add(Flag.TOO_EASY);
        } else if (choices.stream().anyMatch(choice -> idle(choice, figures.asked()))) {
            flags.add(Flag.WEAK_DISTRACTOR);
        }
        return flags;
    }

    /** Whether hardly anybody takes a wrong choice. */
    boolean idle(ChoiceUse choice, int asked) {
        return !choice.right()
                && choice.taken() * 100.0 < standard.weakDistractorBelow().doubleValue() * asked;
    }

    /** Whether one wrong choice draws more of the best than every right one does. */
    private static boolean misleads(List<ChoiceUse> choices) {
        var right = choices.stream()
                .filter(ChoiceUse::right)
                .mapToInt(ChoiceUse::best)
                .max();
        return right.isPresent()
                && choices.stream().anyMatch(choice -> !choice.right() && choice.best() > right.getAsInt());
    }
}
