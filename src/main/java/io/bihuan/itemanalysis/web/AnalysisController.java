package io.bihuan.itemanalysis.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.assessment.ExamId;
import io.bihuan.assessment.ExamLists;
import io.bihuan.itemanalysis.Analyses;
import io.bihuan.itemanalysis.AnalysisDesk;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Counted exams. */
@Controller
class AnalysisController {

    private static final int MOST = 100;

    private final Analyses analyses;
    private final ExamLists exams;
    private final AnalysisDesk desk;
    private final AnalysisPages pages;
    private final ReportClocks clocks;
    private final UiFactory uis;

    AnalysisController(
            Analyses analyses,
            ExamLists exams,
            AnalysisDesk desk,
            AnalysisPages pages,
            ReportClocks clocks,
            UiFactory uis) {
        this.analyses = analyses;
        this.exams = exams;
        this.desk = desk;
        this.pages = pages;
        this.clocks = clocks;
        this.uis = uis;
    }

    @Allow({Permission.EXAM_MANAGE, Permission.PLAN_APPROVE})
    @GetMapping("/exams/analyses")
    String list(SignedIn person, Locale locale, Model model) {
        var ui = uis.plain(locale);
        model.addAttribute(
                "page",
                new AnalysesPage(analyses.lines(person.branchId(), MOST).stream()
                        .map(line -> new AnalysesPage.Row(line, clocks.of(line, ui)))
                        .toList()));
        return "itemanalysis/list";
    }

    @Allow({Permission.EXAM_MANAGE, Permission.PLAN_APPROVE})
    @GetMapping("/exams/{id}/analysis")
    String one(@PathVariable UUID id, SignedIn person, Locale locale, Model model) {
        if (analyses.find(id, person.branchId()).isEmpty()) {
            model.addAttribute(
                    "exam", exams.require(new ExamId(id), person.branchId()).name());
            return "itemanalysis/waiting";
        }
        model.addAttribute("page", pages.of(id, null, Errors.none(), person, uis.plain(locale)));
        return "itemanalysis/one";
    }

    /** Counts it anew, for whoever does not want to wait for it to happen by itself. */
    @Allow(Permission.EXAM_MANAGE)
    @PostMapping("/exams/{id}/analysis")
    String again(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        analyses.require(id, person.branchId());
        desk.analyse(id);
        Toast.done(redirect, "itemanalysis.counted");
        return "redirect:/exams/" + id + "/analysis";
    }
}
