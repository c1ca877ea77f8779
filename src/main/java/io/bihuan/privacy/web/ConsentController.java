package io.bihuan.privacy.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.privacy.Consents;
import io.bihuan.privacy.Notices;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
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

/** What one customer agreed to, purpose by purpose, and what they were shown. */
@Controller
class ConsentController {

    private static final int LONGEST = 200;

    private final Consents consents;
    private final Notices notices;
    private final Customers customers;

    ConsentController(Consents consents, Notices notices, Customers customers) {
        this.consents = consents;
        this.notices = notices;
        this.customers = customers;
    }

    @Allow(Permission.CUSTOMER_READ)
    @GetMapping("/privacy/customers/{id}/consents")
    ModelAndView page(@PathVariable UUID id) {
        return page(id, "", "", Errors.none());
    }

    @Allow(Permission.CUSTOMER_EDIT)
    @PostMapping("/privacy/customers/{id}/consents/{purpose}")
    ModelAndView give(
            @PathVariable UUID id,
            @PathVariable String purpose,
            @RequestParam(defaultValue = "") String means,
            SignedIn person,
            RedirectAttributes redirect) {
        var errors = Errors.none()
                .addIf(means.isBlank(), purpose, "privacy.fault.means")
                .addIf(means.length() > LONGEST, purpose, "privacy.fault.long", LONGEST);
        if (errors.any()) {
            var view = page(id, purpose, means, errors);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        consents.give(new CustomerId(id), purpose, means, person);
        Toast.done(redirect, "privacy.consent-noted");
        return new ModelAndView("redirect:/privacy/customers/" + id + "/consents");
    }

    @Allow(Permission.CUSTOMER_EDIT)
    @PostMapping("/privacy/customers/{id}/consents/{purpose}/withdrawal")
    String withdraw(@PathVariable UUID id, @PathVariable String purpose, SignedIn person, RedirectAttributes redirect) {
        consents.withdraw(new CustomerId(id), purpose, person);
        Toast.done(redirect, "privacy.consent-ended");
        return "redirect:/privacy/customers/" + id + "/consents";
    }

    private ModelAndView page(UUID id, String purpose, String means, Errors errors) {
        var customer = new CustomerId(id);
        return new ModelAndView(
                "privacy/consents",
                Map.of(
                        "page",
                        new ConsentsPage(
                                customers.preview(customer),
                                consents.of(customer),
                                notices.shownTo(customer),
                                purpose,
                                means,
                                errors)));
    }
}
