package io.bihuan.competence.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.competence.Areas;
import io.bihuan.competence.Covers;
import io.bihuan.competence.Needs;
import io.bihuan.people.Person;
import io.bihuan.print.Column;
import io.bihuan.print.FormSheet;
import io.bihuan.print.Forms;
import io.bihuan.web.Dates;
import io.bihuan.web.NotFound;
import io.bihuan.web.Option;
import io.bihuan.web.Toast;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The skill matrix: who has got what, how many are wanted, and the needs that a gap raises. */
@Controller
class MatrixController {

    private static final int PAGE = 50;
    private static final int MOST = 100_000;

    private final Matrix matrix;
    private final Covers covers;
    private final Needs needs;
    private final Areas areas;
    private final Forms forms;
    private final UiFactory uis;

    MatrixController(Matrix matrix, Covers covers, Needs needs, Areas areas, Forms forms, UiFactory uis) {
        this.matrix = matrix;
        this.covers = covers;
        this.needs = needs;
        this.areas = areas;
        this.forms = forms;
        this.uis = uis;
    }

    @Allow(Permission.COMPETENCE_READ)
    @GetMapping("/competence")
    String matrix(
            SignedIn me,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String lacking,
            @RequestParam(required = false) @Nullable Integer page,
            Model model) {
        var filter = MatrixFilter.of(team, words, known(lacking), page);
        var everybody = matrix.everybody(me);
        var shown = matrix.shown(everybody, filter);
        var cover = matrix.covers(everybody, me);
        model.addAttribute(
                "page",
                new MatrixPage(
                        matrix.duties(),
                        matrix.groups(cover.keySet()),
                        cover,
                        matrix.rows(shown.stream()
                                .skip((long) filter.page() * PAGE)
                                .limit(PAGE)
                                .toList()),
                        teams(everybody),
                        filter,
                        shown.size(),
                        (shown.size() + PAGE - 1) / PAGE,
                        needs.countOpen(Matrix.ids(everybody)),
                        me.may(Permission.COMPETENCE_MANAGE)));
        return "competence/matrix";
    }

    @Allow(Permission.COMPETENCE_READ)
    @GetMapping("/competence/sheet")
    ResponseEntity<byte[]> sheet(
            SignedIn me,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String lacking,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale) {
        var everybody = matrix.everybody(me);
        var shown = matrix.shown(everybody, MatrixFilter.of(team, words, known(lacking), 0));
        var groups = matrix.groups(matrix.covers(everybody, me).keySet());
        var ui = uis.plain(locale);
        return forms.download(sheet(matrix.rows(shown), groups, ui), ui.text("nav.competence"), format, locale);
    }

    private FormSheet sheet(List<MatrixPage.Row> rows, List<MatrixPage.Group> groups, Ui ui) {
        var leaves = groups.stream().flatMap(group -> group.leaves().stream()).toList();
        var columns = new ArrayList<Column>();
        columns.add(Column.of(ui.text("competence.person"), 12));
        columns.add(Column.of(ui.text("competence.team"), 12));
        matrix.duties().forEach(code -> columns.add(Column.of(ui.textOr("assessment.scope." + code, code), 12)));
        leaves.forEach(area -> columns.add(Column.of(area.name(ui.english()), 8)));
        var lines = new ArrayList<List<String>>();
        for (var row : rows) {
            var line = new ArrayList<>(List.of(row.name(), row.team()));
            for (var code : matrix.duties()) {
                var duty = row.duty(code);
                line.add(
                        duty == null
                                ? ""
                                : duty.counts() ? day(duty.until(), ui.dates()) : ui.text("competence.suspended"));
            }
            for (var area : leaves) {
                var level = row.level(area.code());
                line.add(level == null ? "" : String.valueOf(level.score()));
            }
            lines.add(List.copyOf(line));
        }
        return new FormSheet(ui.text("nav.competence"), "", new LinkedHashMap<>(), columns, lines, List.of());
    }

    private static String day(java.time.Instant until, Dates dates) {
        return until.atZone(dates.zone()).toLocalDate().minusDays(1).toString();
    }

    @Allow(Permission.COMPETENCE_MANAGE)
    @PostMapping("/competence/demands/{code}")
    String want(
            SignedIn me,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String wanted,
            RedirectAttributes redirect) {
        var known = required(code);
        if (wanted.isBlank()) {
            covers.want(me.branchId(), known, null, me.staffId());
            Toast.done(redirect, "competence.wanted-none");
        } else if (!wanted.strip().matches("\\d{1,6}") || Integer.parseInt(wanted.strip()) > MOST) {
            Toast.refused(redirect, "competence.fault.wanted");
        } else {
            covers.want(me.branchId(), known, Integer.valueOf(wanted.strip()), me.staffId());
            Toast.done(redirect, "competence.wanted-kept");
        }
        return "redirect:/competence";
    }

    @Allow(Permission.COMPETENCE_MANAGE)
    @PostMapping("/competence/gaps/{area}/needs")
    String raise(SignedIn me, @PathVariable String area, RedirectAttributes redirect) {
        var code = areas.find(area).code();
        var everybody = matrix.everybody(me);
        var cover = matrix.covers(everybody, me).get(code);
        var raised = cover == null ? 0 : covers.raise(Matrix.ids(everybody), cover, me.staffId());
        if (raised == 0) {
            Toast.refused(redirect, "competence.raised-none");
        } else {
            Toast.done(redirect, "competence.raised", raised);
        }
        return "redirect:/competence";
    }

    private String required(String code) {
        var known = known(code);
        if (known.isEmpty()) {
            throw new NotFound("area or duty " + code);
        }
        return known;
    }

    /** The code of an area or duty; "" for anything else. */
    private String known(@Nullable String code) {
        return code != null
                        && (matrix.duties().contains(code) || areas.look(code).isPresent())
                ? code
                : "";
    }

    private List<Option> teams(List<Person> everybody) {
        var options = new ArrayList<Option>();
        options.add(new Option("", uis.plain().text("competence.all-teams")));
        everybody.stream()
                .filter(person -> !person.team().isEmpty())
                .map(person -> new Option(person.teamId().toString(), person.team()))
                .distinct()
                .sorted(Comparator.comparing(Option::label))
                .forEach(options::add);
        return options;
    }
}
