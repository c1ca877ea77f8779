package io.bihuan.portrait;

import io.bihuan.audit.Audit;
import io.bihuan.customer.Contact;
import io.bihuan.customer.Customers;
import io.bihuan.database.Ids;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in purchases from another system by the thousand; their customers are looked at and cared for soon. */
@Component
class PurchaseBatch {

    private final Customers customers;
    private final Looks looks;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    PurchaseBatch(
            Customers customers,
            Looks looks,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.customers = customers;
        this.looks = looks;
        this.jdbc = jdbc;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes purchases in, once each, and has their customers looked at soon; returns how many were new. */
    @Transactional
    int take(List<ImportedPurchase> purchases, UUID by) {
        var whose = new HashMap<String, UUID>();
        var ids = purchases.stream()
                .map(each -> whose.computeIfAbsent(
                        each.number() + "|" + each.externalId() + "|" + each.phone(), _ -> customer(each)))
                .toArray(UUID[]::new);
        var fresh = Set.copyOf(jdbc.sql("""
                        insert into portrait.purchase (id, reference, customer_id, product, amount, at)
                        select * from unnest(:ids::uuid[], :references::text[], :customers::uuid[], :products::text[],
                                             :amounts::numeric[], :ats::timestamptz[])
                            on conflict (reference) do nothing
                        returning reference
                        """)
                .param("ids", purchases.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .param(
                        "references",
                        purchases.stream().map(ImportedPurchase::reference).toArray(String[]::new))
                .param("customers", ids)
                .param(
                        "products",
                        purchases.stream().map(ImportedPurchase::product).toArray(String[]::new))
                .param(
                        "amounts",
                        purchases.stream().map(ImportedPurchase::amount).toArray(BigDecimal[]::new))
                .param(
                        "ats",
                        purchases.stream()
                                .map(each -> Timestamp.from(each.at()))
                                .toArray(Timestamp[]::new))
                .query(String.class)
                .list());
        if (!fresh.isEmpty()) {
            looks.lookSoon(Arrays.asList(ids));
            audit.did(by, "purchase.imported", "purchase", "batch", Map.of("new", String.valueOf(fresh.size())));
            events.publishEvent(new PurchasesImported(
                    IntStream.range(0, ids.length)
                            .filter(place -> fresh.contains(purchases.get(place).reference()))
                            .mapToObj(place -> new PurchasesImported.Bought(
                                    ids[place],
                                    purchases.get(place).reference(),
                                    purchases.get(place).at()))
                            .toList(),
                    clock.instant()));
        }
        return fresh.size();
    }

    private UUID customer(ImportedPurchase purchase) {
        var found = purchase.number().isEmpty()
                ? customers.findOrCreate(new Contact(null, purchase.phone(), null, purchase.externalId()))
                : customers.byNumber(purchase.number()).orElseThrow();
        return found.value();
    }
}
