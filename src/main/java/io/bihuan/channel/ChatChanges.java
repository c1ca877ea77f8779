package io.bihuan.channel;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How often the settings were changed on this node: whoever keeps a copy looks here whether it is old. */
@Component
class ChatChanges {

    private final AtomicInteger changes = new AtomicInteger();

    void count() {
        changes.incrementAndGet();
    }

    int soFar() {
        return changes.get();
    }
}
