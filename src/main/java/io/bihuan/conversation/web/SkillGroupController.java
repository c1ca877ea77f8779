package io.bihuan.conversation.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.competence.Area;
import io.bihuan.competence.Areas;
import io.bihuan.conversation.SkillGroup;
import io.bihuan.conversation.SkillGroupDesk;
import io.bihuan.conversation.SkillGroups;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.Option;
import io.bihuan.web.Toast;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Skill groups: what conversations are about, and who knows about it. */
@Controller
class SkillGroupController {

    private final SkillGroups groups;
    private final SkillGroupDesk desk;
    private final Areas areas;
    private final People people;
    private final UiFactory uis;

    SkillGroupController(SkillGroups groups, SkillGroupDesk desk, Areas areas, People people, UiFactory uis) {
        this.groups = groups;
        this.desk = desk;
        this.areas = areas;
        this.people = people;
        this.uis = uis;
    }

    @Allow(Permission.FLOOR_SUPERVISE)
    @GetMapping("/queue/groups")
    String list(@RequestParam(required = false) @Nullable UUID group, Model model) {
        var chosen = group == null ? null : groups.find(group).orElse(null);
        var form = chosen == null
                ? new SkillGroupsPage.Form("", "", "", "0", SkillGroup.Accepting.AS_RULED.name())
                : new SkillGroupsPage.Form(
                        chosen.name(),
                        chosen.areaCode() == null ? "" : chosen.areaCode(),
                        String.join(" ", chosen.words()),
                        String.valueOf(chosen.points()),
                        chosen.accepting().name());
        model.addAttribute(
                "page",
                page(form, chosen == null ? null : chosen.id(), chosen == null ? Set.of() : chosen.members(), ""));
        return "conversation/skill-groups";
    }

    @Allow(Permission.FLOOR_SUPERVISE)
    @PostMapping("/queue/groups")
    String keep(
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") String points,
            @RequestParam(defaultValue = "AS_RULED") String accepting,
            @RequestParam(required = false) @Nullable List<UUID> members,
            SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var named = members == null ? Set.<UUID>of() : Set.copyOf(members);
        var many = points.strip().matches("\\d{1,3}") ? Integer.parseInt(points.strip()) : -1;
        var done = many < 0
                ? null
                : desk.keep(
                        id,
                        new SkillGroupDesk.Asked(
                                name,
                                area.isBlank() ? null : area,
                                Arrays.stream(words.strip().split("[\\s,，、]+"))
                                        .filter(word -> !word.isBlank())
                                        .distinct()
                                        .toList(),
                                many,
                                named,
                                way(accepting)),
                        person.staffId());
        if (done == SkillGroupDesk.Done.DONE) {
            Toast.done(redirect, "conversation.group.DONE");
            return "redirect:/queue/groups";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var fault = uis.plain().text("conversation.group." + (done == null ? "NO_POINTS" : done.name()));
        model.addAttribute(
                "page", page(new SkillGroupsPage.Form(name, area, words, points, accepting), id, named, fault));
        return "conversation/skill-groups";
    }

    @Allow(Permission.FLOOR_SUPERVISE)
    @PostMapping("/queue/groups/{id}/closing")
    String close(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        desk.close(id, person.staffId());
        Toast.done(redirect, "conversation.group.closed");
        return "redirect:/queue/groups";
    }

    private SkillGroupsPage page(SkillGroupsPage.Form form, @Nullable UUID chosen, Set<UUID> named, String fault) {
        var ui = uis.plain();
        var serving = people.allowed(Permission.SERVE);
        var names = serving.stream().collect(Collectors.toMap(Person::id, Person::name));
        var leaves = areas.leaves();
        var areaNames = leaves.stream().collect(Collectors.toMap(Area::code, area -> area.name(ui.english())));
        return new SkillGroupsPage(
                groups.all().stream()
                        .map(group -> line(group, names, areaNames, ui))
                        .toList(),
                form,
                chosen,
                Stream.concat(
                                Stream.of(new Option("", ui.text("conversation.group.noArea"))),
                                leaves.stream().map(each -> new Option(each.code(), each.name(ui.english()))))
                        .toList(),
                Arrays.stream(SkillGroup.Accepting.values())
                        .map(each -> new Option(each.name(), ui.label("conversation.group.accepting", each)))
                        .toList(),
                serving.stream()
                        .map(each -> new SkillGroupsPage.Person(each.id(), each.name(), named.contains(each.id())))
                        .toList(),
                fault);
    }

    /** A way that nobody offered counts as the standard's. */
    private static SkillGroup.Accepting way(String said) {
        return Arrays.stream(SkillGroup.Accepting.values())
                .filter(each -> each.name().equals(said))
                .findFirst()
                .orElse(SkillGroup.Accepting.AS_RULED);
    }

    private static SkillGroupsPage.Line line(
            SkillGroup group, Map<UUID, String> names, Map<String, String> areas, Ui ui) {
        return new SkillGroupsPage.Line(
                group.id(),
                group.name(),
                group.areaCode() == null ? "" : areas.getOrDefault(group.areaCode(), group.areaCode()),
                String.join("、", group.words()),
                group.points(),
                group.members().stream()
                        .map(member -> names.getOrDefault(member, "—"))
                        .sorted()
                        .collect(Collectors.joining("、")),
                ui.label("conversation.group.accepting", group.accepting()));
    }
}
