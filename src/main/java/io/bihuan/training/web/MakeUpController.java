package io.bihuan.training.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.training.Binding;
import io.bihuan.training.MakeUps;
import io.bihuan.training.SessionLists;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Binds what somebody missed to the session in which they make it up (M-13). */
@Controller
class MakeUpController {

    private final MakeUps makeUps;
    private final SessionLists lists;
    private final UiFactory uis;

    MakeUpController(MakeUps makeUps, SessionLists lists, UiFactory uis) {
        this.makeUps = makeUps;
        this.lists = lists;
        this.uis = uis;
    }

    @Allow(Permission.SESSION_RUN)
    @PostMapping("/sessions/{id}/seats/{staff}/make-up")
    String bind(
            SignedIn me,
            @PathVariable UUID id,
            @PathVariable UUID staff,
            @RequestParam UUID into,
            RedirectAttributes redirect) {
        lists.require(id, me);
        lists.require(into, me);
        switch (makeUps.bind(id, staff, into, me.staffId())) {
            case Binding.Bound(var starts) ->
                Toast.done(redirect, "training.make-up.bound", uis.plain().when(starts));
            case Binding.NotOwed() -> Toast.refused(redirect, "training.make-up.not-owed");
            case Binding.OtherCourse() -> Toast.refused(redirect, "training.make-up.other-course");
            case Binding.NotAhead() -> Toast.refused(redirect, "training.make-up.not-ahead");
            case Binding.Full() -> Toast.refused(redirect, "training.make-up.full");
        }
        return "redirect:/sessions#make-ups";
    }
}
