package io.bihuan.complaint.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.complaint.Acknowledgement;
import io.bihuan.complaint.ComplaintDesk;
import io.bihuan.complaint.ComplaintLists;
import io.bihuan.complaint.EscalationDesk;
import io.bihuan.complaint.FollowCodes;
import io.bihuan.complaint.Move;
import io.bihuan.complaint.RemedyLinks;
import io.bihuan.complaint.Stage;
import io.bihuan.people.People;
import io.bihuan.web.Toast;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What is done beside the stages: acknowledging, handing over, the customer's link, the return visit. */
@Controller
class ComplaintCareController {

    private static final int LONG = 2_000;

    private final ComplaintLists lists;
    private final ComplaintDesk desk;
    private final EscalationDesk escalations;
    private final RemedyLinks links;
    private final FollowCodes codes;
    private final People people;

    ComplaintCareController(
            ComplaintLists lists,
            ComplaintDesk desk,
            EscalationDesk escalations,
            RemedyLinks links,
            FollowCodes codes,
            People people) {
        this.lists = lists;
        this.desk = desk;
        this.escalations = escalations;
        this.links = links;
        this.codes = codes;
        this.people = people;
    }

    @Allow(Permission.COMPLAINT_SUPERVISE)
    @PostMapping("/complaints/{number}/acknowledgement")
    String acknowledge(SignedIn me, @PathVariable String number, RedirectAttributes redirect) {
        var file = lists.file(number, me.branchId());
        switch (escalations.acknowledge(file.id(), me.staffId())) {
            case Acknowledgement.Noted(var inTime) ->
                Toast.done(redirect, inTime ? "complaint.acknowledged" : "complaint.acknowledged.late");
            case Acknowledgement.AlreadyBy(var who, var _) ->
                Toast.refused(redirect, "complaint.acknowledged.already", people.name(who));
            case Acknowledgement.NotEscalated _ -> Toast.refused(redirect, "complaint.acknowledged.none");
        }
        return "redirect:/complaints/" + number;
    }

    @Allow(Permission.COMPLAINT_SUPERVISE)
    @PostMapping("/complaints/{number}/owner")
    String assign(
            SignedIn me,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String owner,
            RedirectAttributes redirect) {
        var file = lists.file(number, me.branchId());
        desk.assign(
                file.id(),
                owner.isBlank() ? null : people.require(UUID.fromString(owner)).id(),
                me.staffId());
        Toast.done(redirect, "complaint.assigned");
        return "redirect:/complaints/" + number;
    }

    @Allow({Permission.COMPLAINT_HANDLE, Permission.COMPLAINT_SUPERVISE})
    @PostMapping("/complaints/{number}/links")
    String link(SignedIn me, @PathVariable String number, RedirectAttributes redirect) {
        var file = lists.file(number, me.branchId());
        if (file.stage() == Stage.FEEDBACK && file.closedAt() == null) {
            var made = links.issue(file.id(), me.staffId());
            redirect.addFlashAttribute(
                    "link",
                    ServletUriComponentsBuilder.fromCurrentContextPath()
                            .path("/remedies/" + made.token())
                            .toUriString());
            redirect.addFlashAttribute("code", made.code());
        } else {
            Toast.refused(redirect, "complaint.overtaken");
        }
        return "redirect:/complaints/" + number;
    }

    /** A code for a customer who complained by phone or in person, or has lost theirs; shown once. */
    @Allow({Permission.COMPLAINT_HANDLE, Permission.COMPLAINT_SUPERVISE})
    @PostMapping("/complaints/{number}/codes")
    String code(SignedIn me, @PathVariable String number, RedirectAttributes redirect) {
        var file = lists.file(number, me.branchId());
        Toast.done(redirect, "complaint.code.made", codes.issue(file.id()));
        return "redirect:/complaints/" + number;
    }

    /** Answers what the customer asked behind their link. */
    @Allow({Permission.COMPLAINT_HANDLE, Permission.COMPLAINT_SUPERVISE})
    @PostMapping("/complaints/{number}/answers")
    String answer(
            SignedIn me,
            @PathVariable String number,
            @RequestParam UUID question,
            @RequestParam(name = "words", defaultValue = "") String words,
            RedirectAttributes redirect) {
        var file = lists.file(number, me.branchId());
        if (words.isBlank() || words.length() > LONG) {
            Toast.refused(redirect, "complaint.answer.missing", LONG);
        } else if (links.answer(file.id(), question, words, me.staffId())) {
            Toast.done(redirect, "complaint.answer.done");
        } else {
            Toast.refused(redirect, "complaint.overtaken");
        }
        return "redirect:/complaints/" + number;
    }

    @Allow({Permission.COMPLAINT_HANDLE, Permission.COMPLAINT_SUPERVISE})
    @PostMapping("/complaints/{number}/visits")
    String visit(
            SignedIn me,
            @PathVariable String number,
            @RequestParam boolean satisfied,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        var file = lists.file(number, me.branchId());
        if (!satisfied && note.isBlank()) {
            Toast.refused(redirect, "complaint.visit.note.missing");
        } else if (desk.visited(file.id(), satisfied, note, me.staffId()) instanceof Move.Moved) {
            Toast.done(redirect, "complaint.reopened");
        } else {
            Toast.done(redirect, "complaint.visited");
        }
        return "redirect:/complaints/" + number;
    }
}
