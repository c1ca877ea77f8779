package io.bihuan.itemanalysis.web;

import io.bihuan.itemanalysis.Analyses;
import io.bihuan.itemanalysis.Snapshot;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counted exams with how their reports stand. */
public record AnalysesPage(List<Row> rows) {

    /** One exam. */
    public record Row(Analyses.Line line, ClockChip clock) {}

    /** Who passed, of those who sat it, in per cent. */
    public static String passRate(Snapshot snapshot, Ui ui) {
        return percent(snapshot.passRate().share(), ui);
    }

    /** Whether that is what the standard asks. */
    public static Tone tone(Snapshot snapshot) {
        return snapshot.aimMet() ? Tone.GOOD : Tone.BAD;
    }

    static String percent(@Nullable Double share, Ui ui) {
        return share == null ? "—" : ui.number(share * 100, 1) + "%";
    }
}
