package io.bihuan.itemanalysis.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.competence.Area;
import io.bihuan.competence.Areas;
import io.bihuan.itemanalysis.Analyses;
import io.bihuan.itemanalysis.ItemLine;
import io.bihuan.people.People;
import io.bihuan.question.QuestionBank;
import io.bihuan.web.Errors;
import io.bihuan.web.Ui;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a counted exam together, for the screen and for paper. */
@Component
class AnalysisPages {

    private static final int SIBLINGS = 8;

    private final Analyses analyses;
    private final QuestionBank bank;
    private final Areas areas;
    private final People people;
    private final ReportClocks clocks;

    AnalysisPages(Analyses analyses, QuestionBank bank, Areas areas, People people, ReportClocks clocks) {
        this.analyses = analyses;
        this.bank = bank;
        this.areas = areas;
        this.people = people;
        this.clocks = clocks;
    }

    static boolean writes(SignedIn person) {
        return person.may(Permission.EXAM_MANAGE) && person.may(Permission.PLAN_DRAFT);
    }

    AnalysisPage of(UUID exam, @Nullable ReportForm typed, Errors errors, SignedIn person, Ui ui) {
        var snapshot = analyses.require(exam, person.branchId());
        var items = analyses.items(exam);
        var areaLines = analyses.areas(exam);
        var report = analyses.report(exam);
        var standard = analyses.standard(report);
        var proposals = analyses.proposals(exam);
        Map<String, Area> names = areas.tree().stream().collect(Collectors.toMap(Area::code, Function.identity()));
        var known = new HashSet<UUID>();
        proposals.forEach(proposal -> known.addAll(proposal.people()));
        var staff = new HashMap<UUID, String>();
        people.byIds(known).forEach((id, each) -> staff.put(id, each.name()));
        if (report.closedBy() != null) {
            staff.put(report.closedBy(), people.name(report.closedBy()));
        }
        var siblings = analyses.siblings(snapshot, SIBLINGS);
        var words = new AnalysisWords(snapshot, items, areaLines, standard, ui);
        var suggestion = words.findings(code -> {
            var area = names.get(code);
            return area == null ? ui.text("itemanalysis.no-area") : area.name(ui.english());
        });
        return new AnalysisPage(
                snapshot,
                items,
                areaLines,
                bank.all(items.stream().map(ItemLine::question).toList()),
                names,
                analyses.chain(snapshot),
                siblings,
                report,
                standard,
                proposals,
                staff,
                clocks.of(snapshot, report, standard, ui),
                writes(person),
                typed == null ? ReportForm.of(report, suggestion) : typed,
                errors);
    }
}
