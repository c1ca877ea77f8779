package io.bihuan.practical.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.practical.PracticalDesk;
import io.bihuan.practical.PracticalLists;
import io.bihuan.practical.ScoreDrafts;
import io.bihuan.practical.Scoring;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one examiner gives: kept while it is typed, and handed in. */
@Controller
class ScoreController {

    private final PracticalLists lists;
    private final PracticalDesk desk;
    private final PracticalPages pages;
    private final ScoreDrafts drafts;

    ScoreController(PracticalLists lists, PracticalDesk desk, PracticalPages pages, ScoreDrafts drafts) {
        this.lists = lists;
        this.desk = desk;
        this.pages = pages;
        this.drafts = drafts;
    }

    @Allow({Permission.PRACTICAL_EXAMINE, Permission.EXAM_MANAGE})
    @PostMapping("/practicals/{id}/scores")
    ModelAndView score(@PathVariable UUID id, RatingForm form, SignedIn person, RedirectAttributes redirect) {
        var rubric = lists.rubric(lists.require(id, person.staffId(), PracticalPages.reach(person), person.branchId()));
        var rating = form.rating(rubric);
        var errors = rating.faults(rubric);
        if (!errors.any()) {
            switch (desk.score(id, person.staffId(), rating)) {
                case Scoring.Kept _ -> {
                    Toast.done(redirect, "practical.scored");
                    return new ModelAndView("redirect:/practicals/" + id);
                }
                case Scoring.AlreadyGiven() -> {
                    Toast.refused(redirect, "practical.already-scored");
                    return new ModelAndView("redirect:/practicals/" + id);
                }
                case Scoring.NotOfTheRubric() -> errors.add("", "practical.fault.points-missing");
                case Scoring.NotHeldYet() -> errors.add("", "practical.fault.not-held");
            }
        }
        var view = new ModelAndView("practical/one", HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("page", pages.of(id, person, form, errors));
        return view;
    }

    /** Keeps what an examiner has typed so far; asked for by the page while they type, and let go once the score is given. */
    @Allow({Permission.PRACTICAL_EXAMINE, Permission.EXAM_MANAGE})
    @PostMapping("/practicals/{id}/draft")
    @Nullable
    ModelAndView draft(@PathVariable UUID id, RatingForm form, SignedIn person, HttpServletResponse response) {
        var kept = drafts.keep(id, person.staffId(), form.words());
        if (kept.isEmpty()) {
            requireSeat(id, person.staffId());
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        return new ModelAndView("practical/parts/draft", "at", kept.get());
    }

    private void requireSeat(UUID practical, UUID examiner) {
        if (lists.seats(practical, examiner).stream()
                .noneMatch(seat -> seat.examinerId().equals(examiner))) {
            throw new NotFound("seat at " + practical);
        }
    }
}
