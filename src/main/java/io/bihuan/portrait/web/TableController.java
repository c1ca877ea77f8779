package io.bihuan.portrait.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.portrait.Filling;
import io.bihuan.portrait.Judgement;
import io.bihuan.portrait.Looks;
import io.bihuan.portrait.PortraitDesk;
import io.bihuan.portrait.PortraitLists;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The quick table of fifteen judgements (N-08), answered in half a minute: what behaviour answers is answered already. */
@Controller
class TableController {

    private final Customers customers;
    private final Looks looks;
    private final PortraitLists lists;
    private final PortraitDesk desk;

    TableController(Customers customers, Looks looks, PortraitLists lists, PortraitDesk desk) {
        this.customers = customers;
        this.looks = looks;
        this.lists = lists;
        this.desk = desk;
    }

    @Allow(Permission.CUSTOMER_READ)
    @GetMapping("/portraits/{id}/table")
    String table(@PathVariable UUID id, @RequestParam(defaultValue = "") String back, Model model) {
        var customer = new CustomerId(id);
        var ahead = looks.answers(customer);
        var answers = new EnumMap<Judgement, Integer>(Judgement.class);
        answers.putAll(ahead);
        lists.filled(customer, 1).forEach(last -> answers.putAll(last.answers()));
        var known = lists.filled(customer, 1);
        var read = known.isEmpty() ? ahead.keySet() : Set.<Judgement>of();
        model.addAttribute(
                "page", new TablePage(customers.preview(customer), answers, read, local(back), Errors.none()));
        return "portrait/table";
    }

    @Allow(Permission.CUSTOMER_READ)
    @PostMapping("/portraits/{id}/table")
    String fill(
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var customer = new CustomerId(id);
        var answers = answers(form);
        var back = local(form.getOrDefault("back", ""));
        return switch (desk.fill(customer, answers, me.staffId())) {
            case Filling.Filled _ -> {
                Toast.done(redirect, "portrait.table.kept");
                yield "redirect:" + (back.isEmpty() ? "/portraits/" + id : back);
            }
            case Filling.TooFew(var least) -> {
                response.setStatus(422);
                var errors = Errors.none().add("", "portrait.table.few", least);
                model.addAttribute("page", new TablePage(customers.preview(customer), answers, Set.of(), back, errors));
                yield "portrait/table";
            }
        };
    }

    private static Map<Judgement, Integer> answers(Map<String, String> form) {
        var answers = new EnumMap<Judgement, Integer>(Judgement.class);
        for (var judgement : Judgement.values()) {
            var given = form.getOrDefault(judgement.name(), "");
            if (given.matches("[1-3]")) {
                answers.put(judgement, given.charAt(0) - '1');
            }
        }
        return answers;
    }

    /** Only pages of this house are gone back to. */
    private static String local(String back) {
        return back.matches("/[a-z][\\w/?=&.-]*") ? back : "";
    }
}
