package io.bihuan.portrait.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.portrait.CustomerCoverage;
import io.bihuan.portrait.PortraitLists;
import io.bihuan.portrait.PortraitRebuild;
import io.bihuan.portrait.Portraits;
import io.bihuan.portrait.Tag;
import io.bihuan.web.Toast;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What customers are like: all of them in figures, and one of them. */
@Controller
class PortraitController {

    private static final int SHOWN = 100;
    private static final int FEW = 20;
    private static final int DAYS = 30;

    private final Portraits portraits;
    private final PortraitLists lists;
    private final CustomerCoverage coverage;
    private final PortraitRebuild rebuild;
    private final Customers customers;
    private final People people;

    PortraitController(
            Portraits portraits,
            PortraitLists lists,
            CustomerCoverage coverage,
            PortraitRebuild rebuild,
            Customers customers,
            People people) {
        this.portraits = portraits;
        this.lists = lists;
        this.coverage = coverage;
        this.rebuild = rebuild;
        this.customers = customers;
        this.people = people;
    }

    @Allow(Permission.BOARD_READ)
    @GetMapping("/portraits")
    String all(@RequestParam(defaultValue = "") String show, Model model) {
        var tag = Arrays.stream(Tag.values())
                .filter(each -> each.name().equals(show))
                .findFirst();
        var gaps = show.equals("MISSING") ? coverage.gaps(SHOWN) : List.<CustomerCoverage.Gap>of();
        var rows = tag.map(each -> lists.bearing(each, SHOWN))
                .orElseGet(() -> show.equals("HIGH_VALUE") ? lists.ofHighValue(SHOWN) : List.of());
        var ids = Stream.concat(
                        rows.stream().map(PortraitLists.Row::customerId),
                        gaps.stream().map(CustomerCoverage.Gap::customer).filter(Objects::nonNull))
                .toList();
        model.addAttribute(
                "page",
                new PortraitsPage(
                        tag.isPresent() || show.equals("HIGH_VALUE") || show.equals("MISSING") ? show : "",
                        coverage.figure(),
                        coverage.days(DAYS),
                        lists.tallies(),
                        rows,
                        gaps,
                        lists.previews(ids)));
        return "portrait/portraits";
    }

    @Allow(Permission.CUSTOMER_READ)
    @GetMapping("/portraits/{id}")
    String one(@PathVariable UUID id, Model model) {
        var customer = new CustomerId(id);
        var preview = customers.preview(customer);
        var filled = lists.filled(customer, FEW);
        var names = people.byIds(filled.stream().map(PortraitLists.Filled::by).toList()).values().stream()
                .collect(Collectors.toMap(Person::id, Person::name));
        model.addAttribute(
                "page",
                new PortraitPage(
                        preview,
                        portraits.of(customer),
                        lists.figures(customer),
                        lists.purchases(customer, FEW),
                        filled,
                        names));
        return "portrait/portrait";
    }

    @Allow(Permission.STANDARD_CHANGE)
    @PostMapping("/portraits/rebuilding")
    String rebuild(SignedIn me, RedirectAttributes redirect) {
        rebuild.start(me.staffId());
        Toast.done(redirect, "portrait.rebuilding");
        return "redirect:/portraits";
    }
}
