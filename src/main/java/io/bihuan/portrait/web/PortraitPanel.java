package io.bihuan.portrait.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.customer.CustomerFact;
import io.bihuan.customer.CustomerFacts;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.CustomerPanel;
import io.bihuan.customer.CustomerPanels;
import io.bihuan.portrait.Portrait;
import io.bihuan.portrait.Portraits;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the portrait says on the customer's page, and in two lines beside a conversation. */
@Component
class PortraitPanel implements CustomerPanels, CustomerFacts {

    private static final int PLACE = 20;

    private final Portraits portraits;

    PortraitPanel(Portraits portraits) {
        this.portraits = portraits;
    }

    @Override
    public List<CustomerPanel> of(CustomerId customer, SignedIn viewer, Ui ui) {
        if (!viewer.may(Permission.CUSTOMER_READ)) {
            return List.of();
        }
        var portrait = portraits.of(customer);
        var lines = new ArrayList<>(lines(portrait, ui));
        portrait.valueReasons()
                .forEach(reason -> lines.add(
                        fact(ui.text("portrait.fact.value-why"), PortraitWords.why(reason, ui), "", Tone.WARN)));
        portrait.tags()
                .forEach(seen -> lines.add(
                        fact(ui.label("portrait.tag", seen.tag()), PortraitWords.why(seen, ui), "", Tone.NEUTRAL)));
        return List.of(
                new CustomerPanel("portrait", ui.text("portrait.panel"), PLACE, lines, "", "/portraits/" + customer));
    }

    @Override
    public List<CustomerFact> about(CustomerId customer, SignedIn viewer, Ui ui) {
        return viewer.may(Permission.CUSTOMER_READ) ? lines(portraits.of(customer), ui) : List.of();
    }

    private static List<CustomerFact> lines(Portrait portrait, Ui ui) {
        var types = portrait.types().isEmpty()
                ? ui.text("portrait.unknown")
                : ui.join(portrait.types().stream()
                                .map(type -> ui.label("portrait.type", type))
                                .toList())
                        + (portrait.assumed() ? " · " + ui.text("portrait.assumed") : "");
        var table = "/portraits/" + portrait.customer() + (portrait.types().isEmpty() ? "/table" : "");
        var type = fact(ui.text("portrait.fact.type"), types, table, Tone.NEUTRAL);
        return portrait.highValue()
                ? Stream.of(fact(ui.text("portrait.fact.value"), ui.text("portrait.high-value"), "", Tone.WARN), type)
                        .toList()
                : List.of(type);
    }

    private static CustomerFact fact(String label, String text, String href, Tone tone) {
        return new CustomerFact(label, text, href, tone, null);
    }
}
