package io.bihuan.customer.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.customer.CustomerDesk;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.customer.DetailKind;
import io.bihuan.customer.Editing;
import io.bihuan.customer.Revealing;
import io.bihuan.customer.Reveals;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One customer: their page, what is revealed of them, what is corrected. */
@Controller
class CustomerController {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_GRADE = 50;
    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_REASON = 200;

    private final Customers customers;
    private final CustomerDesk desk;
    private final Reveals reveals;
    private final CustomerPages pages;

    CustomerController(Customers customers, CustomerDesk desk, Reveals reveals, CustomerPages pages) {
        this.customers = customers;
        this.desk = desk;
        this.reveals = reveals;
        this.pages = pages;
    }

    @Allow(Permission.CUSTOMER_READ)
    @GetMapping("/customers/{id}")
    ModelAndView one(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String last,
            SignedIn person) {
        var survivor = customers.survivor(new CustomerId(id));
        return survivor.value().equals(id)
                ? new ModelAndView(
                        "customer/customer",
                        Map.of("page", pages.of(survivor, until, last, person, Map.of(), Errors.none())))
                : to(survivor);
    }

    @Allow(Permission.CUSTOMER_READ)
    @PostMapping("/customers/{id}/reveals")
    ModelAndView reveal(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String why,
            @RequestParam Map<String, String> sent,
            SignedIn person) {
        var customer = customers.survivor(new CustomerId(id));
        var errors = Errors.none();
        errors.addIf(why.strip().length() > LONGEST_REASON, "why", "customer.fault.long");
        if (!errors.any()) {
            switch (reveals.reveal(customer, field, why, person)) {
                case Revealing.Shown _ -> {}
                case Revealing.NoReason() -> errors.add("why", "customer.fault.reason");
                case Revealing.NotVerified() -> errors.add("why", "customer.fault.not-verified");
                case Revealing.TooMany(var perHour) -> errors.add("why", "customer.fault.too-many", perHour);
            }
        }
        return errors.any() ? refused(customer, person, sent, errors) : to(customer);
    }

    @Allow(Permission.CUSTOMER_EDIT)
    @PostMapping("/customers/{id}/correction")
    ModelAndView correct(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String grade,
            @RequestParam(defaultValue = "") String note,
            @RequestParam Map<String, String> sent,
            SignedIn person,
            RedirectAttributes redirect) {
        var customer = customers.survivor(new CustomerId(id));
        var errors = Errors.none()
                .addIf(name.length() > LONGEST_NAME, "name", "customer.fault.long")
                .addIf(grade.length() > LONGEST_GRADE, "grade", "customer.fault.long")
                .addIf(note.length() > LONGEST_NOTE, "note", "customer.fault.long");
        return errors.any()
                ? refused(customer, person, sent, errors)
                : answered(desk.correct(customer, name, grade, note, person), "name", customer, person, sent, redirect);
    }

    @Allow(Permission.CUSTOMER_EDIT)
    @PostMapping("/customers/{id}/details")
    ModelAndView add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String label,
            @RequestParam Map<String, String> sent,
            SignedIn person,
            RedirectAttributes redirect) {
        var customer = customers.survivor(new CustomerId(id));
        var chosen = Arrays.stream(DetailKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(null);
        var errors = Errors.none()
                .addIf(chosen == null, "kind", "customer.fault.kind")
                .addIf(label.length() > LONGEST_LABEL, "label", "customer.fault.long");
        return chosen == null || errors.any()
                ? refused(customer, person, sent, errors)
                : answered(desk.add(customer, chosen, value, label, person), "value", customer, person, sent, redirect);
    }

    @Allow(Permission.CUSTOMER_EDIT)
    @PostMapping("/customers/{id}/details/{detail}/preference")
    ModelAndView prefer(
            @PathVariable UUID id, @PathVariable UUID detail, SignedIn person, RedirectAttributes redirect) {
        var customer = customers.survivor(new CustomerId(id));
        return answered(desk.prefer(customer, detail, person), "value", customer, person, Map.of(), redirect);
    }

    @Allow(Permission.CUSTOMER_EDIT)
    @PostMapping("/customers/{id}/details/{field}/removal")
    ModelAndView remove(
            @PathVariable UUID id, @PathVariable String field, SignedIn person, RedirectAttributes redirect) {
        var customer = customers.survivor(new CustomerId(id));
        return answered(desk.remove(customer, field, person), "value", customer, person, Map.of(), redirect);
    }

    private ModelAndView answered(
            Editing outcome,
            String field,
            CustomerId customer,
            SignedIn person,
            Map<String, String> sent,
            RedirectAttributes redirect) {
        var errors = Errors.none();
        switch (outcome) {
            case Editing.Done() -> Toast.done(redirect, "customer.corrected");
            case Editing.Unreadable(var where, var key) -> errors.add(where, key);
            case Editing.KeptAlready() -> errors.add(field, "customer.fault.kept");
            case Editing.NotVerified() -> errors.add(field, "customer.fault.not-verified");
            case Editing.Closed() -> errors.add(field, "customer.fault.closed");
        }
        return errors.any() ? refused(customer, person, sent, errors) : to(customer);
    }

    private ModelAndView refused(CustomerId customer, SignedIn person, Map<String, String> sent, Errors errors) {
        return new ModelAndView(
                "customer/customer",
                Map.of("page", pages.of(customer, "", "", person, sent, errors)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView to(CustomerId customer) {
        return new ModelAndView("redirect:/customers/" + customer);
    }
}
