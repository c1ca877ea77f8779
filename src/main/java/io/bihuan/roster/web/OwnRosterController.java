package io.bihuan.roster.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.roster.RosterSheets;
import io.bihuan.roster.Swap;
import io.bihuan.roster.SwapDesk;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own shifts, and swaps asked, answered and decided. */
@Controller
class OwnRosterController {

    private static final int WEEKS = 4;

    private final RosterSheets sheets;
    private final SwapDesk swaps;
    private final People people;
    private final UiFactory uis;

    OwnRosterController(RosterSheets sheets, SwapDesk swaps, People people, UiFactory uis) {
        this.sheets = sheets;
        this.swaps = swaps;
        this.people = people;
        this.uis = uis;
    }

    @Allow(Permission.SERVE)
    @GetMapping("/me/roster")
    String own(@RequestParam(required = false) @Nullable LocalDate from, SignedIn me, Model model) {
        var ui = uis.plain();
        var person = people.require(me.staffId());
        var first = RosterController.monday(from == null ? ui.dates().today() : from);
        var sheet = sheets.ofPerson(person, first, first.plusWeeks(WEEKS).minusDays(1));
        var days = sheet.rows().getFirst().cells().stream()
                .filter(cell -> cell.duty().toldKindId() != null
                        && cell.day().isAfter(ui.dates().today()))
                .map(cell -> new Option(
                        cell.day().toString(),
                        ui.day(cell.day()) + " · "
                                + Objects.requireNonNull(
                                                sheet.kinds().get(cell.duty().toldKindId()))
                                        .name(ui.english())))
                .toList();
        model.addAttribute(
                "page",
                new OwnRosterPage(
                        first,
                        sheet,
                        swaps.of(me.staffId()).stream()
                                .map(swap -> line(swap, me, ui))
                                .toList(),
                        days,
                        colleagues(person, ui)));
        return "roster/own";
    }

    @Allow(Permission.SERVE)
    @PostMapping("/me/roster/swaps")
    String ask(
            @RequestParam LocalDate day,
            @RequestParam UUID other,
            @RequestParam(required = false) @Nullable LocalDate otherDay,
            @RequestParam(defaultValue = "") String word,
            SignedIn me,
            RedirectAttributes redirect) {
        SwapWords.tell(swaps.ask(me, day, other, otherDay, cut(word)), people, uis.plain(), redirect);
        return "redirect:/me/roster?from=" + day;
    }

    @Allow(Permission.SERVE)
    @PostMapping("/me/roster/swaps/{id}/answer")
    String answer(@PathVariable UUID id, @RequestParam boolean yes, SignedIn me, RedirectAttributes redirect) {
        SwapWords.tell(swaps.answer(id, yes, me), people, uis.plain(), redirect);
        return "redirect:/me/roster";
    }

    @Allow(Permission.SERVE)
    @PostMapping("/me/roster/swaps/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, SignedIn me, RedirectAttributes redirect) {
        SwapWords.tell(swaps.withdraw(id, me), people, uis.plain(), redirect);
        return "redirect:/me/roster";
    }

    @Allow(Permission.ROSTER_KEEP)
    @PostMapping("/rosters/{team}/swaps/{id}/decision")
    String decide(
            @PathVariable UUID team,
            @PathVariable UUID id,
            @RequestParam boolean approved,
            @RequestParam(defaultValue = "") String word,
            SignedIn me,
            RedirectAttributes redirect) {
        SwapWords.tell(swaps.decide(id, approved, cut(word), me), people, uis.plain(), redirect);
        return "redirect:/rosters?team=" + team;
    }

    private OwnRosterPage.SwapLine line(Swap swap, SignedIn me, Ui ui) {
        return new OwnRosterPage.SwapLine(
                swap.id(),
                SwapWords.of(swap, people.name(swap.askerId()), people.name(swap.otherId()), ui),
                swap.word(),
                ui.label("roster.swap", swap.state()),
                swap.state() == Swap.State.ASKED && swap.otherId().equals(me.staffId()),
                swap.state().open() && swap.askerId().equals(me.staffId()));
    }

    private List<Option> colleagues(Person me, Ui ui) {
        return Stream.concat(
                        Stream.of(new Option("", ui.text("roster.swap.choose"))),
                        people.inTeam(me.teamId()).stream()
                                .filter(person -> !person.id().equals(me.id()))
                                .map(person -> new Option(person.id().toString(), person.name())))
                .toList();
    }

    private static String cut(String word) {
        return word.length() > 200 ? word.substring(0, 200) : word.strip();
    }
}
