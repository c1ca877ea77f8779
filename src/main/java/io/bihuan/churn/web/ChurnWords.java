package io.bihuan.churn.web;

import io.bihuan.churn.Reason;
import io.bihuan.churn.Risk;
import io.bihuan.web.Ui;

/** Says risks and their reasons in the viewer's language. */
public final class ChurnWords {

    private static final double WHOLE = 100;
    private static final double HALF = 0.5;

    private ChurnWords() {}

    /** A reason with its figure. */
    public static String why(Reason reason, Ui ui) {
        return ui.text("churn.feature." + reason.feature(), ui.number(reason.value(), 2));
    }

    /** The risk in per cent, or what level the plain rule gives. */
    public static String risk(Risk risk, Ui ui) {
        var probability = risk.probability();
        return probability == null
                ? ui.label("churn.level", risk.level())
                : ui.label("churn.level", risk.level()) + " · " + probability(probability, ui);
    }

    /** A probability in whole per cent; nothing is said to be certain that is only nearly so. */
    static String probability(double probability, Ui ui) {
        var percent = probability * WHOLE;
        if (percent >= WHOLE - HALF) {
            return ui.text("churn.nearly-all");
        }
        return percent < HALF ? ui.text("churn.nearly-none") : ui.number(percent, 0) + "%";
    }

    /** The reasons in a line. */
    public static String reasons(Risk risk, Ui ui) {
        return ui.join(risk.reasons().stream().map(reason -> why(reason, ui)).toList());
    }
}
