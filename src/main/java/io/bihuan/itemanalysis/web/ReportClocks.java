package io.bihuan.itemanalysis.web;

import io.bihuan.calendar.ClockChips;
import io.bihuan.calendar.Deadlines;
import io.bihuan.itemanalysis.Analyses;
import io.bihuan.itemanalysis.AnalysisStandard;
import io.bihuan.itemanalysis.Report;
import io.bihuan.itemanalysis.Snapshot;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Ui;
import org.springframework.stereotype.Component;

/** Draws the deadline of a report, with its computation. */
@Component
class ReportClocks {

    private final ClockChips chips;
    private final Deadlines deadlines;

    ReportClocks(ClockChips chips, Deadlines deadlines) {
        this.chips = chips;
        this.deadlines = deadlines;
    }

    ClockChip of(Analyses.Line line, Ui ui) {
        var closed = line.closedAt();
        return closed == null
                ? chips.open(
                        line.snapshot().closedAt(), line.dueAt(), ui.dates().now(), ui)
                : chips.met(line.snapshot().closedAt(), line.dueAt(), closed, ui);
    }

    ClockChip of(Snapshot snapshot, Report report, AnalysisStandard standard, Ui ui) {
        if (report.closedAt() != null) {
            return chips.met(snapshot.closedAt(), report.dueAt(), report.closedAt(), ui);
        }
        var due = deadlines.due(snapshot.closedAt(), standard.analysisTerm());
        return due.dueAt().equals(report.dueAt())
                ? chips.open(snapshot.closedAt(), due, ui.dates().now(), ui)
                : chips.open(snapshot.closedAt(), report.dueAt(), ui.dates().now(), ui);
    }
}
