package io.bihuan.emergency.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.emergency.AffectedDesk;
import io.bihuan.emergency.Emergencies;
import io.bihuan.emergency.EmergencyDesk;
import io.bihuan.emergency.EmergencyPlan.Words;
import io.bihuan.emergency.EmergencyPlans;
import io.bihuan.emergency.ReviewDesk;
import io.bihuan.web.Toast;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Emergencies: started, led, ended, reviewed. */
@Controller
class EmergenciesController {

    private static final int LATEST = 50;
    private static final int LONGEST = 2000;

    private final Emergencies emergencies;
    private final EmergencyPlans plans;
    private final EmergencyDesk desk;
    private final AffectedDesk affected;
    private final ReviewDesk reviews;
    private final EmergencyPages pages;

    EmergenciesController(
            Emergencies emergencies,
            EmergencyPlans plans,
            EmergencyDesk desk,
            AffectedDesk affected,
            ReviewDesk reviews,
            EmergencyPages pages) {
        this.emergencies = emergencies;
        this.plans = plans;
        this.desk = desk;
        this.affected = affected;
        this.reviews = reviews;
        this.pages = pages;
    }

    @Allow(Permission.EMERGENCY_READ)
    @GetMapping("/emergencies")
    String latest(SignedIn me, Model model) {
        model.addAttribute(
                "page",
                new EmergenciesPage(
                        emergencies.latest(me.branchId(), LATEST),
                        plans.of(me.branchId()),
                        me.may(Permission.EMERGENCY_LEAD)));
        return "emergency/emergencies";
    }

    @Allow(Permission.EMERGENCY_READ)
    @GetMapping("/emergencies/{id}")
    String one(@PathVariable UUID id, SignedIn me, Model model) {
        model.addAttribute("page", pages.of(emergencies.file(id, me), me));
        return "emergency/emergency";
    }

    @Allow(Permission.EMERGENCY_LEAD)
    @PostMapping("/emergencies")
    String start(
            @RequestParam UUID plan,
            @RequestParam(defaultValue = "") String cause,
            SignedIn me,
            RedirectAttributes redirect) {
        if (cause.isBlank()) {
            Toast.refused(redirect, "emergency.cause-missing");
            return "redirect:/emergencies";
        }
        var id = desk.start(plan, cut(cause), me);
        Toast.done(redirect, "emergency.started");
        return "redirect:/emergencies/" + id;
    }

    @Allow(Permission.EMERGENCY_LEAD)
    @PostMapping("/emergencies/{id}/decision")
    String decide(@PathVariable UUID id, @RequestParam boolean starts, SignedIn me, RedirectAttributes redirect) {
        tell(desk.decide(id, starts, me), starts ? "emergency.started" : "emergency.dismissed", redirect);
        return back(id);
    }

    @Allow(Permission.EMERGENCY_READ)
    @PostMapping("/emergencies/{id}/acknowledgement")
    String acknowledge(@PathVariable UUID id, SignedIn me, RedirectAttributes redirect) {
        desk.acknowledge(id, me);
        Toast.done(redirect, "emergency.acknowledged");
        return back(id);
    }

    @Allow(Permission.EMERGENCY_READ)
    @PostMapping("/emergencies/{id}/steps/{place}")
    String step(@PathVariable UUID id, @PathVariable int place, SignedIn me) {
        desk.step(id, place, me);
        return back(id);
    }

    @Allow(Permission.EMERGENCY_LEAD)
    @PostMapping("/emergencies/{id}/wording")
    String word(
            @PathVariable UUID id,
            @RequestParam String wording,
            @RequestParam(defaultValue = "") String wordingEn,
            @RequestParam(defaultValue = "") String publicWords,
            @RequestParam(defaultValue = "") String publicWordsEn,
            SignedIn me,
            RedirectAttributes redirect) {
        desk.word(id, new Words(cut(wording), cut(wordingEn)), new Words(cut(publicWords), cut(publicWordsEn)), me);
        Toast.done(redirect, "emergency.worded");
        return back(id);
    }

    @Allow(Permission.EMERGENCY_READ)
    @PostMapping("/emergencies/{id}/affected")
    String note(@PathVariable UUID id, @RequestParam String number, SignedIn me, RedirectAttributes redirect) {
        tell(affected.note(id, number, me), "emergency.affected.noted", "emergency.affected.unknown", redirect);
        return back(id);
    }

    @Allow(Permission.EMERGENCY_READ)
    @PostMapping("/emergencies/{id}/affected/{kind}/{object}/call")
    String called(@PathVariable UUID id, @PathVariable String kind, @PathVariable String object, SignedIn me) {
        affected.called(id, kind, object, me);
        return back(id);
    }

    @Allow(Permission.EMERGENCY_LEAD)
    @PostMapping("/emergencies/{id}/end")
    String end(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String outcome,
            SignedIn me,
            RedirectAttributes redirect) {
        if (outcome.isBlank()) {
            Toast.refused(redirect, "emergency.outcome-missing");
            return back(id);
        }
        tell(desk.end(id, cut(outcome), me), "emergency.ended", redirect);
        return back(id);
    }

    @Allow(Permission.EMERGENCY_LEAD)
    @PostMapping("/emergencies/{id}/review")
    String review(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String review,
            @RequestParam(defaultValue = "") String findings,
            SignedIn me,
            RedirectAttributes redirect) {
        if (review.isBlank()) {
            Toast.refused(redirect, "emergency.review-missing");
            return back(id);
        }
        tell(
                reviews.review(id, cut(review), Arrays.asList(cut(findings).split("\\R")), me),
                "emergency.reviewed",
                redirect);
        return back(id);
    }

    private static void tell(boolean done, String key, RedirectAttributes redirect) {
        tell(done, key, "emergency.decided-already", redirect);
    }

    private static void tell(boolean done, String key, String otherwise, RedirectAttributes redirect) {
        if (done) {
            Toast.done(redirect, key);
        } else {
            Toast.refused(redirect, otherwise);
        }
    }

    private static String back(UUID id) {
        return "redirect:/emergencies/" + id;
    }

    private static String cut(String text) {
        var words = text.strip();
        return words.codePointCount(0, words.length()) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST));
    }
}
