package io.bihuan.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a new centre may begin with by its trade; a bean of the module that brings something for each. */
public interface Trades {

    /** The trades it knows, in their order; {@code access.trade.<NAME>} is the wording. */
    List<String> known();

    /** Takes what these trades bring into use and what the others bring out of it; at least one is named. */
    void begin(Set<String> trades, UUID by);

    /** Takes what every trade brings out of use until somebody says which trades this centre is in. */
    void leaveOpen(UUID by);
}
