package io.bihuan.needs.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.competence.Area;
import io.bihuan.competence.Areas;
import io.bihuan.knowledge.SentenceLikeness;
import io.bihuan.needs.PriorityDesk;
import io.bihuan.needs.Putting;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes what many said a need of training: whoever reads it names the area, the rest is filled in. */
@Controller
class ThemeNeedController {

    private static final int LONGEST = 300;

    /** Words less like an area than this say nothing of it. */
    private static final double NEAR = 0.45;

    private final Areas areas;
    private final SentenceLikeness likeness;
    private final PriorityDesk desk;
    private final UiFactory uis;

    ThemeNeedController(Areas areas, SentenceLikeness likeness, PriorityDesk desk, UiFactory uis) {
        this.areas = areas;
        this.likeness = likeness;
        this.desk = desk;
        this.uis = uis;
    }

    @Allow(Permission.PLAN_DRAFT)
    @GetMapping("/needs/theme")
    String theme(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int people,
            @RequestParam(defaultValue = "") String asked,
            Model model) {
        var ui = uis.plain();
        var guess = guess(words);
        var ground = words.isBlank()
                ? ui.text("needs.theme-ground-many", asked, people)
                : ui.text("needs.theme-ground-words", asked, people, words.replace(" ", "、"));
        model.addAttribute(
                "page",
                new ThemeNeedPage(areas.leaves(), guess, guess == null ? "" : guess.code(), ground, Errors.none()));
        return "needs/theme";
    }

    @Allow(Permission.PLAN_DRAFT)
    @PostMapping("/needs/theme")
    ModelAndView put(
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String ground,
            SignedIn me,
            RedirectAttributes redirect) {
        var errors = Errors.none()
                .addIf(
                        areas.leaves().stream().noneMatch(each -> each.code().equals(area)),
                        "area",
                        "needs.theme-fault-area")
                .addIf(ground.isBlank() || ground.length() > LONGEST, "ground", "needs.theme-fault-ground", LONGEST);
        if (!errors.any()) {
            switch (desk.put(area, ground.strip(), me)) {
                case Putting.Put(var plan, var people) -> {
                    Toast.done(redirect, "needs.put", people);
                    return new ModelAndView("redirect:/plans/" + plan);
                }
                case Putting.Kept(var plan, var people) -> {
                    Toast.done(redirect, "needs.kept", people);
                    return new ModelAndView("redirect:/plans/" + plan);
                }
                case Putting.NoProblem() -> errors.add("area", "needs.theme-fault-nobody");
            }
        }
        var page = new ThemeNeedPage(areas.leaves(), null, area, ground, errors);
        return new ModelAndView("needs/theme", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private @Nullable Area guess(String words) {
        return words.isBlank()
                ? null
                : areas.leaves().stream()
                        .map(area -> Map.entry(area, likeness.between(words, area.chinese())))
                        .filter(entry -> entry.getValue() >= NEAR)
                        .max(Comparator.comparingDouble(Map.Entry::getValue))
                        .map(Map.Entry::getKey)
                        .orElse(null);
    }
}
