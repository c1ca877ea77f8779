package io.bihuan.churn.web;

import io.bihuan.churn.Reason;
import io.bihuan.churn.Risk;
import io.bihuan.web.Ui;

/** Says risks and their reasons in the viewer's language. */
public final class ChurnWords {

    private static final double WHOLE = 100;

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
                : ui.label("churn.level", risk.level()) + " " + ui.number(probability * WHOLE, 0) + "%";
    }

    /** The reasons in a line. */
    public static String reasons(Risk risk, Ui ui) {
        return ui.join(risk.reasons().stream().map(reason -> why(reason, ui)).toList());
    }
}
