package io.bihuan.question.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.competence.Areas;
import io.bihuan.people.People;
import io.bihuan.question.ReviewDesk;
import io.bihuan.question.Reviewing;
import io.bihuan.question.Versions;
import io.bihuan.web.Toast;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The review of questions: what waits, and what somebody else says of it. */
@Controller
class ReviewController {

    private static final int SHOWN = 20;
    private static final int LONGEST_NOTE = 500;
    private static final Pattern TICK = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:\\d{1,6}");

    private final ReviewDesk desk;
    private final Versions versions;
    private final Areas areas;
    private final People people;

    ReviewController(ReviewDesk desk, Versions versions, Areas areas, People people) {
        this.desk = desk;
        this.versions = versions;
        this.areas = areas;
        this.people = people;
    }

    @Allow(Permission.QUESTION_MANAGE)
    @GetMapping("/questions/reviews")
    String waiting(SignedIn person, Model model) {
        var waiting = versions.waitingFor(person.staffId(), SHOWN);
        var authors = people.byIds(
                waiting.stream().map(Versions.Waiting::madeBy).distinct().toList());
        model.addAttribute(
                "page", new ReviewsPage(waiting, versions.countFor(person.staffId()), authors, areas.tree()));
        return "question/reviews";
    }

    /** Approves what was ticked; each tick names the version that was looked at. */
    @Allow(Permission.QUESTION_MANAGE)
    @PostMapping("/questions/reviews")
    String approve(
            @RequestParam(required = false) @Nullable List<String> ticked,
            SignedIn person,
            RedirectAttributes redirect) {
        var refused = new ArrayList<Reviewing>();
        var approved = 0;
        for (var tick : ticked == null ? List.<String>of() : ticked) {
            if (!TICK.matcher(tick).matches()) {
                continue;
            }
            var parts = tick.split(":", 2);
            var outcome = desk.approve(UUID.fromString(parts[0]), Integer.parseInt(parts[1]), person.staffId());
            if (outcome instanceof Reviewing.Done) {
                approved++;
            } else {
                refused.add(outcome);
            }
        }
        if (refused.isEmpty()) {
            Toast.done(redirect, "question.review.approved", approved);
        } else {
            Toast.refused(redirect, "question.review.approved-some", approved, refused.size());
        }
        return "redirect:/questions/reviews";
    }

    @Allow(Permission.QUESTION_MANAGE)
    @PostMapping("/questions/{id}/reviews")
    String decide(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam boolean approved,
            @RequestParam(defaultValue = "") String note,
            SignedIn person,
            RedirectAttributes redirect) {
        var said = note.strip();
        if (!approved && said.isEmpty()) {
            Toast.refused(redirect, "question.review.note-missing");
            return "redirect:/questions/" + id;
        }
        var words = said.length() > LONGEST_NOTE ? said.substring(0, LONGEST_NOTE) : said;
        return told(
                id,
                approved
                        ? desk.approve(id, version, person.staffId())
                        : desk.sendBack(id, version, words, person.staffId()),
                redirect);
    }

    @Allow(Permission.QUESTION_MANAGE)
    @PostMapping("/questions/{id}/submission")
    String handIn(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        return told(id, desk.handIn(id, person.staffId()), redirect);
    }

    @Allow(Permission.QUESTION_MANAGE)
    @PostMapping("/questions/{id}/retirement")
    String retire(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean over,
            SignedIn person,
            RedirectAttributes redirect) {
        return told(id, over ? desk.bringBack(id, person.staffId()) : desk.retire(id, person.staffId()), redirect);
    }

    private static String told(UUID id, Reviewing outcome, RedirectAttributes redirect) {
        switch (outcome) {
            case Reviewing.Done _ -> Toast.done(redirect, "question.review.done");
            case Reviewing.OwnWork _ -> Toast.refused(redirect, "question.review.own-work");
            case Reviewing.NotThere _ -> Toast.refused(redirect, "question.review.not-there");
            case Reviewing.WithoutArea _ -> Toast.refused(redirect, "question.fault.area-missing");
        }
        return "redirect:/questions/" + id;
    }
}
