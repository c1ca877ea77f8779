package io.bihuan.agenda.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.agenda.Agenda;
import io.bihuan.agenda.AgendaEntry;
import io.bihuan.agenda.AgendaKind;
import io.bihuan.agenda.AgendaScope;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(defaultValue = "") Set<AgendaKind> only,
            Model model) {
        var ui = uis.plain();
        var shows = scopes.open(me);
        var kind = shows.contains(show) ? show : AgendaScope.Kind.OWN;
        var choices = scopes.choices(kind, me);
        var chosen = chosen(
                choices, value, choices.isEmpty() ? "" : choices.getFirst().value());
        var members = scopes.members(kind, chosen);
        var member = person == null || chosen(members, person.toString(), "").isEmpty() ? null : person;
        var address = new AgendaAddress(view, on == null ? ui.dates().today() : on, kind, chosen, member, only);
        model.addAttribute("page", page(address, scopes.of(address, me), shows, choices, members, ui));
        return "agenda/agenda";
    }

    private static String chosen(List<Option> choices, String value, String otherwise) {
        return choices.stream().anyMatch(option -> option.value().equals(value)) ? value : otherwise;
    }

    private AgendaPage page(
            AgendaAddress address,
            AgendaScope scope,
            List<AgendaScope.Kind> shows,
            List<Option> choices,
            List<Option> members,
            Ui ui) {
        var view = address.view();
        var from = instant(view.from(address.on()), ui);
        var until = instant(view.until(address.on()), ui);
        var kinds = agenda.kinds(scope);
        var wanted = address.only().isEmpty() ? Set.copyOf(kinds) : address.only();
        var year = view == AgendaView.YEAR;
        return new AgendaPage(
                address,
                ui.dates().today(),
                shows,
                choices,
                members,
                kinds,
                year ? List.of() : days(view, address.on(), agenda.entries(scope, wanted, from, until, ui), ui),
                year ? agenda.days(scope, wanted, from, until) : Map.of());
    }

    private List<AgendaPage.Day> days(AgendaView view, LocalDate on, List<AgendaEntry> entries, Ui ui) {
        var known = people.byIds(
                entries.stream().flatMap(entry -> entry.who().stream()).collect(Collectors.toSet()));
        var byDay = entries.stream()
                .collect(Collectors.groupingBy(entry ->
                        LocalDate.ofInstant(entry.startsAt(), ui.dates().zone())));
        return view.from(on)
                .datesUntil(view.until(on))
                .map(day -> new AgendaPage.Day(
                        day,
                        view == AgendaView.WEEK || YearMonth.from(day).equals(YearMonth.from(on)),
                        byDay.getOrDefault(day, List.of()).stream()
                                .map(entry -> named(entry, known, ui))
                                .toList()))
                .toList();
    }

    private static AgendaPage.Named named(AgendaEntry entry, Map<UUID, Person> known, Ui ui) {
        return new AgendaPage.Named(
                entry,
                ui.join(entry.who().stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .map(Person::name)
                        .toList()));
    }

    private static Instant instant(LocalDate day, Ui ui) {
        return day.atStartOfDay(ui.dates().zone()).toInstant();
    }
}
