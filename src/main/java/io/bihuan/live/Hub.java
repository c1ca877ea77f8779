package io.bihuan.live;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands events to the subscriptions of this node, each event once. */
@Component
class Hub {

    /** More than a node can send in the time for which an event may come a second way. */
    private static final int REMEMBERED = 1 << 16;

    private final Map<String, Set<Subscription>> byTopic = new ConcurrentHashMap<>();
    private final Set<Subscription> all = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Boolean> met = new LinkedHashMap<>(1 << 12) {
        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<UUID, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };
    private volatile Position safe = Position.START;

    Subscription subscribe(Collection<String> topics, int queue) {
        var subscription = new Subscription(Set.copyOf(topics), queue, this::leave);
        all.add(subscription);
        for (var topic : subscription.topics()) {
            byTopic.compute(topic, (name, those) -> {
                var set = those == null ? ConcurrentHashMap.<Subscription>newKeySet() : those;
                set.add(subscription);
                return set;
            });
        }
        return subscription;
    }

    /** Hands an event on unless this node has done so already. */
    void dispatch(LiveEvent event) {
        if (!isNew(event.id())) {
            return;
        }
        var position = safe;
        var reached = new HashSet<Subscription>();
        for (var topic : event.topics()) {
            for (var subscription : byTopic.getOrDefault(topic, Set.of())) {
                if (reached.add(subscription)) {
                    subscription.offer(new Subscription.Heard(event, position));
                }
            }
        }
    }

    boolean knows(UUID id) {
        synchronized (met) {
            return met.containsKey(id);
        }
    }

    /** Where a reader that has everything handed on so far may resume. */
    Position safe() {
        return safe;
    }

    /** Everything up to the position has been handed on. */
    void safeUpTo(Position position) {
        safe = position;
    }

    int open() {
        return all.size();
    }

    void endAll() {
        all.forEach(Subscription::close);
    }

    private boolean isNew(UUID id) {
        synchronized (met) {
            return met.put(id, Boolean.TRUE) == null;
        }
    }

    private void leave(Subscription subscription) {
        all.remove(subscription);
        for (var topic : subscription.topics()) {
            byTopic.computeIfPresent(topic, (name, those) -> {
                those.remove(subscription);
                return those.isEmpty() ? null : those;
            });
        }
    }
}
