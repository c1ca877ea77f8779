package io.bihuan.portrait.web;

import io.bihuan.customer.CustomerPreview;
import io.bihuan.portrait.Portrait;
import io.bihuan.portrait.PortraitLists;
import io.bihuan.portrait.Seen;
import io.bihuan.portrait.TagClass;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One customer's portrait.
 *
 * @param names who filled the tables, by id
 */
public record PortraitPage(
        CustomerPreview customer,
        Portrait portrait,
        PortraitLists.Row figures,
        List<PortraitLists.Purchase> purchases,
        List<PortraitLists.Filled> filled,
        Map<UUID, String> names) {

    /** The tags of a class. */
    public List<Seen> of(TagClass group) {
        return portrait.tags().stream()
                .filter(seen -> seen.tag().group() == group)
                .toList();
    }

    /** What the customer is called here. */
    public String called() {
        return customer.name().isEmpty() ? customer.number() : customer.name();
    }

    /** Who filled a table. */
    public String name(UUID staff) {
        return names.getOrDefault(staff, "");
    }
}
