package io.bihuan.frontdesk.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.frontdesk.VideoNotes;
import io.bihuan.frontdesk.VideoTalk;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an agent notes a talk by video, and sees those noted before. */
@Controller
class VideoController {

    private static final String HOME = "/front-desk/videos";
    private static final int SHOWN = 30;

    private final VideoNotes notes;
    private final UiFactory uis;
    private final Clock clock;

    VideoController(VideoNotes notes, UiFactory uis, Clock clock) {
        this.notes = notes;
        this.uis = uis;
        this.clock = clock;
    }

    @Allow(Permission.SERVE)
    @GetMapping(HOME)
    String page(SignedIn person, Model model) {
        return show(VideoForm.empty(clock.instant(), clock.getZone()), Errors.none(), person, model);
    }

    @Allow(Permission.SERVE)
    @PostMapping(HOME)
    String note(
            VideoForm form, SignedIn person, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var now = clock.instant();
        var errors = form.check(now, clock.getZone());
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(form, errors, person, model);
        }
        var ended = uis.plain(Locale.SIMPLIFIED_CHINESE).text("frontdesk.video.ended");
        notes.note(form.talk(now, clock.getZone()), ended, person.staffId());
        Toast.done(redirect, "frontdesk.video.noted");
        return "redirect:" + HOME;
    }

    private String show(VideoForm form, Errors errors, SignedIn person, Model model) {
        var ui = uis.plain();
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("notes", notes.of(person.staffId(), SHOWN));
        model.addAttribute(
                "recordings",
                Arrays.stream(VideoTalk.Recorded.values())
                        .map(each -> new Option(each.name(), ui.label("frontdesk.recording", each)))
                        .toList());
        return "frontdesk/videos";
    }
}
