package io.bihuan.material.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.course.Course;
import io.bihuan.course.Courses;
import io.bihuan.material.Kind;
import io.bihuan.material.MaterialDesk;
import io.bihuan.material.Materials;
import io.bihuan.material.ReadingDesk;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The library: looking for a material, opening one, saying that one has read it, taking it off the shelf. */
@Controller
class MaterialController {

    private final Materials materials;
    private final MaterialDesk desk;
    private final ReadingDesk reading;
    private final MaterialView view;
    private final Courses courses;
    private final UiFactory uis;

    MaterialController(
            Materials materials,
            MaterialDesk desk,
            ReadingDesk reading,
            MaterialView view,
            Courses courses,
            UiFactory uis) {
        this.materials = materials;
        this.desk = desk;
        this.reading = reading;
        this.view = view;
        this.courses = courses;
        this.uis = uis;
    }

    @Allow(Permission.COURSE_READ)
    @GetMapping("/materials")
    String all(
            SignedIn me,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(required = false) @Nullable UUID course,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var ui = uis.plain();
        var asked = new Materials.Question(words.strip(), kind, course);
        var found = materials.find(asked, page, me);
        var all = courses.all();
        var choices = Stream.concat(
                        Stream.of(new Option("", ui.text("material.any-course"))),
                        all.stream().map(one -> new Option(one.id().toString(), one.name(ui.english()))))
                .toList();
        model.addAttribute(
                "page",
                new MaterialsPage(
                        found.stream().limit(Materials.PAGE).toList(),
                        found.size() > Materials.PAGE,
                        Math.max(0, page),
                        asked,
                        all.stream().collect(Collectors.toMap(Course::id, one -> one.name(ui.english()))),
                        choices,
                        me.may(Permission.COURSE_MANAGE)));
        return "material/materials";
    }

    @Allow(Permission.COURSE_READ)
    @GetMapping("/materials/{id}")
    String one(SignedIn me, @PathVariable UUID id, Model model) {
        return view.show(me, id, null, Errors.none(), "", model);
    }

    @Allow(Permission.COURSE_READ)
    @GetMapping("/materials/{id}/versions/{number}")
    String former(SignedIn me, @PathVariable UUID id, @PathVariable int number, Model model) {
        return view.show(me, id, number, Errors.none(), "", model);
    }

    @Allow(Permission.COURSE_READ)
    @PostMapping("/materials/{id}/confirmation")
    String confirm(SignedIn me, @PathVariable UUID id, @RequestParam UUID version, RedirectAttributes redirect) {
        switch (reading.confirm(version, me)) {
            case CONFIRMED, BEFORE -> Toast.done(redirect, "material.confirmed");
            case UNSEEN ->
                Toast.refused(redirect, "material.unseen", reading.standard().finishedShare());
        }
        return "redirect:/materials/" + id;
    }

    @Allow(Permission.COURSE_MANAGE)
    @PostMapping("/materials/{id}/retirement")
    String retire(SignedIn me, @PathVariable UUID id, RedirectAttributes redirect) {
        desk.retire(id, me);
        Toast.done(redirect, "material.retired");
        return "redirect:/materials";
    }
}
