package io.bihuan.customer.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.customer.CustomerLists;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The customers: looked for, or leafed through from the newest. */
@Controller
class CustomersController {

    private static final int PAGE = 50;
    private static final int LONGEST = 200;

    private final CustomerLists lists;

    CustomersController(CustomerLists lists) {
        this.lists = lists;
    }

    @Allow(Permission.CUSTOMER_READ)
    @GetMapping("/customers")
    String list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String last,
            Model model) {
        var plain = words.replace("\0", "").strip();
        var asked = plain.substring(0, Math.min(LONGEST, plain.length()));
        var found = lists.find(asked, cursor(before, last), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var next = found.size() <= PAGE
                ? ""
                : UriComponentsBuilder.fromPath("/customers")
                        .queryParam("words", asked)
                        .queryParam("before", shown.getLast().since())
                        .queryParam("last", shown.getLast().id())
                        .encode()
                        .build()
                        .toUriString();
        model.addAttribute("page", new CustomersPage(shown, asked, lists.way(asked), next));
        return "customer/customers";
    }

    static CustomerLists.@Nullable Cursor cursor(String at, String id) {
        try {
            return at.isEmpty() || id.isEmpty()
                    ? null
                    : new CustomerLists.Cursor(Instant.parse(at), UUID.fromString(id));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            return null;
        }
    }
}
