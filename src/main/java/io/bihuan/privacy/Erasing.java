package io.bihuan.privacy;

import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.customer.PersonalData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers and erases what all modules hold of one person; the customer's own file last, so that an error loses nothing. */
@Component
@Transactional
class Erasing {

    private static final Comparator<PersonalData> CUSTOMER_LAST =
            Comparator.comparing(holder -> holder.holder().equals("customer"));

    private final Customers customers;
    private final ObjectProvider<PersonalData> holders;

    Erasing(Customers customers, ObjectProvider<PersonalData> holders) {
        this.customers = customers;
        this.holders = holders;
    }

    /** Everything held, module by module. */
    @Transactional(readOnly = true)
    Map<String, List<PersonalData.Held>> held(CustomerId customer) {
        var ids = customers.everyId(customer);
        var found = new LinkedHashMap<String, List<PersonalData.Held>>();
        holders.stream()
                .sorted(CUSTOMER_LAST.reversed())
                .forEach(holder -> found.put(holder.holder(), holder.held(ids)));
        return found;
    }

    /** What speaks against erasing, as {@code <reason>:<reference>}. */
    @Transactional(readOnly = true)
    List<String> holds(CustomerId customer) {
        var ids = customers.everyId(customer);
        return holders.stream()
                .flatMap(holder -> holder.holds(ids).stream())
                .map(hold -> hold.reason() + ":" + hold.reference())
                .toList();
    }

    /** Takes out whatever tells who it was, everywhere. */
    void erase(CustomerId customer) {
        var ids = customers.everyId(customer);
        var all = new ArrayList<>(holders.stream().toList());
        all.sort(CUSTOMER_LAST);
        all.forEach(holder -> holder.anonymise(ids));
    }

    /** From now on everything is only stored: what was concluded goes, what was intended is called off. */
    void restrict(CustomerId customer) {
        var ids = customers.everyId(customer);
        holders.forEach(holder -> holder.restrict(ids));
    }
}
