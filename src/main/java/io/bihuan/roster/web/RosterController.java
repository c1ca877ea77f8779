package io.bihuan.roster.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.people.People;
import io.bihuan.people.Unit;
import io.bihuan.print.Column;
import io.bihuan.print.Downloads;
import io.bihuan.print.Sheets;
import io.bihuan.roster.Planning;
import io.bihuan.roster.Publishing;
import io.bihuan.roster.RosterDesk;
import io.bihuan.roster.RosterSheet;
import io.bihuan.roster.RosterSheets;
import io.bihuan.roster.RosterStandard;
import io.bihuan.roster.RosterTeams;
import io.bihuan.roster.ShiftKinds;
import io.bihuan.roster.Swap;
import io.bihuan.roster.SwapDesk;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A team's roster by week and month. */
@Controller
class RosterController {

    static final String FIELD = "d.";

    private final RosterTeams teams;
    private final RosterSheets sheets;
    private final RosterDesk desk;
    private final ShiftKinds kinds;
    private final SwapDesk swaps;
    private final People people;
    private final Standards standards;
    private final UiFactory uis;

    RosterController(
            RosterTeams teams,
            RosterSheets sheets,
            RosterDesk desk,
            ShiftKinds kinds,
            SwapDesk swaps,
            People people,
            Standards standards,
            UiFactory uis) {
        this.teams = teams;
        this.sheets = sheets;
        this.desk = desk;
        this.kinds = kinds;
        this.swaps = swaps;
        this.people = people;
        this.standards = standards;
        this.uis = uis;
    }

    @Allow(Permission.ROSTER_READ)
    @GetMapping("/rosters")
    String roster(
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(defaultValue = "") String view,
            SignedIn me,
            Model model) {
        var ui = uis.plain();
        var month = view.equals("month");
        var day = from == null ? ui.dates().today() : from;
        var first = month ? day.withDayOfMonth(1) : monday(day);
        var until = month ? first.plusMonths(1).minusDays(1) : first.plusDays(6);
        var shown = shown(team, me);
        model.addAttribute(
                "page",
                new RosterPage(
                        teams.of(me),
                        shown,
                        month,
                        first,
                        sheets.of(shown.id(), first, until),
                        kinds.of(me.branchId()),
                        kinds.patterns(me.branchId()),
                        standards
                                .inForce(RosterStandard.class, ui.dates().now())
                                .rules(),
                        ui.dates().today(),
                        swaps.openIn(shown.id()).stream()
                                .map(swap -> line(swap, ui))
                                .toList(),
                        me.may(Permission.ROSTER_KEEP)));
        return "roster/roster";
    }

    @Allow(Permission.ROSTER_READ)
    @GetMapping("/rosters/sheet")
    ResponseEntity<byte[]> sheet(
            @RequestParam UUID team,
            @RequestParam LocalDate from,
            @RequestParam LocalDate until,
            SignedIn me,
            Locale locale) {
        var ui = uis.plain(locale);
        var unit = teams.require(team, me);
        var last = until.isAfter(from.plusDays(61)) ? from.plusDays(61) : until;
        var sheet = sheets.of(team, from, last);
        var columns = Stream.concat(
                        Stream.of(Column.of(ui.text("roster.person"), 12)),
                        sheet.days().stream().map(day -> Column.of(ui.day(day), 8)))
                .toList();
        var title = unit.name() + " " + from + " – " + last;
        return Downloads.xlsx(title, Sheets.write(title, columns, cells(sheet, ui)));
    }

    @Allow(Permission.ROSTER_KEEP)
    @PostMapping("/rosters/{team}/days")
    String plan(
            @PathVariable UUID team,
            @RequestParam LocalDate from,
            @RequestParam Map<String, String> sent,
            SignedIn me,
            RedirectAttributes redirect) {
        var wishes = new ArrayList<RosterDesk.Wish>();
        sent.forEach((name, value) -> {
            if (name.startsWith(FIELD)) {
                var parts = name.substring(FIELD.length()).split("\\.", 2);
                wishes.add(new RosterDesk.Wish(
                        UUID.fromString(parts[0]),
                        LocalDate.parse(parts[1]),
                        value.isEmpty() ? null : UUID.fromString(value)));
            }
        });
        told(desk.plan(team, wishes, me), redirect);
        return back(team, from);
    }

    @Allow(Permission.ROSTER_KEEP)
    @PostMapping("/rosters/{team}/patterns")
    String lay(
            @PathVariable UUID team,
            @RequestParam UUID pattern,
            @RequestParam LocalDate from,
            @RequestParam(defaultValue = "4") int weeks,
            @RequestParam(defaultValue = "0") int ahead,
            @RequestParam(required = false) @Nullable List<UUID> staff,
            SignedIn me,
            RedirectAttributes redirect) {
        if (staff == null || weeks < 1 || weeks > 26 || ahead < 0 || ahead > 55) {
            Toast.refused(redirect, staff == null ? "roster.lay.nobody" : "roster.lay.range");
            return back(team, from);
        }
        told(desk.lay(team, new RosterDesk.Laying(pattern, staff, from, weeks, ahead), me), redirect);
        return back(team, from);
    }

    @Allow(Permission.ROSTER_KEEP)
    @PostMapping("/rosters/{team}/publications")
    String publish(
            @PathVariable UUID team,
            @RequestParam LocalDate from,
            @RequestParam LocalDate until,
            SignedIn me,
            RedirectAttributes redirect) {
        switch (desk.publish(team, from, until, me)) {
            case Publishing.NothingNew _ -> Toast.refused(redirect, "roster.publish.nothing");
            case Publishing.Published published
            when published.late() ->
                Toast.refused(redirect, "roster.publish.late", published.people(), published.noticeDays());
            case Publishing.Published published -> Toast.done(redirect, "roster.publish.done", published.people());
        }
        return back(team, from);
    }

    private static void told(Planning planning, RedirectAttributes redirect) {
        switch (planning) {
            case Planning.Planned(var days) -> Toast.done(redirect, "roster.planned", days);
            case Planning.Past(var day) -> Toast.refused(redirect, "roster.past", day.toString());
            case Planning.Unknown _ -> Toast.refused(redirect, "roster.unknown");
        }
    }

    private List<List<Object>> cells(RosterSheet sheet, Ui ui) {
        return sheet.rows().stream()
                .map(row -> Stream.concat(
                                Stream.<Object>of(row.person().name()),
                                row.cells().stream().map(cell -> (Object) word(sheet, cell, ui)))
                        .toList())
                .toList();
    }

    private static String word(RosterSheet sheet, RosterSheet.Cell cell, Ui ui) {
        var kind = sheet.kinds().get(cell.duty().kindId());
        return kind == null ? "" : kind.name(ui.english()) + " " + kind.hours();
    }

    private RosterPage.SwapLine line(Swap swap, Ui ui) {
        return new RosterPage.SwapLine(
                swap.id(),
                SwapWords.of(swap, people.name(swap.askerId()), people.name(swap.otherId()), ui),
                ui.label("roster.swap", swap.state()),
                swap.state() == Swap.State.AGREED);
    }

    private Unit shown(@Nullable UUID team, SignedIn me) {
        if (team != null) {
            return teams.require(team, me);
        }
        var all = teams.of(me);
        var own = people.find(me.staffId()).map(person -> person.teamId()).orElse(null);
        return all.stream()
                .filter(unit -> unit.id().equals(own))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElseThrow(() -> new NotFound("a team"));
    }

    private static String back(UUID team, LocalDate from) {
        return "redirect:/rosters?team=" + team + "&from=" + from;
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
