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
import io.bihuan.web.Toast;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's evidence, and what people need. */
@Controller
class CompetenceController {

    private static final int EVIDENCE = 100;
    private static final int CLOSED = 10;

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
                        .toList(),
                needs.closedOf(id, CLOSED).stream()
                        .map(need -> new PersonPage.Closed(need, names.getOrDefault(need.areaCode(), "")))
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
                                        need, nameOf(need, known), names.getOrDefault(need.areaCode(), "")))
                                .toList(),
                        me.may(Permission.COMPETENCE_MANAGE)));
        return "competence/needs";
    }

    private String nameOf(OpenNeed need, Map<UUID, Person> known) {
        var person = known.get(need.staffId());
        return person == null ? people.name(need.staffId()) : person.name();
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
