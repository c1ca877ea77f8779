package io.bihuan.privacy.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.customer.CustomerFact;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.CustomerPanel;
import io.bihuan.customer.CustomerPanels;
import io.bihuan.privacy.Consents;
import io.bihuan.privacy.RequestDesk;
import io.bihuan.privacy.RequestState;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says on a customer's page what they agreed to and what they asked about their data. */
@Component
class PrivacyPanels implements CustomerPanels {

    private static final int ORDER = 80;

    private final Consents consents;
    private final RequestDesk requests;

    PrivacyPanels(Consents consents, RequestDesk requests) {
        this.consents = consents;
        this.requests = requests;
    }

    @Override
    public List<CustomerPanel> of(CustomerId customer, SignedIn viewer, Ui ui) {
        var lines = new ArrayList<CustomerFact>();
        consents.of(customer).stream()
                .filter(each -> each.purpose().basis().asks())
                .forEach(each -> lines.add(new CustomerFact(
                        each.purpose().name(ui.english()),
                        each.givenAt() == null
                                ? ui.text("privacy.not-agreed")
                                : ui.text("privacy.agreed-since", ui.when(each.givenAt())),
                        "",
                        each.givenAt() == null ? Tone.NEUTRAL : Tone.GOOD,
                        null)));
        requests.of(customer)
                .forEach(each -> lines.add(new CustomerFact(
                        ui.label("privacy.kind", each.kind()),
                        each.number() + " · " + ui.label("privacy.state", each.state()),
                        viewer.may(Permission.PRIVACY_READ) ? "/privacy/requests/" + each.id() : "",
                        each.state() == RequestState.OPEN ? Tone.WARN : Tone.NEUTRAL,
                        null)));
        if (viewer.may(Permission.PRIVACY_HANDLE) || viewer.may(Permission.CUSTOMER_EDIT)) {
            lines.add(new CustomerFact(
                    ui.text("privacy.rights"),
                    ui.text("privacy.take"),
                    "/privacy/customers/" + customer + "/request",
                    Tone.NEUTRAL,
                    null));
        }
        return List.of(new CustomerPanel(
                "privacy", ui.text("privacy.panel"), ORDER, lines, "", "/privacy/customers/" + customer + "/consents"));
    }
}
