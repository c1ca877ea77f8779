package io.bihuan.conversation;

import io.bihuan.live.Live;
import io.bihuan.people.People;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who of the house is at the same conversation. Whispered and kept nowhere, on a topic that those hear who may read the
 * conversation, never the customer; whoever has not been heard of for a while is gone.
 */
@Service
public class Company {

    private final Live live;
    private final People people;
    private final JsonMapper json;

    Company(Live live, People people, JsonMapper json) {
        this.live = live;
        this.people = people;
        this.json = json;
    }

    /** What somebody does there. */
    public enum Doing {
        LOOKS,
        WRITES,
        LEFT
    }

    /** The topic on which it is told. */
    public static String topic(ConversationId id) {
        return "desk:" + id;
    }

    /** Somebody who may read the conversation looks at it, writes beside or in it, or has left. */
    public void tell(ConversationId id, UUID staff, Doing doing) {
        live.whisper(
                topic(id),
                "company",
                json.writeValueAsString(Map.of(
                        "conversation",
                        id.toString(),
                        "who",
                        staff.toString(),
                        "name",
                        people.name(staff),
                        "doing",
                        doing.name())));
    }
}
