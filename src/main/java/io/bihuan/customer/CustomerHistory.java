package io.bihuan.customer;

import io.bihuan.access.SignedIn;
import io.bihuan.web.Ui;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a module above has lived through with a customer; a bean of that module, gathered into one timeline (N-19). */
public interface CustomerHistory {

    /**
     * What happened at or before an instant and may be seen by the viewer, the latest first.
     *
     * @param ids the customer and those who were merged into them
     * @param limit at most so many; asked by an index, whatever the size of the house
     */
    List<CustomerEvent> until(List<UUID> ids, Instant until, int limit, SignedIn viewer, Ui ui);
}
