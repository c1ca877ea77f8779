package io.bihuan.privacy.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.customer.CustomerLists;
import io.bihuan.customer.Customers;
import io.bihuan.customer.Reveals;
import io.bihuan.people.People;
import io.bihuan.web.UiFactory;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who saw what of customers, for whoever looks after personal data. */
@Controller
class AccessLogController {

    private static final int PAGE = 50;

    private final Reveals reveals;
    private final Customers customers;
    private final People people;
    private final UiFactory uis;

    AccessLogController(Reveals reveals, Customers customers, People people, UiFactory uis) {
        this.reveals = reveals;
        this.customers = customers;
        this.people = people;
        this.uis = uis;
    }

    @Allow(Permission.PRIVACY_READ)
    @GetMapping("/privacy/access-log")
    String log(
            @RequestParam(defaultValue = "") String before, @RequestParam(defaultValue = "") String last, Model model) {
        var ui = uis.plain();
        var found = reveals.latest(null, cursor(before, last), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var known =
                customers.previews(shown.stream().map(Reveals.Look::customerId).toList());
        var lines = shown.stream()
                .map(look -> {
                    var customer = known.get(look.customerId());
                    return new AccessLogPage.Line(
                            look,
                            people.name(look.seenBy()),
                            customer == null ? "—" : customer.name().isEmpty() ? customer.number() : customer.name(),
                            ui.textOr("customer.field." + look.field(), ui.text("privacy.field.further")));
                })
                .toList();
        model.addAttribute(
                "page",
                new AccessLogPage(
                        lines,
                        found.size() > PAGE
                                ? "/privacy/access-log?before="
                                        + shown.getLast().seenAt() + "&last="
                                        + shown.getLast().id()
                                : ""));
        return "privacy/access-log";
    }

    private static CustomerLists.@Nullable Cursor cursor(String at, String id) {
        try {
            return at.isEmpty() || id.isEmpty()
                    ? null
                    : new CustomerLists.Cursor(Instant.parse(at), UUID.fromString(id));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            return null;
        }
    }
}
