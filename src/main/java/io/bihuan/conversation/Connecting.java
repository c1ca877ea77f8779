package io.bihuan.conversation;

import io.bihuan.live.Live;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Connects a customer with an agent: who has them is written down, the customer hears it, and the greeting goes at once
 * where somebody is there to hear it.
 */
@Component
class Connecting {

    private final Conversations conversations;
    private final Remarks remarks;
    private final Seats seats;
    private final ToldWaits waits;
    private final Says says;
    private final People people;
    private final Live live;

    Connecting(
            Conversations conversations,
            Remarks remarks,
            Seats seats,
            ToldWaits waits,
            Says says,
            People people,
            Live live) {
        this.conversations = conversations;
        this.remarks = remarks;
        this.seats = seats;
        this.waits = waits;
        this.says = says;
        this.people = people;
        this.live = live;
    }

    /** Part of the caller's transaction, in which the conversation is locked. Who wrote a letter hears nothing of it. */
    void connect(ConversationId id, UUID agent, Instant waitingSince, Instant now) {
        give(id, agent, now);
        waits.over(id, now);
        var channel = conversations.require(id).channel();
        remarks.say(id, channel, says.connected(agent, Duration.between(waitingSince, now)), now);
        remarks.sayAs(agent, id, channel, says.greeting(agent), now);
        live.publish(
                List.of("conversation:" + id, "person:" + agent, "queue:all"),
                "assigned",
                "{\"conversation\":\"" + id + "\"}");
    }

    /** The same without a word to the customer: whoever gives it has told them already. */
    void give(ConversationId id, UUID agent, Instant now) {
        conversations.assign(id, agent, people.find(agent).map(Person::branchId).orElse(null), now);
        seats.busy(agent, now);
    }
}
