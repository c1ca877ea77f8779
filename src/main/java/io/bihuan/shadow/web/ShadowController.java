package io.bihuan.shadow.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.people.People;
import io.bihuan.shadow.Answering;
import io.bihuan.shadow.Beginning;
import io.bihuan.shadow.ShadowDesk;
import io.bihuan.shadow.ShadowLists;
import io.bihuan.shadow.ShadowOffers;
import io.bihuan.shadow.Wish;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A trainee's own shadowing: chosen, answered turn by turn, compared. */
@Controller
class ShadowController {

    private static final int OFFERED = 6;
    private static final int LATEST = 30;

    private final ShadowOffers offers;
    private final ShadowDesk desk;
    private final ShadowLists lists;
    private final People people;
    private final UiFactory uis;

    ShadowController(ShadowOffers offers, ShadowDesk desk, ShadowLists lists, People people, UiFactory uis) {
        this.offers = offers;
        this.desk = desk;
        this.lists = lists;
        this.people = people;
        this.uis = uis;
    }

    @Allow(Permission.ROLEPLAY)
    @GetMapping("/shadow")
    String shelf(
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String about,
            SignedIn person,
            Model model) {
        var wish = new Wish(channel, about.strip());
        model.addAttribute(
                "page",
                new ShelfPage(
                        offers.to(person.staffId(), person.branchId(), wish, OFFERED),
                        wish,
                        lists.of(person.staffId(), LATEST),
                        Map.of(),
                        List.of(),
                        false));
        return "shadow/shelf";
    }

    @Allow(Permission.ROLEPLAY)
    @PostMapping("/shadow")
    String begin(@RequestParam UUID conversation, SignedIn person, RedirectAttributes redirect) {
        return switch (desk.begin(conversation, person)) {
            case Beginning.Begun(var id) -> "redirect:/shadow/" + id;
            case Beginning.NotOffered() -> {
                Toast.refused(redirect, "shadow.refused.not-offered");
                yield "redirect:/shadow";
            }
            case Beginning.Known() -> {
                Toast.refused(redirect, "shadow.refused.known");
                yield "redirect:/shadow";
            }
        };
    }

    @Allow({Permission.ROLEPLAY, Permission.COMPETENCE_READ})
    @GetMapping("/shadow/{id}")
    String one(@PathVariable UUID id, SignedIn person, Model model) {
        model.addAttribute("page", page(id, person, "", ""));
        return "shadow/one";
    }

    @Allow(Permission.ROLEPLAY)
    @PostMapping("/shadow/{id}/answers")
    ModelAndView answer(
            @PathVariable UUID id,
            @RequestParam int place,
            @RequestParam(defaultValue = "") String text,
            SignedIn person,
            RedirectAttributes redirect) {
        var ui = uis.plain();
        return switch (desk.answer(id, place, text, person.staffId())) {
            case Answering.Kept(var finished) -> new ModelAndView("redirect:/shadow/" + id + (finished ? "" : "#now"));
            case Answering.Empty() -> refused(id, person, text, ui.text("shadow.refused.empty"));
            case Answering.TooLong(var length, var limit) ->
                refused(id, person, text, ui.text("shadow.refused.too-long", length, limit));
            case Answering.NotThisTurn() -> {
                Toast.refused(redirect, "shadow.refused.not-this-turn");
                yield new ModelAndView("redirect:/shadow/" + id);
            }
        };
    }

    @Allow(Permission.COMPETENCE_READ)
    @PostMapping("/shadow/{id}/comment")
    String comment(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            SignedIn person,
            RedirectAttributes redirect) {
        var shadow = lists.require(id, person);
        if (!lists.leads(shadow, person) || text.isBlank() || text.length() > ShadowDesk.LONGEST) {
            Toast.refused(redirect, "shadow.refused.comment", ShadowDesk.LONGEST);
        } else {
            desk.comment(id, text, person);
            Toast.done(redirect, "shadow.commented");
        }
        return "redirect:/shadow/" + id;
    }

    private ModelAndView refused(UUID id, SignedIn person, String text, String fault) {
        var view = new ModelAndView("shadow/one", HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("page", page(id, person, text, fault));
        return view;
    }

    private ShadowPage page(UUID id, SignedIn person, String typed, String fault) {
        var shadow = lists.require(id, person);
        var rounds = lists.rounds(id);
        var reached = rounds.stream().filter(round -> round.own() != null).count() + 1;
        var commenter = shadow.commentedBy();
        return new ShadowPage(
                shadow,
                people.name(shadow.traineeId()),
                commenter == null ? "" : people.name(commenter),
                rounds.stream().limit(reached).toList(),
                shadow.finished() && shadow.kept() ? lists.compare(shadow, rounds) : null,
                shadow.traineeId().equals(person.staffId()),
                lists.leads(shadow, person),
                typed,
                fault,
                ShadowDesk.LONGEST);
    }
}
