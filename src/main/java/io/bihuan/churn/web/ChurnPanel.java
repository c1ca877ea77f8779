package io.bihuan.churn.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.churn.Level;
import io.bihuan.churn.Risk;
import io.bihuan.churn.Scores;
import io.bihuan.customer.CustomerFact;
import io.bihuan.customer.CustomerFacts;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.CustomerPanel;
import io.bihuan.customer.CustomerPanels;
import io.bihuan.web.Ui;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The risk with its reasons on the customer's page, and beside a conversation where it is high. */
@Component
class ChurnPanel implements CustomerPanels, CustomerFacts {

    private static final int PLACE = 30;

    private final Scores scores;

    ChurnPanel(Scores scores) {
        this.scores = scores;
    }

    @Override
    public List<CustomerPanel> of(CustomerId customer, SignedIn viewer, Ui ui) {
        if (!viewer.may(Permission.CUSTOMER_READ)) {
            return List.of();
        }
        return scores
                .of(customer)
                .map(risk -> new CustomerPanel(
                        "churn",
                        ui.text("churn.panel"),
                        PLACE,
                        lines(risk, ui),
                        "",
                        viewer.may(Permission.BOARD_READ) ? "/churn?level=" + risk.level() : ""))
                .stream()
                .toList();
    }

    @Override
    public List<CustomerFact> about(CustomerId customer, SignedIn viewer, Ui ui) {
        return scores.of(customer).filter(risk -> risk.level() == Level.HIGH).stream()
                .filter(_ -> viewer.may(Permission.CUSTOMER_READ))
                .map(risk -> line(risk, ui))
                .toList();
    }

    private static List<CustomerFact> lines(Risk risk, Ui ui) {
        var lines = new ArrayList<CustomerFact>();
        lines.add(line(risk, ui));
        if (!risk.reasons().isEmpty()) {
            lines.add(new CustomerFact(
                    ui.text("churn.reasons"), ChurnWords.reasons(risk, ui), "", ChurnPage.tone(risk.level()), null));
        }
        return lines;
    }

    private static CustomerFact line(Risk risk, Ui ui) {
        return new CustomerFact(
                ui.text("churn.panel"), ChurnWords.risk(risk, ui), "", ChurnPage.tone(risk.level()), null);
    }
}
