package io.bihuan.customer;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cards of customers with whom nothing has been for long: the card is emptied, and what was concluded or intended goes with
 * it. What else is kept of them ages by a term of its own. Whoever was found in use is not looked at again before a whole
 * term has passed.
 */
@Component
@Transactional
class CardAgeing implements Ageing {

    private static final int PAGE = 1000;

    private final JdbcClient jdbc;
    private final CustomerRows rows;
    private final ObjectProvider<PersonalData> holders;
    private final CustomerPersonalData cards;
    private final Clock clock;

    CardAgeing(
            JdbcClient jdbc,
            CustomerRows rows,
            ObjectProvider<PersonalData> holders,
            CustomerPersonalData cards,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.holders = holders;
        this.cards = cards;
        this.clock = clock;
    }

    @Override
    public String dataClass() {
        return "CUSTOMER";
    }

    @Override
    public int due(Instant before, int most) {
        return idle(before, most).size();
    }

    @Override
    public int clear(Instant before, int most) {
        var cleared = 0;
        for (var one : idle(before, most)) {
            var ids = rows.everyId(new CustomerId(one));
            if (holders.stream().allMatch(holder -> holder.holds(ids).isEmpty())) {
                holders.forEach(holder -> holder.restrict(ids));
                cards.anonymise(ids);
                cleared++;
            } else {
                used(Map.of(one, clock.instant()));
            }
        }
        return cleared;
    }

    private record Old(UUID id, Instant usedAt) {}

    private List<UUID> idle(Instant before, int most) {
        var idle = new ArrayList<UUID>();
        var last = new Old(new UUID(0, 0), Instant.EPOCH);
        for (var page = page(last, before); !page.isEmpty() && idle.size() < most; page = page(last, before)) {
            var seen = lastSeen(page.stream().map(Old::id).toList());
            seen.values().removeIf(at -> at.isBefore(before));
            used(seen);
            page.stream().map(Old::id).filter(id -> !seen.containsKey(id)).forEach(idle::add);
            last = page.getLast();
        }
        return idle.subList(0, Math.min(idle.size(), most));
    }

    private List<Old> page(Old last, Instant before) {
        return jdbc.sql("""
                        select id, coalesce(used_at, created_at) as used_at
                          from customer.customer
                         where merged_into is null
                           and erased_at is null
                           and coalesce(used_at, created_at) < :before
                           and (coalesce(used_at, created_at), id) > (:last, :id)
                         order by coalesce(used_at, created_at), id
                         limit :page
                        """)
                .param("before", Timestamp.from(before))
                .param("last", Timestamp.from(last.usedAt()))
                .param("id", last.id())
                .param("page", PAGE)
                .query(Old.class)
                .list();
    }

    /** By customer, whichever of their ids a module knows them by. */
    private Map<UUID, Instant> lastSeen(List<UUID> customers) {
        var owners = new HashMap<UUID, UUID>();
        rows.everyIds(customers).forEach((customer, ids) -> ids.forEach(id -> owners.put(id, customer)));
        var seen = new HashMap<UUID, Instant>();
        holders.forEach(holder -> holder.lastSeen(owners.keySet())
                .forEach((id, at) ->
                        seen.merge(owners.getOrDefault(id, id), at, (one, other) -> one.isAfter(other) ? one : other)));
        return seen;
    }

    private void used(Map<UUID, Instant> lastSeen) {
        if (lastSeen.isEmpty()) {
            return;
        }
        var seen = List.copyOf(lastSeen.entrySet());
        jdbc.sql("""
                        update customer.customer c
                           set used_at = given.at
                          from unnest(:ids::uuid[], :times::timestamptz[]) as given (id, at)
                         where c.id = given.id
                        """)
                .param("ids", seen.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param(
                        "times",
                        seen.stream()
                                .map(each -> Timestamp.from(each.getValue()))
                                .toArray(Timestamp[]::new))
                .update();
    }
}
