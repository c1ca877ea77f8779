package io.bihuan.channel;

import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.OwnWords;
import io.bihuan.live.EventStream;
import io.bihuan.live.Live;
import io.bihuan.live.LiveEvent;
import io.bihuan.web.Ui;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A visitor's stream. Its position is the number of the last message sent: what is missing between that and what just
 * happened is read from the database, so a break, another node or a lost hint leave neither gap nor double. What the
 * centre says of its own accord comes in the visitor's language.
 */
@Component
class ChatStream {

    private static final Duration PING = Duration.ofSeconds(15);
    private static final int BATCH = 200;
    /** What visitors are told besides messages. */
    private static final Set<String> TOLD = Set.of("queue", "assigned", "passed", "ended", "closed", "resumed");
    /** Small signs, which a visitor hears of the other side only. */
    private static final Set<String> SIGNS = Set.of("typing", "read");

    private final Live live;
    private final ConversationLists lists;
    private final JsonMapper json;

    ChatStream(Live live, ConversationLists lists, JsonMapper json) {
        this.live = live;
        this.lists = lists;
        this.json = json;
    }

    boolean isFull() {
        return live.isFull();
    }

    void run(EventStream stream, ConversationId conversation, long lastSeq, Ui ui)
            throws IOException, InterruptedException {
        try (var subscription = live.subscribe(List.of("conversation:" + conversation))) {
            stream.whenGone(subscription::close);
            var seq = catchUp(stream, conversation, lastSeq, ui);
            while (true) {
                var event = subscription.next(PING);
                if (event == null && subscription.ended()) {
                    return;
                }
                if (event == null) {
                    stream.ping(String.valueOf(seq));
                } else if (event.kind().equals("message")) {
                    seq = message(stream, conversation, seq, event, ui);
                } else if (TOLD.contains(event.kind())
                        || (SIGNS.contains(event.kind()) && event.json().contains("\"from\":\"AGENT\""))) {
                    stream.send(String.valueOf(seq), event.kind(), event.json());
                }
            }
        }
    }

    private long message(EventStream stream, ConversationId conversation, long last, LiveEvent event, Ui ui)
            throws IOException {
        var facts = json.readTree(event.json());
        var seq = facts.path("seq").asLong();
        if (seq <= last) {
            return last;
        }
        if (seq > last + 1) {
            return catchUp(stream, conversation, last, ui);
        }
        stream.send(String.valueOf(seq), "message", line((ObjectNode) facts, ui));
        return seq;
    }

    private long catchUp(EventStream stream, ConversationId conversation, long last, Ui ui) throws IOException {
        var seq = last;
        List<ConversationLists.Message> missed;
        do {
            missed = lists.after(conversation, seq, BATCH);
            for (var message : missed) {
                seq = message.seq();
                stream.send(String.valueOf(seq), "message", json.writeValueAsString(message.toCustomer(ui)));
            }
        } while (missed.size() == BATCH);
        return seq;
    }

    /** The message alone, without what is the house's own business, and what the centre says itself in the visitor's language. */
    private String line(ObjectNode facts, Ui ui) {
        facts.remove("conversation");
        var own = facts.remove("own");
        if (own != null) {
            facts.put(
                    "text", Objects.requireNonNull(OwnWords.of(own.toString())).toCustomer(ui));
        }
        return json.writeValueAsString(facts);
    }
}
