package io.bihuan.marking.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.assessment.MarkedQuestion;
import io.bihuan.assessment.ResultLists;
import io.bihuan.assessment.SittingId;
import io.bihuan.assessment.SittingLists;
import io.bihuan.marking.AppealDeciding;
import io.bihuan.marking.AppealDesk;
import io.bihuan.marking.AppealLists;
import io.bihuan.marking.Appealing;
import io.bihuan.people.People;
import io.bihuan.web.Errors;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Appeals against results: the candidate's page, and that of who decides. */
@Controller
class AppealController {

    private static final int LONGEST = 500;

    private final AppealDesk desk;
    private final AppealLists appeals;
    private final SittingLists sittings;
    private final ResultLists results;
    private final People people;
    private final UiFactory uis;
    private final Clock clock;

    AppealController(
            AppealDesk desk,
            AppealLists appeals,
            SittingLists sittings,
            ResultLists results,
            People people,
            UiFactory uis,
            Clock clock) {
        this.desk = desk;
        this.appeals = appeals;
        this.sittings = sittings;
        this.results = results;
        this.people = people;
        this.uis = uis;
        this.clock = clock;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/sittings/{id}/appeal")
    String own(@PathVariable SittingId id, SignedIn person, Model model) {
        model.addAttribute("page", own(id, person, Map.of(), Errors.none()));
        return "marking/appeal";
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/sittings/{id}/appeals")
    ModelAndView file(
            @PathVariable SittingId id,
            @RequestParam(defaultValue = "") String reason,
            SignedIn person,
            RedirectAttributes redirect) {
        var errors = Errors.none()
                .addIf(reason.isBlank(), "reason", "marking.fault.reason")
                .addIf(reason.length() > LONGEST, "reason", "marking.fault.reason-long", LONGEST);
        if (errors.any()) {
            return new ModelAndView(
                    "marking/appeal",
                    Map.of("page", own(id, person, Map.of("reason", reason), errors)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var ui = uis.plain();
        switch (desk.file(id, person.staffId(), reason)) {
            case Appealing.Filed(var _, var dueAt) -> Toast.done(redirect, "marking.appeal.filed", ui.when(dueAt));
            case Appealing.TooLate(var endedAt) -> Toast.refused(redirect, "marking.appeal.too-late", ui.when(endedAt));
            case Appealing.AlreadyOpen() -> Toast.refused(redirect, "marking.appeal.already-open");
            case Appealing.NotReleased() -> Toast.refused(redirect, "marking.appeal.not-released");
        }
        return new ModelAndView("redirect:/sittings/" + id + "/appeal");
    }

    @Allow(Permission.EXAM_MANAGE)
    @GetMapping("/appeals/{id}")
    String one(@PathVariable UUID id, SignedIn person, Model model) {
        model.addAttribute("page", deciding(id, person, Map.of(), Errors.none()));
        return "marking/appeal";
    }

    @Allow(Permission.EXAM_MANAGE)
    @PostMapping("/appeals/{id}/decision")
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            SignedIn person,
            RedirectAttributes redirect) {
        var page = deciding(id, person, typed, Errors.none());
        var errors = Errors.none()
                .addIf(typed.getOrDefault("ground", "").isBlank(), "ground", "marking.fault.ground")
                .addIf(
                        typed.getOrDefault("ground", "").length() > LONGEST,
                        "ground",
                        "marking.fault.ground-long",
                        LONGEST);
        var points = points(page.questions(), typed, errors);
        if (errors.any()) {
            return new ModelAndView(
                    "marking/appeal",
                    Map.of("page", deciding(id, person, typed, errors)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        switch (desk.decide(id, points, typed.getOrDefault("ground", ""), person.staffId())) {
            case AppealDeciding.Decided() -> Toast.done(redirect, "marking.appeal.decided");
            case AppealDeciding.SomebodyElse() -> Toast.refused(redirect, "marking.appeal.somebody-else");
            case AppealDeciding.AlreadyDecided() -> Toast.refused(redirect, "marking.appeal.already-decided");
        }
        return new ModelAndView("redirect:/appeals/" + id);
    }

    private static Map<Integer, BigDecimal> points(
            List<MarkedQuestion> questions, Map<String, String> typed, Errors errors) {
        var points = new HashMap<Integer, BigDecimal>();
        for (var question : questions) {
            var field = "points-" + question.number();
            var text = typed.get(field);
            if (text == null || text.isBlank()) {
                continue;
            }
            var number = text.strip().matches("\\d{1,4}(\\.\\d{1,2})?") ? new BigDecimal(text.strip()) : null;
            if (number == null || number.compareTo(question.possible()) > 0) {
                errors.add(
                        field,
                        "marking.fault.points",
                        question.possible().stripTrailingZeros().toPlainString());
            } else {
                points.put(question.number() - 1, number);
            }
        }
        return points;
    }

    private AppealPage own(SittingId id, SignedIn person, Map<String, String> typed, Errors errors) {
        var standing = sittings.require(id, person.staffId(), false);
        var released = standing.releasedAt();
        var until = released == null ? null : desk.until(released);
        var open = appeals.of(id.value()).stream().anyMatch(AppealLists.Appeal::open);
        return page(
                standing,
                List.of(),
                null,
                until == null || open || clock.instant().isAfter(until) ? null : until,
                false,
                typed,
                errors);
    }

    private AppealPage deciding(UUID id, SignedIn person, Map<String, String> typed, Errors errors) {
        var appeal = appeals.require(id, person.branchId());
        if (appeal.staffId().equals(person.staffId())) {
            throw new NotFound("appeal " + id + " is decided by somebody else");
        }
        var sitting = new SittingId(appeal.sittingId());
        return page(
                sittings.require(sitting, person.staffId(), true),
                sittings.marked(sitting),
                appeal,
                null,
                appeal.open() && desk.mayDecide(appeal.sittingId(), appeal.staffId(), person.staffId()),
                typed,
                errors);
    }

    private AppealPage page(
            SittingLists.Standing standing,
            List<MarkedQuestion> questions,
            AppealLists.@Nullable Appeal deciding,
            java.time.@Nullable Instant until,
            boolean mayDecide,
            Map<String, String> typed,
            Errors errors) {
        var id = new SittingId(standing.id());
        var of = appeals.of(standing.id());
        var seen = standing.releasedAt() != null || deciding != null;
        List<ResultLists.Changed> changes = seen ? results.changes(id) : List.of();
        var names = people
                .byIds(Stream.concat(
                                of.stream().map(AppealLists.Appeal::decidedBy).filter(Objects::nonNull),
                                changes.stream().map(ResultLists.Changed::byId))
                        .distinct()
                        .toList())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().name()));
        return new AppealPage(
                standing,
                people.name(standing.staffId()),
                of,
                seen ? results.past(id) : List.of(),
                changes,
                questions,
                names,
                deciding,
                until,
                mayDecide,
                typed,
                errors);
    }
}
