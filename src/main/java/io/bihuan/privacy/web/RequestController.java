package io.bihuan.privacy.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.people.People;
import io.bihuan.print.Column;
import io.bihuan.print.Downloads;
import io.bihuan.print.Sheets;
import io.bihuan.privacy.Deciding;
import io.bihuan.privacy.RequestDesk;
import io.bihuan.privacy.RequestKind;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One request of a customer about their data: taken down, answered, handed out. */
@Controller
class RequestController {

    private static final int LONGEST = 1000;

    private final RequestDesk desk;
    private final Customers customers;
    private final People people;
    private final ClockChips chips;
    private final UiFactory uis;

    RequestController(RequestDesk desk, Customers customers, People people, ClockChips chips, UiFactory uis) {
        this.desk = desk;
        this.customers = customers;
        this.people = people;
        this.chips = chips;
        this.uis = uis;
    }

    @Allow({Permission.PRIVACY_HANDLE, Permission.CUSTOMER_EDIT})
    @GetMapping("/privacy/customers/{id}/request")
    ModelAndView form(@PathVariable UUID id) {
        return form(id, Map.of(), Errors.none());
    }

    @Allow({Permission.PRIVACY_HANDLE, Permission.CUSTOMER_EDIT})
    @PostMapping("/privacy/customers/{id}/requests")
    ModelAndView take(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String verifiedBy,
            @RequestParam Map<String, String> sent,
            SignedIn person,
            RedirectAttributes redirect) {
        var chosen = Arrays.stream(RequestKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(null);
        var errors = Errors.none()
                .addIf(chosen == null, "kind", "privacy.fault.kind")
                .addIf(words.isBlank(), "words", "privacy.fault.words")
                .addIf(words.length() > LONGEST, "words", "privacy.fault.long", LONGEST)
                .addIf(verifiedBy.isBlank(), "verifiedBy", "privacy.fault.verified")
                .addIf(verifiedBy.length() > LONGEST, "verifiedBy", "privacy.fault.long", LONGEST);
        if (chosen == null || errors.any()) {
            var view = form(id, sent, errors);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        var request = desk.take(new CustomerId(id), chosen, words, verifiedBy, person);
        Toast.done(redirect, "privacy.taken");
        return new ModelAndView(
                person.may(Permission.PRIVACY_READ)
                        ? "redirect:/privacy/requests/" + request
                        : "redirect:/customers/" + id);
    }

    @Allow(Permission.PRIVACY_READ)
    @GetMapping("/privacy/requests/{id}")
    ModelAndView one(@PathVariable UUID id, SignedIn person) {
        return new ModelAndView("privacy/request", Map.of("page", page(id, person, Map.of(), Errors.none())));
    }

    @Allow({Permission.PRIVACY_HANDLE, Permission.PRIVACY_DECIDE})
    @PostMapping("/privacy/requests/{id}/copy")
    ResponseEntity<byte[]> copy(@PathVariable UUID id, SignedIn person) {
        var ui = uis.plain();
        var rows = new ArrayList<List<@Nullable Object>>();
        desk.handOut(id, person)
                .forEach((holder, held) -> held.forEach(each -> rows.add(Arrays.asList(
                        ui.text("privacy.holder." + holder),
                        ui.textOr("privacy.held." + each.kind(), each.kind()),
                        each.at() == null ? "" : ui.dates().full(each.at()),
                        each.text()))));
        var columns = List.of(
                Column.of(ui.text("privacy.copy.holder"), 8),
                Column.of(ui.text("privacy.copy.kind"), 8),
                Column.of(ui.text("privacy.copy.at"), 10),
                Column.of(ui.text("privacy.copy.text"), 40));
        var number = desk.require(id).number();
        return Downloads.xlsx(number, Sheets.write(ui.text("privacy.copy.title", number), columns, rows));
    }

    @Allow(Permission.PRIVACY_DECIDE)
    @PostMapping("/privacy/requests/{id}/grant")
    ModelAndView grant(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam Map<String, String> sent,
            SignedIn person,
            RedirectAttributes redirect) {
        return answered(desk.grant(id, note, person), id, person, sent, redirect);
    }

    @Allow(Permission.PRIVACY_DECIDE)
    @PostMapping("/privacy/requests/{id}/refusal")
    ModelAndView refuse(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Map<String, String> sent,
            SignedIn person,
            RedirectAttributes redirect) {
        return answered(desk.refuse(id, reason, person), id, person, sent, redirect);
    }

    private ModelAndView answered(
            Deciding outcome, UUID id, SignedIn person, Map<String, String> sent, RedirectAttributes redirect) {
        switch (outcome) {
            case Deciding.Done() -> Toast.done(redirect, "privacy.decided");
            case Deciding.Waits _ -> Toast.done(redirect, "privacy.waits");
            case Deciding.DecidedAlready() -> Toast.refused(redirect, "privacy.decided-already");
            case Deciding.NoReason() -> {
                return new ModelAndView(
                        "privacy/request",
                        Map.of("page", page(id, person, sent, Errors.none().add("reason", "privacy.fault.reason"))),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            }
        }
        return new ModelAndView("redirect:/privacy/requests/" + id);
    }

    private ModelAndView form(UUID id, Map<String, String> typed, Errors errors) {
        return new ModelAndView(
                "privacy/request-new",
                Map.of("page", new NewRequestPage(customers.preview(new CustomerId(id)), typed, errors)));
    }

    private RequestPage page(UUID id, SignedIn person, Map<String, String> typed, Errors errors) {
        var ui = uis.plain();
        var one = desk.require(id);
        var customer = new CustomerId(one.customerId());
        var open = one.decidedAt() == null;
        return new RequestPage(
                one,
                customers.preview(customer),
                open && one.kind() == RequestKind.ERASURE ? desk.holds(customer) : one.heldBy(),
                open ? chips.open(one.takenAt(), one.dueAt(), ui.dates().now(), ui) : null,
                people.name(one.takenBy()),
                one.decidedBy() == null ? "" : people.name(one.decidedBy()),
                person.may(Permission.PRIVACY_HANDLE) || person.may(Permission.PRIVACY_DECIDE),
                open && person.may(Permission.PRIVACY_DECIDE),
                typed,
                errors);
    }
}
