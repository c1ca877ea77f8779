package io.bihuan.live;

import io.bihuan.access.SignedIn;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Streams to one signed-in person what they may hear, from where they were cut off. */
@Component
class PersonStream {

    /** More missed events than this are not replayed: the page loads its state anew. */
    static final int REPLAYED = 1_000;

    private final Hub hub;
    private final EventLog log;
    private final Topics guards;
    private final LiveSettings settings;

    PersonStream(Hub hub, EventLog log, Topics guards, LiveSettings settings) {
        this.hub = hub;
        this.log = log;
        this.guards = guards;
        this.settings = settings;
    }

    boolean isFull() {
        return hub.open() >= settings.streams();
    }

    /** Returns when the reader has left, fallen behind or been signed out, or the program stops. */
    void run(EventStream stream, SignedIn person, List<String> asked, @Nullable String lastId)
            throws IOException, InterruptedException {
        var topics = guards.of(person, asked);
        try (var subscription = hub.subscribe(topics, settings.queue())) {
            stream.whenGone(subscription::close);
            // Subscribed first, read afterwards: what happens in between comes twice and is dropped by its id.
            replay(stream, person, topics, lastId);
            follow(stream, person, subscription);
        }
    }

    private void replay(EventStream stream, SignedIn person, Set<String> topics, @Nullable String lastId)
            throws IOException {
        var safe = hub.safe();
        if (lastId == null || lastId.isEmpty()) {
            stream.send(safe.toString(), "hello", "{}");
            return;
        }
        var position = Position.read(lastId);
        if (position == null || position.compareTo(log.forgotten()) < 0) {
            stream.send(safe.toString(), "reset", "{}");
            return;
        }
        var missed = log.after(position, topics, REPLAYED + 1);
        if (missed.size() > REPLAYED) {
            stream.send(safe.toString(), "reset", "{}");
            return;
        }
        for (var placed : missed) {
            send(stream, person, topics, placed.event(), position);
        }
        stream.send(safe.toString(), "hello", "{}");
    }

    private void follow(EventStream stream, SignedIn person, Subscription subscription)
            throws IOException, InterruptedException {
        while (true) {
            var before = hub.safe();
            var heard = subscription.take(settings.ping());
            if (heard != null) {
                if (signsOut(heard.event(), person)) {
                    stream.send(null, "bye", "{}");
                    return;
                }
                send(stream, person, subscription.topics(), heard.event(), heard.position());
            } else if (subscription.ended()) {
                return;
            } else {
                stream.ping(before.toString());
            }
        }
    }

    /** Allowed when subscribing is not allowed for ever: each event is asked about again. */
    private void send(EventStream stream, SignedIn person, Set<String> subscribed, LiveEvent event, Position position)
            throws IOException {
        var heardOn = event.topics().stream()
                .filter(topic -> subscribed.contains(topic) && guards.mayHear(person, topic))
                .findFirst();
        if (heardOn.isPresent()) {
            stream.send(
                    position.toString(),
                    "live",
                    "{\"id\":\"" + event.id() + "\",\"kind\":\"" + event.kind() + "\",\"data\":" + event.json() + "}");
        }
    }

    private static boolean signsOut(LiveEvent event, SignedIn person) {
        return event.kind().equals(SigningOut.KIND) && event.topics().contains("account:" + person.accountId());
    }
}
