package io.bihuan.toolbox.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.toolbox.FeedbackBox;
import io.bihuan.toolbox.SignOnDesk;
import io.bihuan.toolbox.Tool;
import io.bihuan.web.Toast;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people say of their tools, what was found broken, and the answers. */
@Controller
class ToolsController {

    private static final int LONGEST = 500;
    private static final int LONGEST_PAGE = 200;

    private final FeedbackBox box;
    private final SignOnDesk desk;
    private final People people;

    ToolsController(FeedbackBox box, SignOnDesk desk, People people) {
        this.box = box;
        this.desk = desk;
        this.people = people;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/tools/feedback")
    String own(@RequestParam(defaultValue = "") String page, SignedIn me, Model model) {
        model.addAttribute("own", box.ofPerson(me.staffId()));
        model.addAttribute("about", cut(page, LONGEST_PAGE));
        return "toolbox/feedback";
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/tools/feedback")
    String give(
            @RequestParam String tool,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String words,
            SignedIn me,
            RedirectAttributes redirect) {
        if (words.isBlank()) {
            Toast.refused(redirect, "toolbox.feedback.empty");
            return "redirect:/tools/feedback";
        }
        box.give(known(tool), cut(page, LONGEST_PAGE), cut(words, LONGEST), me);
        Toast.done(redirect, "toolbox.feedback.given");
        return "redirect:/tools/feedback";
    }

    @Allow(Permission.TOOL_KEEP)
    @GetMapping("/tools/reports")
    String reports(SignedIn me, Model model) {
        var reports = desk.reports(me.branchId());
        var feedback = box.of(me.branchId());
        var ids = new HashSet<UUID>();
        reports.forEach(each -> ids.add(each.staffId()));
        feedback.forEach(each -> ids.add(each.staffId()));
        Map<UUID, String> names =
                people.byIds(ids).values().stream().collect(Collectors.toMap(Person::id, Person::name));
        model.addAttribute("page", new ReportsPage(reports, feedback, names));
        return "toolbox/reports";
    }

    @Allow(Permission.TOOL_KEEP)
    @PostMapping("/tools/feedback/{id}/answer")
    String answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            SignedIn me,
            RedirectAttributes redirect) {
        if (answer.isBlank()) {
            Toast.refused(redirect, "toolbox.answer.empty");
        } else {
            box.answer(id, cut(answer, LONGEST), me);
            Toast.done(redirect, "toolbox.answered");
        }
        return "redirect:/tools/reports";
    }

    /** A tool of the list; anything else is about a page. */
    private static String known(String tool) {
        return Stream.of(Tool.values()).map(Tool::name).anyMatch(tool::equals) ? tool : "PAGE";
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
