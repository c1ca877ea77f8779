package io.bihuan.material.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.course.Courses;
import io.bihuan.material.Audience;
import io.bihuan.material.Material;
import io.bihuan.material.Materials;
import io.bihuan.material.Progress;
import io.bihuan.material.ReadingDesk;
import io.bihuan.people.Organisation;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.Errors;
import io.bihuan.web.NotFound;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a material before somebody, in its present version or a former one. */
@Component
class MaterialView {

    private final Materials materials;
    private final ReadingDesk reading;
    private final Courses courses;
    private final People people;
    private final Organisation organisation;
    private final UiFactory uis;

    MaterialView(
            Materials materials,
            ReadingDesk reading,
            Courses courses,
            People people,
            Organisation organisation,
            UiFactory uis) {
        this.materials = materials;
        this.reading = reading;
        this.courses = courses;
        this.people = people;
        this.organisation = organisation;
        this.uis = uis;
    }

    String show(SignedIn me, UUID id, @Nullable Integer number, Errors errors, String reason, Model model) {
        var ui = uis.plain();
        var material = materials.require(id, me);
        var versions = materials.versions(id);
        var version = versions.stream()
                .filter(each -> each.number() == (number == null ? material.version() : number))
                .findFirst()
                .orElseThrow(() -> new NotFound("version " + number + " of " + id));
        var own = reading.open(version.id(), me);
        var manages = me.may(Permission.COURSE_MANAGE);
        var leads = manages
                || me.may(Permission.COMPETENCE_READ)
                || material.ownerId().equals(me.staffId());
        var read = leads ? reading.on(id, me.branchId()) : List.<Progress>of();
        var names = people.byIds(read.stream().map(Progress::staffId).toList());
        model.addAttribute(
                "page",
                new MaterialPage(
                        material,
                        version,
                        versions,
                        own,
                        version.kind().paged() ? reading.pages(version.id(), me) : List.of(),
                        reading.standard(),
                        course(material, ui),
                        audience(material, ui),
                        people.name(material.ownerId()),
                        read.stream()
                                .map(one -> new MaterialPage.Somebody(name(names.get(one.staffId())), one))
                                .toList(),
                        leads,
                        manages,
                        errors,
                        reason));
        return "material/material";
    }

    private static String name(@Nullable Person person) {
        return person == null ? "—" : person.name();
    }

    private String course(Material material, Ui ui) {
        return material.courseId() == null
                ? ""
                : courses.find(material.courseId())
                        .map(course -> course.name(ui.english())
                                + course.blocks().stream()
                                        .filter(block -> block.chinese().equals(material.block()))
                                        .findFirst()
                                        .map(block -> " › " + block.title(ui.english()))
                                        .orElse(""))
                        .orElse("");
    }

    private String audience(Material material, Ui ui) {
        var whom = ui.label("material.audience", material.whom());
        if (material.whom() == Audience.Whom.POSTS) {
            return ui.labelled(whom, ui.join(material.posts()));
        }
        return material.branchId() == null
                ? whom
                : ui.labelled(
                        whom,
                        organisation
                                .find(material.branchId())
                                .map(unit -> unit.name())
                                .orElse("—"));
    }
}
