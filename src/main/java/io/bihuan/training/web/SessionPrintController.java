package io.bihuan.training.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.people.People;
import io.bihuan.print.Column;
import io.bihuan.print.FormSheet;
import io.bihuan.print.Forms;
import io.bihuan.training.Session;
import io.bihuan.training.SessionLists;
import io.bihuan.web.KeptWords;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in sheet 培训签到表 (M-10) and the training record form 培训记录表 (P-13). */
@Controller
class SessionPrintController {

    private static final int BLANK_ROWS = 20;

    private final SessionLists lists;
    private final Rosters rosters;
    private final People people;
    private final Forms forms;
    private final UiFactory uis;
    private final Topics topics;

    SessionPrintController(
            SessionLists lists, Rosters rosters, People people, Forms forms, UiFactory uis, Topics topics) {
        this.lists = lists;
        this.rosters = rosters;
        this.people = people;
        this.forms = forms;
        this.uis = uis;
        this.topics = topics;
    }

    @Allow(Permission.SESSION_RUN)
    @GetMapping("/sessions/{id}/sign-in-sheet")
    ResponseEntity<byte[]> signInSheet(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "pdf") String format,
            @RequestParam(defaultValue = "false") boolean blank,
            Locale locale) {
        var ui = uis.plain(locale);
        var session = lists.require(id, me);
        var topic = topics.in(ui).of(session.topic());
        var facts = new LinkedHashMap<String, String>();
        facts.put(ui.text("training.sheet.date"), day(session, ui).toString());
        facts.put(ui.text("training.topic"), topic);
        facts.put(ui.text("training.instructor"), people.name(session.instructorId()));
        facts.put(ui.text("training.place"), session.place());
        var columns = List.of(
                Column.of(ui.text("training.sheet.date"), 11),
                Column.of(ui.text("training.topic"), 16),
                Column.of(ui.text("training.sheet.department"), 13),
                Column.of(ui.text("training.sheet.name"), 9),
                Column.of(ui.text("training.sheet.post"), 10),
                Column.of(ui.text("training.sheet.time"), 10),
                Column.of(ui.text("training.sheet.remark"), 15));
        var rows = rosters.of(id).stream()
                .map(seat -> List.of(
                        day(session, ui).toString(),
                        topic,
                        seat.department(),
                        seat.name(),
                        seat.post(),
                        seat.seat().signedInAt() == null
                                ? ""
                                : ui.dates().timeToTheSecond(seat.seat().signedInAt()),
                        seat.remark(ui)))
                .toList();
        var title = ui.text("training.sheet.title");
        var sheet = new FormSheet(title, "M-10", facts, columns, rows, List.of(ui.text("training.sheet.signed")));
        return forms.download(blank ? sheet.blank(BLANK_ROWS) : sheet, title + "-" + topic, format, locale);
    }

    @Allow(Permission.SESSION_RUN)
    @GetMapping("/sessions/{id}/record")
    ResponseEntity<byte[]> record(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "pdf") String format,
            @RequestParam(defaultValue = "false") boolean blank,
            Locale locale) {
        var ui = uis.plain(locale);
        var session = lists.require(id, me);
        var topic = topics.in(ui).of(session.topic());
        var roster = rosters.of(id);
        var present =
                roster.stream().filter(seat -> seat.seat().state().attended()).count();
        var facts = new LinkedHashMap<String, String>();
        facts.put(
                ui.text("training.when"),
                ui.dates().full(session.startsAt()) + " – " + ui.dates().time(session.endsAt()));
        facts.put(ui.text("training.place"), session.place());
        facts.put(ui.text("training.topic"), topic);
        facts.put(ui.text("training.instructor"), people.name(session.instructorId()));
        facts.put(ui.text("training.hours"), ui.number(session.hours(), 1));
        facts.put(ui.text("training.attendance"), ui.text("training.attendance.of", present, roster.size()));
        var columns = List.of(
                Column.of(ui.text("training.sheet.name"), 9),
                Column.of(ui.text("training.sheet.department"), 14),
                Column.of(ui.text("training.sheet.post"), 12),
                Column.of(ui.text("training.attendance"), 10),
                Column.of(ui.text("training.sheet.remark"), 18));
        var rows = roster.stream()
                .map(seat -> List.of(seat.name(), seat.department(), seat.post(), seat.state(ui), seat.remark(ui)))
                .toList();
        var title = ui.text("training.record.title");
        var sheet = new FormSheet(
                        title,
                        "P-06 · P-13",
                        facts,
                        columns,
                        rows,
                        List.of(ui.text("training.instructor"), ui.text("training.record.leader")))
                .with(ui.text("training.record.content"), session.content())
                .with(ui.text("training.record.materials"), session.materials())
                .with(ui.text("training.record.remarks"), KeptWords.read(session.remarks(), ui));
        return forms.download(blank ? sheet.blank(BLANK_ROWS) : sheet, title + "-" + topic, format, locale);
    }

    private static LocalDate day(Session session, Ui ui) {
        return LocalDate.ofInstant(session.startsAt(), ui.dates().zone());
    }
}
