package io.bihuan.competence.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.competence.Area;
import io.bihuan.competence.Areas;
import io.bihuan.competence.Evidence;
import io.bihuan.competence.Level;
import io.bihuan.competence.Levels;
import io.bihuan.competence.Needs;
import io.bihuan.competence.OpenNeed;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.NotFound;
import io.bihuan.web.Option;
import io.bihuan.web.Toast;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The skill matrix, a person's evidence, and what people need. */
@Controller
class CompetenceController {

    private static final int EVIDENCE = 100;

    private final Areas areas;
    private final Levels levels;
    private final Needs needs;
    private final People people;
    private final UiFactory uis;

    CompetenceController(Areas areas, Levels levels, Needs needs, People people, UiFactory uis) {
        this.areas = areas;
        this.levels = levels;
        this.needs = needs;
        this.people = people;
        this.uis = uis;
    }

    @Allow(Permission.COMPETENCE_READ)
    @GetMapping("/competence")
    String matrix(SignedIn me, @RequestParam(defaultValue = "") String team, Model model) {
        var everybody = me.branchId() == null ? people.all() : people.inBranch(me.branchId());
        var shown = everybody.stream()
                .filter(person -> team.isEmpty() || person.teamId().toString().equals(team))
                .toList();
        var known = levels.of(shown.stream().map(Person::id).toList());
        var open = needs.open().stream().collect(Collectors.groupingBy(OpenNeed::staffId));
        var rows = shown.stream()
                .map(person -> row(person, known.getOrDefault(person.id(), List.of()), open))
                .sorted(Comparator.comparing(
                        (MatrixPage.Row row) -> row.levels().isEmpty()))
                .toList();
        model.addAttribute(
                "page",
                new MatrixPage(
                        groups(known),
                        rows,
                        teams(everybody),
                        team,
                        open.values().stream().mapToInt(List::size).sum(),
                        known.size()));
        return "competence/matrix";
    }

    private static MatrixPage.Row row(Person person, List<Level> levels, Map<UUID, List<OpenNeed>> open) {
        return new MatrixPage.Row(
                person.id(),
                person.name(),
                person.team(),
                levels.stream().collect(Collectors.toMap(Level::areaCode, Function.identity())),
                open.getOrDefault(person.id(), List.of()).stream()
                        .map(OpenNeed::areaCode)
                        .toList());
    }

    private List<MatrixPage.Group> groups(Map<UUID, List<Level>> known) {
        var seen = known.values().stream()
                .flatMap(List::stream)
                .map(Level::areaCode)
                .collect(Collectors.toSet());
        var tree = areas.tree();
        return tree.stream()
                .filter(Area::isTop)
                .map(top -> new MatrixPage.Group(
                        top,
                        tree.stream()
                                .filter(area -> top.code().equals(area.parent()) && seen.contains(area.code()))
                                .toList()))
                .filter(group -> !group.leaves().isEmpty())
                .toList();
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

    @Allow(Permission.COMPETENCE_READ)
    @GetMapping("/competence/people/{id}")
    String person(SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String area, Model model) {
        var person = people.require(id);
        if (me.branchId() != null && !me.branchId().equals(person.branchId())) {
            throw new NotFound("person " + id);
        }
        model.addAttribute("page", page(id, person.name(), false, "/competence/people/" + id, area));
        return "competence/person";
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/me/competence")
    String own(SignedIn me, @RequestParam(defaultValue = "") String area, Model model) {
        model.addAttribute("page", page(me.staffId(), me.name(), true, "/me/competence", area));
        return "competence/person";
    }

    private PersonPage page(UUID id, String name, boolean own, String base, String areaCode) {
        var ui = uis.plain();
        var names = names(ui);
        var area = areaCode.isEmpty() ? null : areas.find(areaCode);
        return new PersonPage(
                id,
                name,
                own,
                base,
                levels.of(id).stream()
                        .sorted(Comparator.comparing(Level::score).reversed())
                        .map(level -> new PersonPage.Named(names.getOrDefault(level.areaCode(), ""), level))
                        .toList(),
                area,
                levels.evidence(id, areaCode, EVIDENCE).stream()
                        .map(piece -> new PersonPage.Seen(
                                piece, names.getOrDefault(piece.areaCode(), ""), own ? "" : source(piece)))
                        .toList(),
                needs.openOf(id).stream()
                        .map(need -> new PersonPage.Needed(need, names.getOrDefault(need.areaCode(), "")))
                        .toList());
    }

    /** Where a piece can be looked up: the page of what saw it. */
    private static String source(Evidence piece) {
        return switch (piece.source()) {
            case "TRAINING" -> "/sessions/" + piece.sourceId();
            case "INSPECTION" -> "/quality/" + piece.sourceId();
            default -> "";
        };
    }

    @Allow(Permission.COMPETENCE_READ)
    @GetMapping("/competence/needs")
    String needs(SignedIn me, Model model) {
        var ui = uis.plain();
        var names = names(ui);
        var open = needs.open();
        var known = people.byIds(open.stream().map(OpenNeed::staffId).toList());
        model.addAttribute(
                "page",
                new NeedsPage(
                        open.stream()
                                .filter(need -> sees(me, known.get(need.staffId())))
                                .map(need -> new NeedsPage.Row(
                                        need, people.name(need.staffId()), names.getOrDefault(need.areaCode(), "")))
                                .toList(),
                        me.may(Permission.COMPETENCE_MANAGE)));
        return "competence/needs";
    }

    private static boolean sees(SignedIn me, @org.jspecify.annotations.Nullable Person person) {
        return me.branchId() == null || person != null && me.branchId().equals(person.branchId());
    }

    @Allow(Permission.COMPETENCE_MANAGE)
    @PostMapping("/competence/needs/{id}/closing")
    String close(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String ground,
            RedirectAttributes redirect) {
        if (ground.isBlank()) {
            Toast.refused(redirect, "competence.close.no-ground");
        } else {
            needs.close(id, ground.strip(), me.staffId());
            Toast.done(redirect, "competence.closed");
        }
        return "redirect:/competence/needs";
    }

    private Map<String, String> names(Ui ui) {
        return areas.tree().stream().collect(Collectors.toMap(Area::code, area -> area.name(ui.english())));
    }
}
