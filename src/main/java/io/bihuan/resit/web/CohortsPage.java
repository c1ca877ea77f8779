package io.bihuan.resit.web;

import io.bihuan.resit.Cohorts;
import io.bihuan.resit.ResitStandard;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.util.List;

/** Intakes with their pass rates, and the newcomers whose test is ahead. */
public record CohortsPage(List<Cohorts.Cohort> cohorts, List<Cohorts.Newcomer> newcomers, ResitStandard standard) {

    /** A rate in words: few people are counted, not rated. */
    public static String words(Cohorts.Rate rate, Ui ui) {
        if (rate.people() == 0) {
            return "—";
        }
        return rate.enough()
                ? ui.text("resit.rate", ui.number(rate.percent(), 1), rate.passed(), rate.people())
                : ui.text("resit.rate-few", rate.passed(), rate.people());
    }

    /** How good or bad a rate is; of few people nothing is said. */
    public static Tone tone(Cohorts.Rate rate) {
        return !rate.enough() || rate.people() == 0 ? Tone.NEUTRAL : rate.met() ? Tone.GOOD : Tone.BAD;
    }

    /** How pressing a newcomer's test is. */
    public static Tone tone(Cohorts.Newcomer newcomer, Ui ui) {
        return newcomer.sat()
                ? Tone.GOOD
                : newcomer.testOn().isBefore(ui.dates().today()) ? Tone.BAD : Tone.ACCENT;
    }

    /** Where a newcomer's test stands. */
    public static String state(Cohorts.Newcomer newcomer, Ui ui) {
        return ui.text(
                newcomer.sat()
                        ? "resit.newcomer.sat"
                        : newcomer.testOn().isBefore(ui.dates().today())
                                ? "resit.newcomer.late"
                                : "resit.newcomer.ahead");
    }
}
