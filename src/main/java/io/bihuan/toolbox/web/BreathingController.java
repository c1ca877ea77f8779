package io.bihuan.toolbox.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.standard.Standards;
import io.bihuan.toolbox.BreathingStandard;
import io.bihuan.toolbox.Diary;
import io.bihuan.toolbox.ToolboxStandard;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A minute to breathe, and a diary for oneself. */
@Controller
class BreathingController {

    private static final int LONGEST = 2000;

    private final Diary diary;
    private final Standards standards;
    private final UiFactory uis;

    BreathingController(Diary diary, Standards standards, UiFactory uis) {
        this.diary = diary;
        this.standards = standards;
        this.uis = uis;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/me/breathing")
    String page(SignedIn me, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        var now = uis.plain().dates().now();
        model.addAttribute(
                "rhythm", standards.inForce(BreathingStandard.class, now).rules());
        model.addAttribute(
                "rounds", standards.inForce(ToolboxStandard.class, now).rules().breatheRounds());
        model.addAttribute("entries", diary.of(me));
        return "toolbox/breathing";
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/me/diary")
    String write(
            @RequestParam(defaultValue = "3") int mood,
            @RequestParam(defaultValue = "") String words,
            SignedIn me,
            RedirectAttributes redirect) {
        if (mood < 1 || mood > 5) {
            Toast.refused(redirect, "toolbox.diary.mood-wrong");
        } else {
            diary.write(me, mood, words.length() > LONGEST ? words.substring(0, LONGEST) : words);
            Toast.done(redirect, "toolbox.diary.written");
        }
        return "redirect:/me/breathing";
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/me/diary/{id}/removal")
    String remove(@PathVariable UUID id, SignedIn me, RedirectAttributes redirect) {
        diary.remove(me, id);
        Toast.done(redirect, "toolbox.diary.removed");
        return "redirect:/me/breathing";
    }
}
