package io.bihuan.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customers that a batch may mean: found by outside id, then phone, then e-mail; the one known longest first. */
class CardBox {

    private final Map<String, CustomerCard> byExternalId = new HashMap<>();
    private final Map<String, CustomerCard> byPhone = new HashMap<>();
    private final Map<String, CustomerCard> byEmail = new HashMap<>();
    private final Map<UUID, List<String>> formerIds = new HashMap<>();

    @Nullable
    CustomerCard find(ImportedCustomer given) {
        var named = byExternalId.get(given.externalId());
        if (named != null) {
            return named;
        }
        var called = byPhone.get(Masks.comparablePhone(given.phone()));
        if (called != null && called.mayBe(given)) {
            return called;
        }
        var written = byEmail.get(Masks.comparableEmail(given.email()));
        return written != null && written.mayBe(given) ? written : null;
    }

    /** Puts a card in under the outside id of somebody who was merged into its customer, too. */
    void put(CustomerCard card, @Nullable String formerId) {
        put(card);
        if (formerId != null) {
            byExternalId.put(formerId, card);
            formerIds.computeIfAbsent(card.id(), _ -> new ArrayList<>()).add(formerId);
        }
    }

    /** Puts a card in, or in the place of the former one of the same customer. */
    void put(CustomerCard card) {
        if (card.externalId() != null) {
            byExternalId.put(card.externalId(), card);
        }
        formerIds.getOrDefault(card.id(), List.of()).forEach(id -> byExternalId.put(id, card));
        put(byPhone, Masks.comparablePhone(card.phone()), card);
        put(byEmail, Masks.comparableEmail(card.email()), card);
    }

    private static void put(Map<String, CustomerCard> cards, String key, CustomerCard card) {
        if (!key.isEmpty()) {
            cards.merge(key, card, (former, now) -> former.id().equals(now.id()) ? now : former);
        }
    }
}
