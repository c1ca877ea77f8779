package io.bihuan.apprenticeship.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.apprenticeship.ApprenticeshipLists;
import io.bihuan.apprenticeship.Debrief;
import io.bihuan.apprenticeship.DebriefLists;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.print.Column;
import io.bihuan.print.FormSheet;
import io.bihuan.print.Forms;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The mentor's debrief sheet 带教日志 (M-07): one day, or all days of an apprenticeship. */
@Controller
class DebriefSheetController {

    private final ApprenticeshipLists apprenticeships;
    private final DebriefLists lists;
    private final DebriefPages pages;
    private final People people;
    private final Forms forms;
    private final UiFactory uis;

    DebriefSheetController(
            ApprenticeshipLists apprenticeships,
            DebriefLists lists,
            DebriefPages pages,
            People people,
            Forms forms,
            UiFactory uis) {
        this.apprenticeships = apprenticeships;
        this.lists = lists;
        this.pages = pages;
        this.people = people;
        this.forms = forms;
        this.uis = uis;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/debriefs/{id}/sheet")
    ResponseEntity<byte[]> day(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "pdf") String format,
            @RequestParam(defaultValue = "false") boolean blank,
            SignedIn person,
            Locale locale) {
        var ui = uis.plain(locale);
        var debrief = lists.require(id, person);
        var facts = head(debrief.traineeId(), debrief.mentorId(), ui);
        facts.put(ui.text("apprenticeship.day"), debrief.dayOn().toString());
        facts.put(
                ui.text("apprenticeship.minutes"),
                debrief.minutes() == null ? "" : debrief.minutes().toString());
        if (!blank) {
            facts.put(ui.text("apprenticeship.sheet.mentor-signed"), full(debrief.signedAt(), ui));
            facts.put(ui.text("apprenticeship.sheet.trainee-signed"), full(debrief.countersignedAt(), ui));
        }
        var names = pages.names(List.of(debrief.traineeId(), debrief.mentorId()));
        var rows = pages.deeds(debrief, false, ui).stream()
                .map(deed -> List.of(
                        ui.dates().time(deed.at()),
                        names.getOrDefault(deed.staffId(), "—"),
                        deed.title(),
                        String.join(ui.english() ? "; " : "；", deed.findings())))
                .toList();
        var columns = List.of(
                Column.of(ui.text("apprenticeship.sheet.time"), 8),
                Column.of(ui.text("apprenticeship.sheet.who"), 8),
                Column.of(ui.text("apprenticeship.sheet.observed"), 22),
                Column.of(ui.text("apprenticeship.sheet.findings"), 26));
        var sheet = new FormSheet(
                        ui.text("apprenticeship.sheet.title"),
                        "M-07",
                        facts,
                        columns,
                        rows,
                        blank ? signers(ui) : unsigned(debrief, ui))
                .with(ui.text("apprenticeship.strengths"), debrief.strengths())
                .with(ui.text("apprenticeship.shortcomings"), debrief.shortcomings())
                .with(ui.text("apprenticeship.focus"), debrief.focus());
        var added = lists.additions(id).stream()
                .map(each -> ui.dates().full(each.at()) + " " + people.name(each.byId()) + " " + each.words())
                .collect(Collectors.joining("\n"));
        var whole = added.isEmpty() ? sheet : sheet.with(ui.text("apprenticeship.additions"), added);
        return forms.download(blank ? sheet.blank(8) : whole, name(debrief.traineeId(), ui), format, locale);
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/apprenticeships/{id}/sheet")
    ResponseEntity<byte[]> all(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "pdf") String format,
            @RequestParam(defaultValue = "false") boolean blank,
            SignedIn person,
            Locale locale) {
        var ui = uis.plain(locale);
        var one = apprenticeships.require(id, person);
        var facts = head(one.traineeId(), one.mentorId(), ui);
        facts.put(ui.text("apprenticeship.from"), one.startsOn().toString());
        facts.put(ui.text("apprenticeship.until"), one.endsOn().toString());
        var columns = List.of(
                Column.of(ui.text("apprenticeship.day"), 10),
                Column.of(ui.text("apprenticeship.minutes"), 6),
                Column.of(ui.text("apprenticeship.strengths"), 18),
                Column.of(ui.text("apprenticeship.shortcomings"), 18),
                Column.of(ui.text("apprenticeship.focus"), 18),
                Column.of(ui.text("apprenticeship.sheet.mentor-signed"), 12),
                Column.of(ui.text("apprenticeship.sheet.trainee-signed"), 12));
        var rows = lists.of(id).stream()
                .map(day -> List.of(
                        day.dayOn().toString(),
                        day.minutes() == null ? "" : day.minutes().toString(),
                        day.strengths(),
                        day.shortcomings(),
                        day.focus(),
                        full(day.signedAt(), ui),
                        full(day.countersignedAt(), ui)))
                .toList();
        var sheet = new FormSheet(ui.text("apprenticeship.sheet.title"), "M-07", facts, columns, rows, signers(ui))
                .with(ui.text("apprenticeship.recommendation"), one.words())
                .lying();
        return forms.download(blank ? sheet.blank(5) : sheet, name(one.traineeId(), ui), format, locale);
    }

    private LinkedHashMap<String, String> head(UUID trainee, UUID mentor, Ui ui) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(ui.text("apprenticeship.trainee"), people.name(trainee));
        facts.put(
                ui.text("apprenticeship.sheet.place"),
                people.find(trainee).map(Person::place).orElse(""));
        facts.put(ui.text("apprenticeship.mentor"), people.name(mentor));
        facts.put(
                ui.text("apprenticeship.sheet.grade"),
                people.find(mentor).map(Person::grade).orElse(""));
        return facts;
    }

    private static List<String> signers(Ui ui) {
        return List.of(ui.text("apprenticeship.mentor"), ui.text("apprenticeship.trainee"));
    }

    /** Whoever has confirmed in the system has signed, and owes no line of ink. */
    private static List<String> unsigned(Debrief debrief, Ui ui) {
        var signers = new ArrayList<String>();
        if (debrief.signedAt() == null) {
            signers.add(ui.text("apprenticeship.mentor"));
        }
        if (debrief.countersignedAt() == null) {
            signers.add(ui.text("apprenticeship.trainee"));
        }
        return signers;
    }

    private static String full(@Nullable Instant at, Ui ui) {
        return at == null ? "" : ui.dates().full(at);
    }

    private String name(UUID trainee, Ui ui) {
        return ui.text("apprenticeship.sheet.title") + "-" + people.name(trainee);
    }
}
