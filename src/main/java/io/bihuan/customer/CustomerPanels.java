package io.bihuan.customer;

import io.bihuan.access.SignedIn;
import io.bihuan.web.Ui;
import java.util.List;

/** What a module above shows of a customer on their page; a bean of that module. */
public interface CustomerPanels {

    /** The cards that this viewer may see. The customer is never one that was merged into another. */
    List<CustomerPanel> of(CustomerId customer, SignedIn viewer, Ui ui);
}
