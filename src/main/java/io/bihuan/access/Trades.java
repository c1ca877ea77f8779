package io.bihuan.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a new centre may begin with by its trade; a bean of the module that brings something for each. */
public interface Trades {

    /** The trades it knows, in their order; {@code access.trade.<NAME>} is the wording. */
    List<String> known();

    /** Takes what these trades bring into use, in the transaction that sets the house up. Others are left out. */
    void begin(Set<String> trades, UUID by);
}
