package io.bihuan.improvement.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.competence.Areas;
import io.bihuan.improvement.CardDesk;
import io.bihuan.improvement.CardLists;
import io.bihuan.improvement.CardState;
import io.bihuan.improvement.Moving;
import io.bihuan.people.People;
import io.bihuan.web.Errors;
import io.bihuan.web.NotFound;
import io.bihuan.web.Option;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One card: who owns it, what lies behind it, where it goes next. */
@Controller
class CardController {

    private final CardLists lists;
    private final CardDesk desk;
    private final People people;
    private final Areas areas;
    private final UiFactory uis;

    CardController(CardLists lists, CardDesk desk, People people, Areas areas, UiFactory uis) {
        this.lists = lists;
        this.desk = desk;
        this.people = people;
        this.areas = areas;
        this.uis = uis;
    }

    /** Open to those who read the board, and to its owner, whoever that is. */
    @Allow(Permission.OWN_DESK)
    @GetMapping("/improvement/{id}")
    String card(SignedIn me, @PathVariable UUID id, Model model) {
        if (!me.may(Permission.IMPROVEMENT_READ) && !owns(me, id)) {
            throw new NotFound("card " + id);
        }
        return show(id, me, model, MoveForm.EMPTY, Errors.none());
    }

    @Allow(Permission.IMPROVEMENT_MANAGE)
    @PostMapping("/improvement/{id}/owner")
    String assign(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate due,
            @RequestParam(defaultValue = "") String cause,
            RedirectAttributes redirect) {
        if (owner == null || due == null) {
            Toast.refused(redirect, "improvement.owner.both");
            return "redirect:/improvement/" + id;
        }
        desk.assign(id, owner, due, me.staffId());
        desk.explain(id, cause, me.staffId());
        Toast.done(redirect, "improvement.owner.set");
        return "redirect:/improvement/" + id;
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/improvement/{id}/move")
    String move(
            SignedIn me,
            @PathVariable UUID id,
            MoveForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var ways = ways(me, lists.require(id));
        if (ways.isEmpty()) {
            throw new NotFound("card " + id);
        }
        var errors = Errors.none();
        var to = form.to();
        if (to == null || !ways.contains(to)) {
            errors.add("reason", "improvement.move.no-such-way");
            response.setStatus(422);
            return show(id, me, model, form, errors);
        }
        switch (desk.move(id, to, form.reason(), me.staffId())) {
            case Moving.Moved _ -> Toast.done(redirect, "improvement.moved");
            case Moving.NeedsOwner _ -> errors.add("reason", "improvement.move.needs-owner");
            case Moving.NeedsReason _ -> errors.add("reason", "improvement.move.needs-reason");
            case Moving.NoSuchWay _ -> errors.add("reason", "improvement.move.no-such-way");
        }
        if (errors.any()) {
            response.setStatus(422);
            return show(id, me, model, form, errors);
        }
        return "redirect:/improvement/" + id;
    }

    private boolean owns(SignedIn me, UUID id) {
        return me.staffId().equals(lists.require(id).ownerId());
    }

    private static Set<CardState> ways(SignedIn me, CardLists.Row card) {
        if (me.may(Permission.IMPROVEMENT_MANAGE)) {
            return card.state().onward();
        }
        return me.staffId().equals(card.ownerId()) ? card.state().onwardByOwner() : Set.of();
    }

    private String show(UUID id, SignedIn me, Model model, MoveForm form, Errors errors) {
        var ui = uis.plain();
        var card = lists.require(id);
        var tale = lists.tale(id);
        var ids = Stream.concat(Stream.of(card.ownerId()), tale.stream().map(CardLists.Move::byId))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        model.addAttribute(
                "page",
                new CardPage(
                        card,
                        areas.look(card.areaCode())
                                .map(area -> area.name(ui.english()))
                                .orElse(""),
                        tale,
                        List.copyOf(ways(me, card)),
                        ids.stream().collect(Collectors.toMap(each -> each, people::name)),
                        Stream.concat(
                                        Stream.of(new Option("", ui.text("improvement.owner.none"))),
                                        people.all().stream()
                                                .map(person -> new Option(
                                                        person.id().toString(), person.name() + " · " + person.post())))
                                .toList(),
                        form,
                        errors));
        return "improvement/card";
    }
}
