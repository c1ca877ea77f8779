package io.bihuan.itemanalysis.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.itemanalysis.Analyses;
import io.bihuan.web.NavCount;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** The reports that a supervisor owes (P-08). */
@Component
class AnalysisObligations implements Obligations, NavCount {

    private static final int MOST = 12;

    private final Analyses analyses;
    private final ReportClocks clocks;

    AnalysisObligations(Analyses analyses, ReportClocks clocks) {
        this.analyses = analyses;
        this.clocks = clocks;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        return owed(viewer).stream()
                .map(line -> new Obligation(
                        ui.text("itemanalysis.owed", line.snapshot().exam()),
                        ui.text(
                                "itemanalysis.owed.detail",
                                line.snapshot().sat(),
                                line.snapshot().passed(),
                                line.flagged()),
                        "P-08",
                        "/exams/" + line.snapshot().examId() + "/analysis",
                        ui.text("itemanalysis.owed.action"),
                        line.dueAt(),
                        clocks.of(line, ui)))
                .toList();
    }

    @Override
    public String key() {
        return "analyses";
    }

    @Override
    public int waitingFor(Viewer viewer) {
        return owed(viewer).size();
    }

    @Override
    public Tone tone() {
        return Tone.WARN;
    }

    private List<Analyses.Line> owed(Viewer viewer) {
        return viewer instanceof SignedIn person
                        && person.may(Permission.EXAM_MANAGE)
                        && person.may(Permission.PLAN_DRAFT)
                ? analyses.owed(person.branchId(), MOST)
                : List.of();
    }
}
