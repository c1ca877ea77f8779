package io.bihuan.customer;

import io.bihuan.access.SignedIn;
import io.bihuan.web.Ui;
import java.util.List;

/** What a module above knows of a customer; a bean of that module, shown beside every conversation. */
public interface CustomerFacts {

    /** The few lines worth knowing now, the most pressing first; at most five. */
    List<CustomerFact> about(CustomerId customer, SignedIn viewer, Ui ui);
}
