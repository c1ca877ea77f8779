package io.bihuan.itemanalysis.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.itemanalysis.Analyses;
import io.bihuan.itemanalysis.ReportDesk;
import io.bihuan.itemanalysis.Sending;
import io.bihuan.itemanalysis.WeakAreaDesk;
import io.bihuan.itemanalysis.Writing;
import io.bihuan.people.People;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The supervisor's report on an exam: written, closed, and put into the plan (P-08). */
@Controller
class ReportController {

    private static final int LONGEST_TOPIC = 80;

    private final Analyses analyses;
    private final ReportDesk desk;
    private final WeakAreaDesk weakAreas;
    private final AnalysisPages pages;
    private final People people;
    private final UiFactory uis;

    ReportController(
            Analyses analyses,
            ReportDesk desk,
            WeakAreaDesk weakAreas,
            AnalysisPages pages,
            People people,
            UiFactory uis) {
        this.analyses = analyses;
        this.desk = desk;
        this.weakAreas = weakAreas;
        this.pages = pages;
        this.people = people;
        this.uis = uis;
    }

    @Allow(Permission.PLAN_DRAFT)
    @PostMapping("/exams/{id}/analysis/report")
    ModelAndView write(
            @PathVariable UUID id, ReportForm form, SignedIn person, Locale locale, RedirectAttributes redirect) {
        analyses.require(id, person.branchId());
        var draft = form.draft();
        var errors = form.closes() ? draft.gaps() : draft.faults();
        if (errors.any()) {
            return again(id, form, errors, person, locale);
        }
        var by = person.staffId();
        return switch (form.closes() ? desk.close(id, draft, by) : desk.write(id, draft, by)) {
            case Writing.Kept _ -> {
                Toast.done(redirect, form.closes() ? "itemanalysis.report.closed" : "itemanalysis.report.kept");
                yield back(id);
            }
            case Writing.Closed _ -> {
                Toast.refused(redirect, "itemanalysis.report.was-closed");
                yield back(id);
            }
            case Writing.Overtaken(var other, var at) -> {
                var ui = uis.plain(locale);
                errors.add("", "itemanalysis.report.overtaken", people.name(other), ui.when(at));
                yield again(id, form.seen(analyses.report(id).revision()), errors, person, locale);
            }
        };
    }

    @Allow(Permission.PLAN_DRAFT)
    @PostMapping("/exams/{id}/analysis/needs")
    String demand(@PathVariable UUID id, @RequestParam String area, SignedIn person, RedirectAttributes redirect) {
        analyses.require(id, person.branchId());
        Toast.done(redirect, "itemanalysis.needs.raised", weakAreas.demand(id, area, person.staffId()));
        return "redirect:/exams/" + id + "/analysis#areas";
    }

    @Allow(Permission.PLAN_DRAFT)
    @PostMapping("/exams/{id}/analysis/proposals")
    String propose(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "1") BigDecimal hours,
            SignedIn person,
            RedirectAttributes redirect) {
        analyses.require(id, person.branchId());
        var sensible = hours.signum() > 0 && hours.compareTo(BigDecimal.valueOf(100)) < 0;
        if (topic.isBlank() || topic.strip().length() > LONGEST_TOPIC || !sensible) {
            Toast.refused(redirect, "itemanalysis.fault.topic", LONGEST_TOPIC);
        } else {
            desk.propose(id, topic, hours, person.staffId());
        }
        return "redirect:/exams/" + id + "/analysis#proposals";
    }

    @Allow(Permission.PLAN_DRAFT)
    @PostMapping("/exams/{id}/analysis/proposals/{proposal}/removal")
    String drop(@PathVariable UUID id, @PathVariable UUID proposal, SignedIn person) {
        analyses.require(id, person.branchId());
        desk.drop(id, proposal);
        return "redirect:/exams/" + id + "/analysis#proposals";
    }

    @Allow(Permission.PLAN_DRAFT)
    @PostMapping("/exams/{id}/analysis/proposals/{proposal}/plan-line")
    String plan(@PathVariable UUID id, @PathVariable UUID proposal, SignedIn person, RedirectAttributes redirect) {
        analyses.require(id, person.branchId());
        switch (desk.intoNextPlan(id, proposal, person)) {
            case Sending.Sent(var _, var revised) ->
                Toast.done(redirect, revised ? "itemanalysis.sent.revised" : "itemanalysis.sent");
            case Sending.AlreadySent _ -> Toast.refused(redirect, "itemanalysis.sent.already");
            case Sending.PlanDecides _ -> Toast.refused(redirect, "itemanalysis.sent.waits");
        }
        return "redirect:/exams/" + id + "/analysis#proposals";
    }

    private ModelAndView again(UUID id, ReportForm form, Errors errors, SignedIn person, Locale locale) {
        var view = new ModelAndView("itemanalysis/one", HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("page", pages.of(id, form, errors, person, uis.plain(locale)));
        return view;
    }

    private static ModelAndView back(UUID id) {
        return new ModelAndView("redirect:/exams/" + id + "/analysis#report");
    }
}
