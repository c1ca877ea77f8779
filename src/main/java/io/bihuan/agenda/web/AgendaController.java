package io.bihuan.agenda.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.agenda.Agenda;
import io.bihuan.agenda.AgendaEntry;
import io.bihuan.agenda.AgendaScope;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar by week, month and year. */
@Controller
class AgendaController {

    private final Agenda agenda;
    private final AgendaScopes scopes;
    private final People people;
    private final UiFactory uis;

    AgendaController(Agenda agenda, AgendaScopes scopes, People people, UiFactory uis) {
        this.agenda = agenda;
        this.scopes = scopes;
        this.people = people;
        this.uis = uis;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/agenda")
    String agenda(
            SignedIn me,
            @RequestParam(defaultValue = "WEEK") AgendaView view,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "OWN") AgendaScope.Kind show,
            @RequestParam(defaultValue = "") String value,
            Model model) {
        var ui = uis.plain();
        var day = on == null ? ui.dates().today() : on;
        var kinds = scopes.open(me);
        var kind = kinds.contains(show) ? show : AgendaScope.Kind.OWN;
        var choices = scopes.choices(kind, me);
        var chosen = choices.stream().anyMatch(option -> option.value().equals(value))
                ? value
                : choices.isEmpty() ? "" : choices.getFirst().value();
        var scope = scopes.of(kind, chosen, me);
        var from = instant(view.from(day), ui);
        var until = instant(view.until(day), ui);
        model.addAttribute(
                "page",
                new AgendaPage(
                        view,
                        day,
                        ui.dates().today(),
                        kind,
                        chosen,
                        kinds,
                        choices,
                        view == AgendaView.YEAR
                                ? List.of()
                                : days(view, day, agenda.entries(scope, from, until, ui), ui),
                        view == AgendaView.YEAR ? agenda.days(scope, from, until) : Map.of()));
        return "agenda/agenda";
    }

    private List<AgendaPage.Day> days(AgendaView view, LocalDate on, List<AgendaEntry> entries, Ui ui) {
        var known = people.byIds(
                entries.stream().map(AgendaEntry::who).filter(Objects::nonNull).collect(Collectors.toSet()));
        var byDay = entries.stream()
                .collect(Collectors.groupingBy(entry ->
                        LocalDate.ofInstant(entry.startsAt(), ui.dates().zone())));
        return view.from(on)
                .datesUntil(view.until(on))
                .map(day -> new AgendaPage.Day(
                        day,
                        view == AgendaView.WEEK || YearMonth.from(day).equals(YearMonth.from(on)),
                        byDay.getOrDefault(day, List.of()).stream()
                                .map(entry -> named(entry, known))
                                .toList()))
                .toList();
    }

    private static AgendaPage.Named named(AgendaEntry entry, Map<UUID, Person> known) {
        var leader = entry.who() == null ? null : known.get(entry.who());
        return new AgendaPage.Named(entry, leader == null ? "" : leader.name());
    }

    private static Instant instant(LocalDate day, Ui ui) {
        return day.atStartOfDay(ui.dates().zone()).toInstant();
    }
}
