package io.bihuan.customer.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.customer.CustomerEvent;
import io.bihuan.customer.CustomerFile;
import io.bihuan.customer.CustomerHistory;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.CustomerPanel;
import io.bihuan.customer.CustomerPanels;
import io.bihuan.customer.Customers;
import io.bihuan.customer.Duplicates;
import io.bihuan.customer.Reveals;
import io.bihuan.people.People;
import io.bihuan.web.Errors;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts a customer's page together, from what is kept here and what other modules know. */
@Component
class CustomerPages {

    private static final int EVENTS = 30;
    private static final int CHANGES = 20;
    private static final int LOOKS = 20;
    private static final Comparator<CustomerEvent> LATEST = Comparator.comparing(CustomerEvent::at)
            .thenComparing(CustomerEvent::key)
            .reversed();

    private final Customers customers;
    private final CustomerFile file;
    private final Reveals reveals;
    private final Duplicates duplicates;
    private final People people;
    private final ObjectProvider<CustomerPanels> panels;
    private final ObjectProvider<CustomerHistory> histories;
    private final UiFactory uis;

    CustomerPages(
            Customers customers,
            CustomerFile file,
            Reveals reveals,
            Duplicates duplicates,
            People people,
            ObjectProvider<CustomerPanels> panels,
            ObjectProvider<CustomerHistory> histories,
            UiFactory uis) {
        this.customers = customers;
        this.file = file;
        this.reveals = reveals;
        this.duplicates = duplicates;
        this.people = people;
        this.panels = panels;
        this.histories = histories;
        this.uis = uis;
    }

    CustomerPage of(
            CustomerId id, String until, String last, SignedIn viewer, Map<String, String> typed, Errors errors) {
        var ui = uis.plain();
        var events = events(id, until, last, viewer, ui);
        var shown = events.subList(0, Math.min(EVENTS, events.size()));
        var changes = file.changes(id, CHANGES);
        var looks = viewer.may(Permission.PRIVACY_READ) || viewer.may(Permission.CUSTOMER_REVEAL)
                ? reveals.of(id, LOOKS)
                : List.<Reveals.Look>of();
        var merged = duplicates.mergedInto(id);
        var names = Stream.of(
                        changes.stream().map(CustomerFile.Change::changedBy),
                        looks.stream().map(Reveals.Look::seenBy),
                        merged.stream().map(Duplicates.Merged::mergedBy))
                .flatMap(Function.identity())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), people::name));
        return new CustomerPage(
                customers.preview(id),
                file.standing(id),
                file.details(id),
                reveals.open(id, viewer),
                reveals.may(id, viewer),
                panels.orderedStream()
                        .flatMap(each -> each.of(id, viewer, ui).stream())
                        .sorted(Comparator.comparingInt(CustomerPanel::order))
                        .toList(),
                shown,
                events.size() > EVENTS ? older(id, shown.getLast()) : "",
                changes,
                looks,
                merged,
                names,
                typed,
                errors);
    }

    private List<CustomerEvent> events(CustomerId id, String until, String last, SignedIn viewer, Ui ui) {
        var ids = customers.everyId(id);
        var from = instant(until, ui.dates().now());
        return histories
                .orderedStream()
                .flatMap(each -> each.until(ids, from, 2 * EVENTS, viewer, ui).stream())
                .filter(event -> last.isEmpty()
                        || event.at().isBefore(from)
                        || event.at().equals(from) && event.key().compareTo(last) < 0)
                .sorted(LATEST)
                .limit(EVENTS + 1L)
                .toList();
    }

    private static String older(CustomerId id, CustomerEvent last) {
        return UriComponentsBuilder.fromPath("/customers/" + id)
                        .queryParam("until", last.at())
                        .queryParam("last", last.key())
                        .encode()
                        .build()
                        .toUriString()
                + "#history";
    }

    private static Instant instant(String asked, Instant otherwise) {
        try {
            return asked.isEmpty() ? otherwise : Instant.parse(asked);
        } catch (DateTimeException notATime) {
            return otherwise;
        }
    }
}
