package io.bihuan.material.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.course.Courses;
import io.bihuan.material.MaterialDesk;
import io.bihuan.material.Materials;
import io.bihuan.material.Source;
import io.bihuan.material.Taking;
import io.bihuan.people.Ladders;
import io.bihuan.people.Organisation;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Putting a material in, describing it anew, and putting a new version in. */
@Controller
class MaterialFormController {

    private final Materials materials;
    private final MaterialDesk desk;
    private final MaterialView view;
    private final Courses courses;
    private final Ladders ladders;
    private final Organisation organisation;
    private final UiFactory uis;

    MaterialFormController(
            Materials materials,
            MaterialDesk desk,
            MaterialView view,
            Courses courses,
            Ladders ladders,
            Organisation organisation,
            UiFactory uis) {
        this.materials = materials;
        this.desk = desk;
        this.view = view;
        this.courses = courses;
        this.ladders = ladders;
        this.organisation = organisation;
        this.uis = uis;
    }

    @Allow(Permission.COURSE_MANAGE)
    @GetMapping("/materials/new")
    String fresh(@RequestParam(defaultValue = "") String course, Model model) {
        return show(null, MaterialForm.empty(course), Errors.none(), model);
    }

    @Allow(Permission.COURSE_MANAGE)
    @PostMapping("/materials")
    String add(
            SignedIn me,
            @ModelAttribute("form") MaterialForm form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        var errors = form.check();
        var source = source(file, form.link(), errors);
        if (source != null && !errors.any()) {
            switch (desk.add(form.said(), source, me.staffId())) {
                case Taking.Taken(UUID id, int _) -> {
                    Toast.done(redirect, "material.taken");
                    return "redirect:/materials/" + id;
                }
                case Taking.Refused refused -> refuse(errors, refused);
            }
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return show(null, form, errors, model);
    }

    @Allow(Permission.COURSE_MANAGE)
    @GetMapping("/materials/{id}/edit")
    String edit(SignedIn me, @PathVariable UUID id, Model model) {
        return show(id, MaterialForm.of(materials.require(id, me)), Errors.none(), model);
    }

    @Allow(Permission.COURSE_MANAGE)
    @PostMapping("/materials/{id}")
    String describe(
            SignedIn me,
            @PathVariable UUID id,
            @ModelAttribute("form") MaterialForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var errors = form.check();
        if (errors.any()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(id, form, errors, model);
        }
        desk.describe(id, form.said(), me);
        Toast.done(redirect, "material.described");
        return "redirect:/materials/" + id;
    }

    @Allow(Permission.COURSE_MANAGE)
    @PostMapping("/materials/{id}/versions")
    String revise(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String link,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean substantial,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        var errors = Errors.none().addIf(reason.isBlank(), "reason", "material.form.reason-missing");
        var source = source(file, link, errors);
        if (source != null && !errors.any()) {
            switch (desk.revise(id, seen, source, substantial, reason.strip(), me)) {
                case Taking.Taken(UUID _, int version) -> {
                    Toast.done(redirect, "material.revised", version);
                    return "redirect:/materials/" + id;
                }
                case Taking.Refused refused -> refuse(errors, refused);
            }
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return view.show(me, id, null, errors, reason, model);
    }

    private static @Nullable Source source(@Nullable MultipartFile file, @Nullable String link, Errors errors)
            throws IOException {
        if (file != null && !file.isEmpty()) {
            return new Source.Upload(String.valueOf(file.getOriginalFilename()), file.getInputStream());
        }
        if (!MaterialForm.text(link).isBlank()) {
            return new Source.Address(MaterialForm.text(link));
        }
        var empty =
                file != null && !MaterialForm.text(file.getOriginalFilename()).isEmpty();
        errors.add("file", empty ? "material.refused.EMPTY" : "material.form.source-missing");
        return null;
    }

    private static void refuse(Errors errors, Taking.Refused refused) {
        var field = refused.reason() == Taking.Reason.ADDRESS ? "link" : "file";
        errors.add(field, "material.refused." + refused.reason().name(), refused.detail());
    }

    private String show(@Nullable UUID id, MaterialForm form, Errors errors, Model model) {
        var english = uis.plain().english();
        var places = Stream.concat(
                        Stream.of(new Option("", uis.plain().text("material.no-course"))),
                        courses.all().stream()
                                .flatMap(course -> Stream.concat(
                                        Stream.of(new Option(course.id().toString(), course.name(english))),
                                        course.blocks().stream()
                                                .map(block -> new Option(
                                                        course.id() + "|" + block.chinese(),
                                                        course.name(english) + " › " + block.title(english))))))
                .toList();
        List<Option> branches = organisation.all().stream()
                .filter(unit -> unit.parentId() == null)
                .map(unit -> new Option(unit.id().toString(), unit.name()))
                .toList();
        var action = id == null ? "/materials" : "/materials/" + id;
        model.addAttribute(
                "page", new MaterialFormPage(action, id == null, form, errors, places, ladders.posts(), branches));
        return "material/form";
    }
}
