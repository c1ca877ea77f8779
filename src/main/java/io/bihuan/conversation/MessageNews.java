package io.bihuan.conversation;

import io.bihuan.database.Ids;
import io.bihuan.live.LiveEvent;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Words a message as those who watch are told of it. */
@Component
class MessageNews {

    private final JsonMapper json;

    MessageNews(JsonMapper json) {
        this.json = json;
    }

    /** What those who watch are told, around the number that the database gives. */
    record Event(UUID id, String before, String after) {

        LiveEvent told(Messages.Asked asked, Messages.Written done) {
            var topics = new ArrayList<String>();
            topics.add("conversation:" + asked.conversation());
            if (done.agentId() != null) {
                topics.add("person:" + done.agentId());
            }
            return new LiveEvent(id, topics, "message", before + done.seq() + after);
        }
    }

    Event of(Messages.Asked asked) {
        var message = asked.message();
        return new Event(
                Ids.next(),
                "{\"conversation\":\"" + message.conversation() + "\",\"seq\":",
                ",\"from\":\"" + message.from() + "\",\"scripted\":" + message.scripted() + ",\"at\":\"" + asked.at()
                        + "\",\"clientId\":" + json.writeValueAsString(message.clientId()) + ",\"text\":"
                        + json.writeValueAsString(message.text()) + own(message) + files(asked) + "}");
    }

    private static String own(NewMessage message) {
        return message.own() == null ? "" : ",\"own\":" + message.own().stored();
    }

    private String files(Messages.Asked asked) {
        return asked.files().isEmpty() ? "" : ",\"attachments\":" + json.writeValueAsString(asked.files());
    }
}
