package io.bihuan.improvement.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.competence.Area;
import io.bihuan.competence.Areas;
import io.bihuan.database.Ids;
import io.bihuan.improvement.CardDesk;
import io.bihuan.improvement.CardLists;
import io.bihuan.improvement.CardState;
import io.bihuan.improvement.NewCard;
import io.bihuan.people.People;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The board, and proposing something for it. */
@Controller
class BoardController {

    private static final int SHOWN = 20;

    private final CardLists lists;
    private final CardDesk desk;
    private final People people;
    private final Areas areas;
    private final UiFactory uis;

    BoardController(CardLists lists, CardDesk desk, People people, Areas areas, UiFactory uis) {
        this.lists = lists;
        this.desk = desk;
        this.people = people;
        this.areas = areas;
        this.uis = uis;
    }

    @Allow(Permission.IMPROVEMENT_READ)
    @GetMapping("/improvement")
    String board(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String detail,
            Model model) {
        return show(model, new ProposalForm(title, detail), Errors.none());
    }

    @Allow(Permission.IMPROVEMENT_MANAGE)
    @PostMapping("/improvement")
    String propose(
            SignedIn me, ProposalForm form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var errors = form.check();
        if (errors.any()) {
            response.setStatus(422);
            return show(model, form, errors);
        }
        var card = desk.propose(
                new NewCard(
                        form.title().strip(),
                        form.detail().strip(),
                        "",
                        "SUGGESTION",
                        Ids.next().toString(),
                        ""),
                me.staffId());
        Toast.done(redirect, "improvement.proposed");
        return "redirect:/improvement/" + card;
    }

    private String show(Model model, ProposalForm form, Errors errors) {
        var ui = uis.plain();
        var lanes = Arrays.stream(CardState.values())
                .map(state -> new BoardPage.Lane(state, lists.count(state), lists.inState(state, SHOWN)))
                .toList();
        var owners = lanes.stream()
                .flatMap(lane -> lane.cards().stream())
                .map(CardLists.Row::ownerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var names = areas.tree().stream().collect(Collectors.toMap(Area::code, area -> area.name(ui.english())));
        model.addAttribute(
                "page",
                new BoardPage(lanes, people.byIds(owners), names, ui.dates().today(), form, errors));
        return "improvement/board";
    }
}
