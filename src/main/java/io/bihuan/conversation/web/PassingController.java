package io.bihuan.conversation.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.Passing;
import io.bihuan.conversation.Queue;
import io.bihuan.conversation.SkillGroups;
import io.bihuan.conversation.TransferDesk;
import io.bihuan.people.People;
import io.bihuan.web.Errors;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Passes a conversation on: the form, and what the receiver finds (E-08). */
@Controller
class PassingController {

    private final TransferDesk desk;
    private final ConversationLists lists;
    private final Queue queue;
    private final SkillGroups groups;
    private final People people;
    private final UiFactory uis;
    private final Clock clock;

    PassingController(
            TransferDesk desk,
            ConversationLists lists,
            Queue queue,
            SkillGroups groups,
            People people,
            UiFactory uis,
            Clock clock) {
        this.desk = desk;
        this.lists = lists;
        this.queue = queue;
        this.groups = groups;
        this.people = people;
        this.uis = uis;
        this.clock = clock;
    }

    @Allow(Permission.SERVE)
    @GetMapping("/workspace/{id}/passing")
    String form(@PathVariable UUID id, SignedIn person, Model model) {
        var channel = readable(id, person);
        var wait = queue.placeOfNext(channel).expected();
        var minutes = wait == null ? 1 : Math.max(1, (wait.toSeconds() + 59) / 60);
        model.addAttribute(
                "page", page(id, person, new PassingForm("QUEUE", String.valueOf(minutes), ""), Errors.none(), ""));
        return "conversation/parts/passing";
    }

    @Allow(Permission.SERVE)
    @PostMapping("/workspace/{id}/passing")
    String pass(@PathVariable UUID id, PassingForm form, SignedIn person, Model model, HttpServletResponse response) {
        var errors = form.check();
        var asked = form.asked();
        var refused = errors.any() || asked == null
                ? ""
                : switch (desk.pass(new ConversationId(id), person.staffId(), asked)) {
                    case Passing.Handed _, Passing.Queued _ -> null;
                    case Passing.NotThere _ -> "conversation.refused.colleagueGone";
                    case Passing.HandsFull _ -> "conversation.refused.receiverFull";
                    case Passing.Untold _ -> "conversation.pass.needsWhy";
                    case Passing.NotYours _ -> "conversation.refused.notYours";
                };
        if (refused == null) {
            response.setHeader("HX-Redirect", "/workspace");
            response.setStatus(HttpStatus.OK.value());
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute(
                "page",
                page(
                        id,
                        person,
                        form,
                        errors,
                        refused == null || refused.isEmpty() ? "" : uis.plain().text(refused)));
        return "conversation/parts/passing";
    }

    /** The few lines that whoever took it over finds above the talk; nothing where it was not passed to them. */
    @Allow(Permission.SERVE)
    @GetMapping("/workspace/{id}/handover")
    String handover(@PathVariable UUID id, SignedIn person, Model model) {
        readable(id, person);
        var last = desk.lastOf(new ConversationId(id)).orElse(null);
        model.addAttribute("transfer", last);
        model.addAttribute("from", last == null ? "" : people.name(last.fromId()));
        model.addAttribute("refusable", last != null && desk.mayRefuse(last, person.staffId(), clock.instant()));
        return "conversation/parts/handover";
    }

    @Allow(Permission.SERVE)
    @PostMapping("/workspace/{id}/handover/refusal")
    String refuse(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            SignedIn person,
            RedirectAttributes redirect) {
        if (desk.refuse(new ConversationId(id), person.staffId(), reason)) {
            Toast.done(redirect, "conversation.done.handedBack");
            return "redirect:/workspace";
        }
        Toast.refused(redirect, "conversation.refused.handBack");
        return "redirect:/workspace?c=" + id;
    }

    private String readable(UUID id, SignedIn person) {
        var conversation = new ConversationId(id);
        if (!lists.mayRead(conversation, person)) {
            throw new NotFound("conversation " + id);
        }
        return lists.transcript(conversation).channel();
    }

    private PassingPage page(UUID id, SignedIn person, PassingForm form, Errors errors, String refused) {
        return new PassingPage(
                id, receivers(person, lists.transcript(new ConversationId(id)).channel()), form, errors, refused);
    }

    private List<PassingPage.Receiver> receivers(SignedIn person, String channel) {
        var ui = uis.plain();
        var all = new ArrayList<PassingPage.Receiver>();
        all.add(new PassingPage.Receiver(
                "QUEUE", ui.text("conversation.pass.queue"), ui.text("conversation.pass.queue.detail")));
        all.add(new PassingPage.Receiver(
                "SUPERVISOR", ui.text("conversation.pass.supervisor"), ui.text("conversation.pass.supervisor.detail")));
        groups.all()
                .forEach(group -> all.add(new PassingPage.Receiver(
                        "GROUP:" + group.id(), group.name(), ui.text("conversation.pass.group.detail"))));
        queue.servers(channel).stream()
                .filter(colleague -> !colleague.equals(person.staffId()))
                .forEach(colleague -> all.add(new PassingPage.Receiver(
                        "PERSON:" + colleague, people.name(colleague), ui.text("conversation.pass.colleague.detail"))));
        return all;
    }
}
