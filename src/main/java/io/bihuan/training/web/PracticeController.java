package io.bihuan.training.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.training.PracticeRuns;
import io.bihuan.training.SessionLists;
import io.bihuan.web.Toast;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Complete practice runs, counted by the instructor's tap (M-04). */
@Controller
class PracticeController {

    private final PracticeRuns runs;
    private final SessionLists lists;

    PracticeController(PracticeRuns runs, SessionLists lists) {
        this.runs = runs;
        this.lists = lists;
    }

    @Allow(Permission.SESSION_RUN)
    @PostMapping("/sessions/{id}/seats/{staff}/runs")
    String count(SignedIn me, @PathVariable UUID id, @PathVariable UUID staff, RedirectAttributes redirect) {
        lists.require(id, me);
        if (!runs.count(id, staff, me.staffId())) {
            Toast.refused(redirect, "training.runs.not-there");
        }
        return "redirect:/sessions/" + id + "#roster";
    }

    @Allow(Permission.SESSION_RUN)
    @PostMapping("/sessions/{id}/seats/{staff}/runs/undo")
    String undo(SignedIn me, @PathVariable UUID id, @PathVariable UUID staff, RedirectAttributes redirect) {
        lists.require(id, me);
        runs.undo(id, staff);
        Toast.done(redirect, "training.runs.undone");
        return "redirect:/sessions/" + id + "#roster";
    }
}
