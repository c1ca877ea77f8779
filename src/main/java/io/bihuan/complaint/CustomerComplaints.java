package io.bihuan.complaint;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.customer.CustomerFact;
import io.bihuan.customer.CustomerFacts;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells whoever serves a customer of their complaints, so that nothing is asked twice. */
@Component
class CustomerComplaints implements CustomerFacts {

    private final ComplaintLists lists;
    private final Customers customers;
    private final ClockChips chips;

    CustomerComplaints(ComplaintLists lists, Customers customers, ClockChips chips) {
        this.lists = lists;
        this.customers = customers;
        this.chips = chips;
    }

    @Override
    public List<CustomerFact> about(CustomerId customer, SignedIn viewer, Ui ui) {
        if (!viewer.may(Permission.COMPLAINT_READ)) {
            return List.of();
        }
        return lists.ofCustomer(customers.everyId(customer), 3).stream()
                .map(row -> new CustomerFact(
                        ui.text("complaint.fact"),
                        row.title() + " · "
                                + (row.closedAt() == null
                                        ? ui.label("complaint.stage", row.stage())
                                        : ui.text("complaint.closed")),
                        "/complaints/" + row.number(),
                        row.closedAt() != null
                                ? Tone.NEUTRAL
                                : row.overdue(ui.dates().now()) ? Tone.BAD : Tone.WARN,
                        row.closedAt() == null
                                ? chips.open(
                                        row.stageStartedAt(),
                                        row.stageDueAt(),
                                        ui.dates().now(),
                                        ui)
                                : null))
                .toList();
    }
}
