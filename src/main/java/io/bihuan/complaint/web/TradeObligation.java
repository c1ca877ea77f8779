package io.bihuan.complaint.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.complaint.CategoryDesk;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks whoever keeps the types, once in the life of a centre, which trade it is in. */
@Component
class TradeObligation implements Obligations {

    private final CategoryDesk desk;

    TradeObligation(CategoryDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        if (!(viewer instanceof SignedIn person) || !person.may(Permission.COMPLAINT_TYPES) || desk.tradeChosen()) {
            return List.of();
        }
        return List.of(new Obligation(
                ui.text("complaint.trade.owed"),
                ui.text("complaint.trade.owed.detail"),
                "",
                "/complaints/types",
                ui.text("complaint.trade.owed.go"),
                null,
                null));
    }
}
