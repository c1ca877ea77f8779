package io.bihuan.customer.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.customer.CustomerFile;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.customer.Duplicates;
import io.bihuan.customer.MergeDesk;
import io.bihuan.customer.Merging;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Customers who may be one: the list, the two side by side, merging and taking it back. */
@Controller
class DuplicateController {

    private static final int PAGE = 30;
    private static final int LONGEST_REASON = 200;

    private final Duplicates duplicates;
    private final MergeDesk desk;
    private final Customers customers;
    private final CustomerFile file;

    DuplicateController(Duplicates duplicates, MergeDesk desk, Customers customers, CustomerFile file) {
        this.duplicates = duplicates;
        this.desk = desk;
        this.customers = customers;
        this.file = file;
    }

    @Allow(Permission.CUSTOMER_MERGE)
    @GetMapping("/customers/duplicates")
    String list(
            @RequestParam(defaultValue = "") String before, @RequestParam(defaultValue = "") String last, Model model) {
        var found = duplicates.open(CustomersController.cursor(before, last), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var known = customers.previews(shown.stream()
                .flatMap(pair -> Stream.of(pair.firstId(), pair.secondId()))
                .toList());
        var next = found.size() <= PAGE
                ? ""
                : UriComponentsBuilder.fromPath("/customers/duplicates")
                        .queryParam("before", shown.getLast().foundAt())
                        .queryParam("last", shown.getLast().id())
                        .encode()
                        .build()
                        .toUriString();
        model.addAttribute(
                "page",
                new DuplicatesPage(
                        shown.stream()
                                .map(pair -> new DuplicatesPage.Line(
                                        pair,
                                        Objects.requireNonNull(known.get(pair.firstId())),
                                        Objects.requireNonNull(known.get(pair.secondId()))))
                                .toList(),
                        next));
        return "customer/duplicates";
    }

    @Allow(Permission.CUSTOMER_MERGE)
    @GetMapping("/customers/duplicates/{id}")
    String one(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean other, Model model) {
        model.addAttribute("page", page(id, other, "", Errors.none()));
        return "customer/merge";
    }

    @Allow(Permission.CUSTOMER_MERGE)
    @PostMapping("/customers/duplicates/{id}/merge")
    ModelAndView merge(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean other,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Map<String, String> sent,
            SignedIn person,
            RedirectAttributes redirect) {
        var page = page(id, other, reason, Errors.none());
        var taken = MergeDesk.FIELDS.stream()
                .filter(field -> "theirs".equals(sent.get("take-" + field)))
                .collect(Collectors.toUnmodifiableSet());
        var errors = Errors.none()
                .addIf(reason.isBlank(), "reason", "customer.fault.merge-reason")
                .addIf(reason.length() > LONGEST_REASON, "reason", "customer.fault.long");
        if (!errors.any()) {
            switch (desk.merge(page.keep().id(), page.gone().id(), taken, reason, person)) {
                case Merging.Done _ -> {
                    Toast.done(redirect, "customer.merged");
                    return new ModelAndView("redirect:/customers/" + page.keep().id());
                }
                case Merging.OneAlready() -> errors.add("reason", "customer.fault.one-already");
                case Merging.Closed() -> errors.add("reason", "customer.fault.closed");
                case Merging.LaterFirst() -> throw new IllegalStateException("nothing was merged later: " + id);
            }
        }
        return new ModelAndView(
                "customer/merge", Map.of("page", page(id, other, reason, errors)), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Allow(Permission.CUSTOMER_MERGE)
    @PostMapping("/customers/duplicates/{id}/difference")
    String apart(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        duplicates.tellApart(id, person);
        Toast.done(redirect, "customer.told-apart");
        return "redirect:/customers/duplicates";
    }

    @Allow(Permission.CUSTOMER_MERGE)
    @PostMapping("/customers/{id}/duplicates")
    String suspect(@PathVariable UUID id, @RequestParam(defaultValue = "") String number, RedirectAttributes redirect) {
        var pair = customers.byNumber(number).flatMap(other -> duplicates.suspect(new CustomerId(id), other));
        if (pair.isEmpty()) {
            Toast.refused(redirect, "customer.fault.no-other");
            return "redirect:/customers/" + id;
        }
        return "redirect:/customers/duplicates/" + pair.get();
    }

    @Allow(Permission.CUSTOMER_MERGE)
    @PostMapping("/customers/{id}/merges/{merge}/undoing")
    String undo(@PathVariable UUID id, @PathVariable UUID merge, SignedIn person, RedirectAttributes redirect) {
        switch (desk.undo(merge, person)) {
            case Merging.Done _ -> Toast.done(redirect, "customer.parted");
            case Merging.LaterFirst() -> Toast.refused(redirect, "customer.fault.later-first");
            case Merging.Closed(), Merging.OneAlready() -> Toast.refused(redirect, "customer.fault.closed");
        }
        return "redirect:/customers/" + id;
    }

    private MergePage page(UUID id, boolean other, String reason, Errors errors) {
        var pair = duplicates.require(id);
        var first = customers.preview(new CustomerId(pair.firstId()));
        var second = customers.preview(new CustomerId(pair.secondId()));
        var firstStays = first.since().isAfter(second.since()) == other;
        var keep = firstStays ? first : second;
        var gone = firstStays ? second : first;
        return new MergePage(pair, keep, gone, file.details(keep.id()), file.details(gone.id()), reason, errors);
    }
}
