package io.bihuan.instructor.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.instructor.InstructorLists;
import io.bihuan.instructor.LadderDesk;
import io.bihuan.instructor.LadderStep;
import io.bihuan.instructor.LessonDesk;
import io.bihuan.instructor.Restoring;
import io.bihuan.instructor.Step;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ladder of P-12: what was noted against a lesson, what was done about a step, the right to teach given back. */
@Controller
class LadderController {

    private final InstructorPages pages;
    private final InstructorLists lists;
    private final LessonDesk lessons;
    private final LadderDesk ladder;

    LadderController(InstructorPages pages, InstructorLists lists, LessonDesk lessons, LadderDesk ladder) {
        this.pages = pages;
        this.lists = lists;
        this.lessons = lessons;
        this.ladder = ladder;
    }

    @Allow(Permission.TRAINING_SUPERVISE)
    @PostMapping("/lessons/{session}/deviations")
    String deviation(
            SignedIn me,
            @PathVariable UUID session,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        var lesson = lists.lesson(session).orElseThrow(() -> new NotFound("lesson " + session));
        pages.seen(lesson.staffId(), me);
        if (me.staffId().equals(lesson.staffId())) {
            Toast.refused(redirect, "instructor.deviation.own");
        } else if (note.isBlank()) {
            Toast.refused(redirect, "instructor.deviation.empty");
        } else {
            lessons.deviated(session, note, me.staffId());
            Toast.done(redirect, "instructor.deviation.noted");
        }
        return "redirect:/instructors/" + lesson.staffId();
    }

    @Allow({Permission.SESSION_RUN, Permission.TRAINING_SUPERVISE})
    @PostMapping("/instructors/{id}/steps/{step}/completion")
    String done(
            SignedIn me,
            @PathVariable UUID id,
            @PathVariable UUID step,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        pages.seen(id, me);
        var taken = ladder.history(id).stream()
                .filter(one -> one.id().equals(step))
                .findFirst()
                .orElseThrow(() -> new NotFound("step " + step));
        if (!closes(taken, id, me)) {
            Toast.refused(redirect, "instructor.step.not-yours");
        } else if (note.isBlank()) {
            Toast.refused(redirect, "instructor.step.no-note");
        } else {
            ladder.done(step, note, me.staffId());
            Toast.done(redirect, "instructor.step.done");
        }
        return "redirect:/instructors/" + id + "#ladder";
    }

    /** Whoever climbs says that they revised their plan; that they were trained, somebody else says. */
    private static boolean closes(Step step, UUID id, SignedIn me) {
        return me.staffId().equals(id) ? step.kind() == LadderStep.REVISE_PLAN : me.may(Permission.TRAINING_SUPERVISE);
    }

    @Allow(Permission.TRAINING_SUPERVISE)
    @PostMapping("/instructors/{id}/restoration")
    String restore(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        pages.seen(id, me);
        switch (ladder.restore(id, reason, me)) {
            case Restoring.Restored() -> Toast.done(redirect, "instructor.restored");
            case Restoring.NothingToRestore() -> Toast.refused(redirect, "instructor.restore.nothing");
            case Restoring.OwnLadder() -> Toast.refused(redirect, "instructor.restore.own");
            case Restoring.NoReason() -> Toast.refused(redirect, "instructor.restore.no-reason");
        }
        return "redirect:/instructors/" + id + "#ladder";
    }
}
