package io.bihuan.people.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.people.Ladders;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleLists;
import io.bihuan.people.Unit;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Founding, naming and removing units; posts and grades beside them. */
@Controller
class OrganisationController {

    private static final String BACK = "redirect:/people/organisation";

    private final Organisation organisation;
    private final PeopleLists lists;
    private final Ladders ladders;

    OrganisationController(Organisation organisation, PeopleLists lists, Ladders ladders) {
        this.organisation = organisation;
        this.lists = lists;
        this.ladders = ladders;
    }

    @Allow(Permission.PEOPLE_READ)
    @GetMapping("/people/organisation")
    String page(SignedIn person, Model model) {
        return show(person, "", "", Errors.none(), model);
    }

    @Allow(Permission.PEOPLE_MANAGE)
    @PostMapping("/people/organisation")
    String found(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String below,
            SignedIn person,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var parts = below.split(":", 2);
        var upper = below.isEmpty() ? null : organisation.require(UUID.fromString(parts[1]));
        var kind = upper == null ? Unit.Kind.BRANCH : Unit.Kind.valueOf(parts[0]);
        var parentId = upper == null ? null : upper.id();
        var errors = Errors.none()
                .addIf(name.isBlank() || name.length() > 60, "name", "people.unit.name.needed")
                .addIf(upper != null && !kind.fitsBelow(upper.kind()), "below", "people.unit.misfit")
                .addIf(!organisation.isFree(parentId, name.strip()), "name", "people.unit.taken", name.strip());
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(person, name, below, errors, model);
        }
        if (parentId == null) {
            organisation.branch(name.strip(), person.staffId());
        } else if (kind == Unit.Kind.DEPARTMENT) {
            organisation.department(parentId, name.strip(), person.staffId());
        } else {
            organisation.team(parentId, name.strip(), person.staffId());
        }
        Toast.done(redirect, "people.unit.founded", name.strip());
        return BACK;
    }

    @Allow(Permission.PEOPLE_MANAGE)
    @PostMapping("/people/organisation/{id}/name")
    String rename(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            SignedIn person,
            RedirectAttributes redirect) {
        var unit = organisation.require(id);
        if (name.isBlank() || name.length() > 60) {
            Toast.refused(redirect, "people.unit.name.needed");
        } else if (!name.strip().equals(unit.name()) && !organisation.isFree(unit.parentId(), name.strip())) {
            Toast.refused(redirect, "people.unit.taken", name.strip());
        } else {
            organisation.rename(id, name.strip(), person.staffId());
            Toast.done(redirect, "people.unit.renamed", name.strip());
        }
        return BACK;
    }

    @Allow(Permission.PEOPLE_MANAGE)
    @PostMapping("/people/organisation/{id}/removal")
    String remove(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        var name = organisation.require(id).name();
        if (organisation.remove(id, person.staffId())) {
            Toast.done(redirect, "people.unit.removed", name);
        } else {
            Toast.refused(redirect, "people.unit.occupied", name);
        }
        return BACK;
    }

    @Allow(Permission.PEOPLE_MANAGE)
    @PostMapping("/people/posts")
    String addPost(@RequestParam(defaultValue = "") String name, SignedIn person, RedirectAttributes redirect) {
        if (name.isBlank()) {
            Toast.refused(redirect, "people.name.needed");
        } else {
            ladders.addPost(name.strip(), person.staffId());
            Toast.done(redirect, "people.post.added", name.strip());
        }
        return BACK;
    }

    @Allow(Permission.PEOPLE_MANAGE)
    @PostMapping("/people/grades")
    String addGrade(@RequestParam(defaultValue = "") String name, SignedIn person, RedirectAttributes redirect) {
        if (name.isBlank()) {
            Toast.refused(redirect, "people.name.needed");
        } else {
            ladders.addGrade(name.strip(), person.staffId());
            Toast.done(redirect, "people.grade.added", name.strip());
        }
        return BACK;
    }

    private String show(SignedIn person, String name, String below, Errors errors, Model model) {
        var tree = Places.tree(organisation.all(), lists.headcount(), person.branchId());
        model.addAttribute("page", new OrganisationPage(tree, ladders.posts(), ladders.grades(), name, below, errors));
        return "people/organisation";
    }
}
