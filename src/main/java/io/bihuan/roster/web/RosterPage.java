package io.bihuan.roster.web;

import io.bihuan.people.Unit;
import io.bihuan.roster.Breach;
import io.bihuan.roster.Pattern;
import io.bihuan.roster.RosterSheet;
import io.bihuan.roster.RosterStandard;
import io.bihuan.roster.ShiftKind;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team's roster.
 *
 * @param teams the teams that can be chosen
 * @param team the one that is shown
 * @param month whether a whole month is shown, to look at; a week can be planned
 * @param from the first day shown
 * @param sheet what is planned
 * @param kinds the kinds of shifts that can be planned
 * @param patterns the patterns that can be laid
 * @param rules the limits in force
 * @param today the day it is
 * @param swaps swaps that wait for somebody, in words
 * @param mayKeep whether the reader plans shifts
 */
public record RosterPage(
        List<Unit> teams,
        Unit team,
        boolean month,
        LocalDate from,
        RosterSheet sheet,
        List<ShiftKind> kinds,
        List<Pattern> patterns,
        RosterStandard rules,
        LocalDate today,
        List<SwapLine> swaps,
        boolean mayKeep) {

    /** A swap in words. */
    public record SwapLine(UUID id, String words, String state, boolean decides) {}

    /** The last day shown. */
    public LocalDate until() {
        return sheet.days().getLast();
    }

    /** Where one sees the same of other days. */
    public String href(LocalDate day) {
        return "/rosters?team=" + team.id() + "&from=" + day + (month ? "&view=month" : "");
    }

    /** The week or month before. */
    public String before() {
        return href(month ? from.minusMonths(1) : from.minusWeeks(1));
    }

    /** The week or month after. */
    public String after() {
        return href(month ? from.plusMonths(1) : from.plusWeeks(1));
    }

    /** Where one sees the other width. */
    public String other() {
        return "/rosters?team=" + team.id() + "&from=" + from + (month ? "" : "&view=month");
    }

    /** Whether that field can be planned here. */
    public boolean open(LocalDate day) {
        return mayKeep && !month && !day.isBefore(today);
    }

    /** The name of a field of the form. */
    public String field(RosterSheet.Row row, LocalDate day) {
        return RosterController.FIELD + row.person().id() + "." + day;
    }

    /** What a day may be, with what it is now even where that kind was given up. */
    public List<Option> choices(RosterSheet.Cell cell, Ui ui) {
        var choices = new ArrayList<Option>();
        choices.add(new Option("", "—"));
        kinds.forEach(kind -> choices.add(new Option(kind.id().toString(), sign(kind, ui))));
        var now = kindOf(cell.duty().kindId());
        if (now != null && kinds.stream().noneMatch(kind -> kind.id().equals(now.id()))) {
            choices.add(new Option(now.id().toString(), sign(now, ui)));
        }
        return choices;
    }

    /** The sign of a kind in the reader's language: in English its first letter would not do. */
    public String sign(ShiftKind kind, Ui ui) {
        return ui.english() ? kind.nameEn() : kind.code();
    }

    /** The sign of what is planned, or "". */
    public String sign(RosterSheet.Cell cell, Ui ui) {
        var kind = kindOf(cell.duty().kindId());
        return kind == null ? "" : sign(kind, ui);
    }

    /** What is planned, as the value of a field. */
    public String value(RosterSheet.Cell cell) {
        return Objects.toString(cell.duty().kindId(), "");
    }

    /** How many work a kind on a day, planned. */
    public long working(LocalDate day, ShiftKind kind) {
        return sheet.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell ->
                        cell.day().equals(day) && kind.id().equals(cell.duty().kindId()))
                .count();
    }

    /** A broken limit in words. */
    public static String words(Breach breach, Ui ui) {
        return ui.text(
                "roster.limit." + breach.limit().name(),
                ui.dates().shortDay(breach.day()),
                amount(breach, breach.found(), ui),
                amount(breach, breach.allowed(), ui));
    }

    private static String amount(Breach breach, long amount, Ui ui) {
        return breach.limit().inMinutes() ? hours(amount, ui) : ui.number(amount, 0);
    }

    /** Minutes as hours. */
    public static String hours(long minutes, Ui ui) {
        return ui.number(minutes / 60.0, 1);
    }

    /** The patterns as a choice, the short week named. */
    public List<Option> patternOptions(Ui ui) {
        return patterns.stream()
                .map(pattern -> new Option(
                        pattern.id().toString(),
                        pattern.isShortWeek(rules.daysAWeek())
                                ? ui.text("roster.pattern.short", pattern.name(ui.english()), rules.daysAWeek())
                                : pattern.name(ui.english())))
                .toList();
    }

    /** The teams as a choice. */
    public List<Option> teamOptions() {
        return teams.stream()
                .map(unit -> new Option(unit.id().toString(), unit.name()))
                .toList();
    }

    private @Nullable ShiftKind kindOf(@Nullable UUID id) {
        Map<UUID, ShiftKind> known = sheet.kinds();
        return id == null ? null : known.get(id);
    }
}
