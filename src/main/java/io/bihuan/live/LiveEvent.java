package io.bihuan.live;

import java.util.List;
import java.util.UUID;

/**
 * One thing that happened, for those who watch.
 *
 * @param id its name; a watcher that meets it twice drops the second
 * @param topics where it is heard, for instance {@code person:<staffId>}
 * @param kind what it is; a page hears it as {@code live:<kind>}
 * @param json the facts
 */
public record LiveEvent(UUID id, List<String> topics, String kind, String json) {

    public LiveEvent {
        topics = List.copyOf(topics);
    }
}
