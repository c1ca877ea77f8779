package io.bihuan.complaint.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.complaint.Analysis;
import io.bihuan.complaint.Categories;
import io.bihuan.complaint.CountedComplaints;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.UiFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Counts complaints by what they were about and how they were handled; each number opens its list. */
@Controller
class AnalysisController {

    private static final Period USUAL = Period.ofMonths(12);
    private static final Period SETTLES_IN = Period.ofDays(7);
    private static final int MOST = 300;

    private final Analysis analysis;
    private final CountedComplaints counted;
    private final Categories categories;
    private final People people;
    private final UiFactory uis;
    private final Clock clock;

    AnalysisController(
            Analysis analysis,
            CountedComplaints counted,
            Categories categories,
            People people,
            UiFactory uis,
            Clock clock) {
        this.analysis = analysis;
        this.counted = counted;
        this.categories = categories;
        this.people = people;
        this.uis = uis;
        this.clock = clock;
    }

    /** A period of days, both ends counted. */
    private record Days(LocalDate from, LocalDate until, Clock clock) {

        Instant begins() {
            return from.atStartOfDay(clock.getZone()).toInstant();
        }

        Instant ends() {
            return until.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        }
    }

    @Allow(Permission.COMPLAINT_SUPERVISE)
    @GetMapping("/complaints/analysis")
    String counts(
            SignedIn me,
            @RequestParam(defaultValue = "TYPE") Analysis.By by,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            Model model) {
        var days = days(from, until);
        var settled = LocalDate.now(clock)
                .minus(SETTLES_IN)
                .atStartOfDay(clock.getZone())
                .toInstant();
        model.addAttribute(
                "page",
                new AnalysisPage(
                        by,
                        days.from(),
                        days.until(),
                        analysis.all(days.begins(), days.ends(), settled, me.branchId()),
                        analysis.by(by, days.begins(), days.ends(), settled, me.branchId()),
                        analysis.by(Analysis.By.MONTH, days.begins(), days.ends(), settled, me.branchId()),
                        List.of(),
                        "",
                        "",
                        categories.names(uis.plain().english())));
        return "complaint/analysis";
    }

    /** The complaints behind one number. */
    @Allow(Permission.COMPLAINT_SUPERVISE)
    @GetMapping("/complaints/analysis/list")
    String list(
            SignedIn me,
            @RequestParam(defaultValue = "TYPE") Analysis.By by,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "opened") String what,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            Model model) {
        var days = days(from, until);
        var rows = counted.counted(by, key, agents(by, key), what, days.begins(), days.ends(), me.branchId(), MOST);
        var none = analysis.all(days.begins(), days.begins(), days.begins(), me.branchId());
        model.addAttribute(
                "page",
                new AnalysisPage(
                        by,
                        days.from(),
                        days.until(),
                        none,
                        List.of(),
                        List.of(),
                        rows,
                        List.of("closed", "late", "repeated", "reopened", "unresolved")
                                        .contains(what)
                                ? what
                                : "opened",
                        key,
                        categories.names(uis.plain().english())));
        return "complaint/counted";
    }

    private List<UUID> agents(Analysis.By by, String key) {
        return by == Analysis.By.TEAM && !key.isEmpty()
                ? people.all().stream()
                        .filter(person -> key.equals(person.team().isEmpty() ? person.branch() : person.team()))
                        .map(Person::id)
                        .toList()
                : List.of();
    }

    private Days days(@Nullable LocalDate from, @Nullable LocalDate until) {
        var last = Objects.requireNonNullElse(until, LocalDate.now(clock));
        var first = Objects.requireNonNullElse(from, last.minus(USUAL).plusDays(1));
        return first.isAfter(last) ? new Days(last, first, clock) : new Days(first, last, clock);
    }
}
