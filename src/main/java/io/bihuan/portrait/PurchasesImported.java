package io.bihuan.portrait;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Purchases that nobody knew before came in from another system. */
public record PurchasesImported(List<Bought> purchases, Instant at) {

    public PurchasesImported {
        purchases = List.copyOf(purchases);
    }

    /** One of them, by its reference in the other system. */
    public record Bought(UUID customerId, String reference, Instant boughtAt) {}
}
