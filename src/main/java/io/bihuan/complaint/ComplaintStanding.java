package io.bihuan.complaint;

import io.bihuan.conversation.CustomerStanding;
import io.bihuan.conversation.Standing;
import io.bihuan.conversation.StandingDesk;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Lets a customer whose complaint is open go before others, from the moment it is taken in until it is archived. */
@Component
class ComplaintStanding implements CustomerStanding {

    private final Complaints complaints;
    private final Customers customers;

    ComplaintStanding(Complaints complaints, Customers customers) {
        this.complaints = complaints;
        this.customers = customers;
    }

    /** One reason, however many are open: they wait once. */
    @Override
    public Standing of(CustomerId customer) {
        var open = complaints.open(customers.everyId(customer));
        return open.isEmpty()
                ? Standing.NONE
                : new Standing(
                        List.of(new Standing.Raise(
                                Standing.Reason.COMPLAINT,
                                0,
                                open.stream().map(Twin::number).collect(Collectors.joining("、")))),
                        Set.of(),
                        false);
    }

    /** Tells those who serve. Apart, so that asking and telling do not wait for each other at start. */
    @Component
    static class Changes {

        private final StandingDesk standings;

        Changes(StandingDesk standings) {
            this.standings = standings;
        }

        @ApplicationModuleListener
        void on(ComplaintOpened opened) {
            standings.changed(new CustomerId(opened.customerId()));
        }

        @ApplicationModuleListener
        void on(ComplaintClosed closed) {
            standings.changed(new CustomerId(closed.customerId()));
        }
    }
}
