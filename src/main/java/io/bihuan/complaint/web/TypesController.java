package io.bihuan.complaint.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.competence.Areas;
import io.bihuan.complaint.Categories;
import io.bihuan.complaint.Category;
import io.bihuan.complaint.CategoryDesk;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The types of complaints: starter sets taken into use, the centre's own beside them. */
@Controller
class TypesController {

    private final Categories categories;
    private final CategoryDesk desk;
    private final Areas areas;
    private final UiFactory uis;

    TypesController(Categories categories, CategoryDesk desk, Areas areas, UiFactory uis) {
        this.categories = categories;
        this.desk = desk;
        this.areas = areas;
        this.uis = uis;
    }

    @Allow(Permission.COMPLAINT_TYPES)
    @GetMapping("/complaints/types")
    String list(Model model) {
        return show("", "", "", "", Errors.none(), model);
    }

    @Allow(Permission.COMPLAINT_TYPES)
    @PostMapping("/complaints/types")
    String add(
            SignedIn me,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(defaultValue = "") String area,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var kept = desk.add(name, nameEn, group.isBlank() ? null : group, area, me.staffId());
        return answer(kept, group.isBlank() ? "new" : group, name, nameEn, area, model, response, redirect);
    }

    @Allow(Permission.COMPLAINT_TYPES)
    @PostMapping("/complaints/types/{code}")
    String word(
            SignedIn me,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(defaultValue = "") String area,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answer(
                desk.word(code, name, nameEn, area, me.staffId()), code, name, nameEn, area, model, response, redirect);
    }

    @Allow(Permission.COMPLAINT_TYPES)
    @PostMapping("/complaints/types/{code}/retirement")
    String retire(SignedIn me, @PathVariable String code, @RequestParam boolean retired, RedirectAttributes redirect) {
        desk.retire(code, retired, me.staffId());
        Toast.done(redirect, "complaint.types.kept");
        return "redirect:/complaints/types";
    }

    /** Says which trades this centre is in, or that it is in none of them. */
    @Allow(Permission.COMPLAINT_TYPES)
    @PostMapping("/complaints/trades")
    String begin(
            SignedIn me, @RequestParam(defaultValue = "") List<Category.Starter> trades, RedirectAttributes redirect) {
        desk.begin(trades, me.staffId());
        Toast.done(redirect, trades.isEmpty() ? "complaint.trade.none.kept" : "complaint.trade.kept");
        return "redirect:/complaints/types";
    }

    @Allow(Permission.COMPLAINT_TYPES)
    @PostMapping("/complaints/starters/{starter}")
    String use(
            SignedIn me,
            @PathVariable Category.Starter starter,
            @RequestParam boolean used,
            RedirectAttributes redirect) {
        desk.use(starter, used, me.staffId());
        Toast.done(redirect, "complaint.types.kept");
        return "redirect:/complaints/types";
    }

    private String answer(
            CategoryDesk.Kept kept,
            String open,
            String name,
            String nameEn,
            String area,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (kept == CategoryDesk.Kept.DONE) {
            Toast.done(redirect, "complaint.types.kept");
            return "redirect:/complaints/types";
        }
        response.setStatus(422);
        var errors =
                Errors.none().add(kept == CategoryDesk.Kept.NO_SUCH_AREA ? "area" : "name", "complaint.types." + kept);
        return show(open, name, nameEn, area, errors, model);
    }

    private String show(String open, String name, String nameEn, String area, Errors errors, Model model) {
        var ui = uis.plain();
        var choices = areas.leaves().stream()
                .map(each -> new Option(each.code(), each.name(ui.english())))
                .toList();
        model.addAttribute(
                "page", new TypesPage(categories.all(), choices, open, name, nameEn, area, desk.tradeChosen(), errors));
        return "complaint/types";
    }
}
