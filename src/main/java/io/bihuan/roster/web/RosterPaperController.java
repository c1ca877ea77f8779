package io.bihuan.roster.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.print.Column;
import io.bihuan.print.FormSheet;
import io.bihuan.print.Forms;
import io.bihuan.roster.RosterSheet;
import io.bihuan.roster.RosterSheets;
import io.bihuan.roster.RosterTeams;
import io.bihuan.roster.ShiftKind;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A team's roster on paper: as it is planned, to hang up, or a blank week to fill in by hand. */
@Controller
class RosterPaperController {

    private static final int WEEK = 7;
    private static final int MONTH = 31;
    private static final int BLANK_ROWS = 12;

    private final RosterTeams teams;
    private final RosterSheets sheets;
    private final Forms forms;
    private final UiFactory uis;

    RosterPaperController(RosterTeams teams, RosterSheets sheets, Forms forms, UiFactory uis) {
        this.teams = teams;
        this.sheets = sheets;
        this.forms = forms;
        this.uis = uis;
    }

    /** At most a month from {@code from}; blank, a week without dates. Why somebody is away is not printed. */
    @Allow(Permission.ROSTER_READ)
    @GetMapping("/rosters/paper")
    ResponseEntity<byte[]> paper(
            @RequestParam UUID team,
            @RequestParam LocalDate from,
            @RequestParam LocalDate until,
            @RequestParam(defaultValue = "pdf") String format,
            @RequestParam(defaultValue = "false") boolean blank,
            SignedIn me,
            Locale locale) {
        var ui = uis.plain(locale);
        var unit = teams.require(team, me);
        var last = until.isAfter(from.plusDays(MONTH - 1)) ? from.plusDays(MONTH - 1) : until;
        var sheet = sheets.of(team, from, last);
        var title = ui.text("roster.of", unit.name());
        var paper = blank
                ? form(sheet, ui.text("roster.paper.blank"), "", "", weekdays(locale), ui)
                        .blank(BLANK_ROWS)
                        .with(ui.text("roster.paper.signs"), signs(sheet, ui))
                : form(sheet, title, unit.name(), from + " – " + last, days(sheet, locale), ui);
        return forms.download(paper, title + " " + from, format, locale);
    }

    private static FormSheet form(
            RosterSheet sheet, String title, String team, String days, List<String> headings, Ui ui) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(ui.text("roster.team"), team);
        facts.put(ui.text("roster.paper.days"), days);
        facts.put(ui.text("roster.paper.remarks"), sheet.untold() > 0 ? ui.text("roster.untold", sheet.untold()) : "");
        var wide = headings.size() <= WEEK;
        var columns = new ArrayList<Column>();
        columns.add(Column.of(ui.text("roster.person"), wide ? 12 : 6));
        headings.forEach(heading -> columns.add(Column.of(heading, wide ? 12 : 4)));
        columns.add(Column.of(ui.text("roster.hours"), wide ? 8 : 4));
        var rows = sheet.rows().stream()
                .map(row -> Stream.of(
                                Stream.of(row.person().name()),
                                row.cells().stream().map(cell -> words(sheet, cell, ui)),
                                Stream.of(RosterPage.hours(row.minutes(), ui)))
                        .flatMap(part -> part)
                        .toList())
                .toList();
        var passages = new LinkedHashMap<String, String>();
        passages.put(ui.text("roster.paper.signs"), signs(sheet, ui));
        var signatures = List.of(ui.text("roster.paper.planned"), ui.text("roster.paper.checked"));
        return new FormSheet(title, "H-05", facts, columns, rows, passages, signatures, true);
    }

    private static List<String> days(RosterSheet sheet, Locale locale) {
        var month = sheet.days().size() > WEEK;
        return sheet.days().stream()
                .map(day -> month
                        ? String.valueOf(day.getDayOfMonth())
                        : day.getMonthValue() + "/" + day.getDayOfMonth() + " " + weekday(day.getDayOfWeek(), locale))
                .toList();
    }

    private static List<String> weekdays(Locale locale) {
        return Stream.of(DayOfWeek.values()).map(day -> weekday(day, locale)).toList();
    }

    private static String weekday(DayOfWeek day, Locale locale) {
        return day.getDisplayName(TextStyle.SHORT, locale);
    }

    /** The sign of the shift, and of what else that person has; nothing stands where nothing is planned yet. */
    private static String words(RosterSheet sheet, RosterSheet.Cell cell, Ui ui) {
        var kind = sheet.kinds().get(cell.duty().kindId());
        var away = cell.elsewhere().stream()
                .map(other -> ui.text(other.leave() ? "roster.leave.sign" : "roster.training.sign"))
                .distinct();
        return Stream.concat(kind == null ? Stream.empty() : Stream.of(sign(kind, ui)), away)
                .collect(Collectors.joining(" "));
    }

    /** What the signs in use stand for. */
    private static String signs(RosterSheet sheet, Ui ui) {
        return sheet.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> sheet.kinds().get(cell.duty().kindId()))
                .filter(Objects::nonNull)
                .distinct()
                .map(kind -> ui.labelled(sign(kind, ui), kind.name(ui.english()) + " " + kind.hours()))
                .sorted()
                .collect(Collectors.joining("   "));
    }

    private static String sign(ShiftKind kind, Ui ui) {
        return ui.english() ? kind.nameEn() : kind.code();
    }
}
