package io.bihuan.privacy.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.customer.CustomerPreview;
import io.bihuan.customer.Customers;
import io.bihuan.privacy.Clearings;
import io.bihuan.privacy.Consents;
import io.bihuan.privacy.Keepings;
import io.bihuan.privacy.Notices;
import io.bihuan.privacy.Request;
import io.bihuan.privacy.RequestDesk;
import io.bihuan.privacy.RequestState;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.util.List;
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

/** What whoever looks after personal data works with: requests, purposes, notices, keeping. */
@Controller
class PrivacyController {

    private static final int SHOWN = 100;
    private static final int PROOFS = 30;
    private static final int LONGEST_NOTICE = 8000;

    private final RequestDesk requests;
    private final Consents consents;
    private final Notices notices;
    private final Keepings keepings;
    private final Clearings clearings;
    private final Customers customers;
    private final ClockChips chips;
    private final UiFactory uis;

    PrivacyController(
            RequestDesk requests,
            Consents consents,
            Notices notices,
            Keepings keepings,
            Clearings clearings,
            Customers customers,
            ClockChips chips,
            UiFactory uis) {
        this.requests = requests;
        this.consents = consents;
        this.notices = notices;
        this.keepings = keepings;
        this.clearings = clearings;
        this.customers = customers;
        this.chips = chips;
        this.uis = uis;
    }

    @Allow(Permission.PRIVACY_READ)
    @GetMapping("/privacy")
    ModelAndView page() {
        return new ModelAndView("privacy/privacy", Map.of("page", page(Map.of(), Errors.none())));
    }

    @Allow(Permission.PRIVACY_HANDLE)
    @PostMapping("/privacy/notices")
    ModelAndView publish(
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String zh,
            @RequestParam(defaultValue = "") String en,
            @RequestParam Map<String, String> sent,
            SignedIn person,
            RedirectAttributes redirect) {
        var errors = Errors.none()
                .addIf(!Notices.CHANNELS.contains(channel), "channel", "privacy.fault.channel")
                .addIf(zh.isBlank(), "zh", "privacy.fault.words")
                .addIf(en.isBlank(), "en", "privacy.fault.words")
                .addIf(zh.length() > LONGEST_NOTICE, "zh", "privacy.fault.long", LONGEST_NOTICE)
                .addIf(en.length() > LONGEST_NOTICE, "en", "privacy.fault.long", LONGEST_NOTICE);
        if (errors.any()) {
            return new ModelAndView(
                    "privacy/privacy", Map.of("page", page(sent, errors)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var published = notices.publish(channel, zh, en, person);
        Toast.done(redirect, "privacy.notice-published", published.version());
        return new ModelAndView("redirect:/privacy");
    }

    @Allow(Permission.PRIVACY_HANDLE)
    @PostMapping("/privacy/keeping/looks")
    String look() {
        keepings.look();
        return "redirect:/privacy";
    }

    @Allow(Permission.PRIVACY_DECIDE)
    @PostMapping("/privacy/keeping/{dataClass}/clearing")
    String clear(@PathVariable String dataClass, SignedIn person, RedirectAttributes redirect) {
        Toast.done(redirect, "privacy.cleared", keepings.clear(dataClass, person));
        return "redirect:/privacy";
    }

    private PrivacyPage page(Map<String, String> typed, Errors errors) {
        return new PrivacyPage(
                lines(requests.open(SHOWN)),
                lines(requests.waiting(SHOWN)),
                lines(requests.over(null, SHOWN)),
                consents.purposes(),
                notices.all(),
                keepings.all(),
                keepings.withoutTerm(),
                clearings.latest(PROOFS),
                typed,
                errors);
    }

    private List<PrivacyPage.Line> lines(List<Request> some) {
        var ui = uis.plain();
        var known = customers.previews(some.stream().map(Request::customerId).toList());
        return some.stream()
                .map(one -> new PrivacyPage.Line(
                        one,
                        name(known, one.customerId()),
                        one.state() == RequestState.OPEN
                                ? chips.open(
                                        one.takenAt(), one.dueAt(), ui.dates().now(), ui)
                                : null))
                .toList();
    }

    private static String name(Map<UUID, CustomerPreview> known, UUID customer) {
        var one = known.get(customer);
        return one == null ? "—" : one.name().isEmpty() ? one.number() : one.name();
    }
}
