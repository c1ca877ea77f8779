package io.bihuan.portrait.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.people.Ladders;
import io.bihuan.portrait.CustomerType;
import io.bihuan.portrait.TypeAdvices;
import io.bihuan.web.Errors;
import io.bihuan.web.NotFound;
import io.bihuan.web.Option;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The nine types: read by whoever serves, kept by a supervisor. */
@Controller
class TypesController {

    private final TypeAdvices advices;
    private final Ladders ladders;
    private final UiFactory uis;

    TypesController(TypeAdvices advices, Ladders ladders, UiFactory uis) {
        this.advices = advices;
        this.ladders = ladders;
        this.uis = uis;
    }

    @Allow(Permission.CUSTOMER_READ)
    @GetMapping("/customer-types")
    String all(Model model) {
        return show(null, Errors.none(), model);
    }

    @Allow(Permission.KNOWLEDGE_PUBLISH)
    @GetMapping("/customer-types/{type}")
    String form(@PathVariable String type, Model model) {
        return show(TypeForm.of(advices.of(known(type))), Errors.none(), model);
    }

    @Allow(Permission.KNOWLEDGE_PUBLISH)
    @PostMapping("/customer-types/{type}")
    String change(
            @PathVariable String type,
            @RequestParam Map<String, String> typed,
            SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form = TypeForm.of(known(type), typed);
        var errors = form.check(ladders.grades());
        if (errors.any()) {
            response.setStatus(422);
            return show(form, errors, model);
        }
        advices.change(form.advice(), me.staffId());
        Toast.done(redirect, "portrait.types.kept");
        return "redirect:/customer-types#" + type;
    }

    private String show(@Nullable TypeForm form, Errors errors, Model model) {
        var any = new Option("", uis.plain().text("portrait.grade.any"));
        var grades = Stream.concat(Stream.of(any), ladders.grades().stream().map(grade -> new Option(grade, grade)))
                .toList();
        model.addAttribute("page", new TypesPage(advices.all(), form, List.copyOf(grades), errors));
        return "portrait/types";
    }

    private static CustomerType known(String type) {
        return Arrays.stream(CustomerType.values())
                .filter(each -> each.name().equals(type))
                .findFirst()
                .orElseThrow(() -> new NotFound("customer type " + type));
    }
}
