package io.bihuan.conversation;

import io.bihuan.notice.Notices;
import io.bihuan.web.Tone;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Words that were handed over and came back: their agent hears of it as of any that did not arrive. */
@Service
@Transactional
public class ReturnedWords {

    private final ConversationLists lists;
    private final Conversations conversations;
    private final Messages kept;
    private final MessageDesk messages;
    private final Says says;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReturnedWords(
            ConversationLists lists,
            Conversations conversations,
            Messages kept,
            MessageDesk messages,
            Says says,
            Notices notices,
            JdbcClient jdbc,
            Clock clock) {
        this.lists = lists;
        this.conversations = conversations;
        this.kept = kept;
        this.messages = messages;
        this.says = says;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * This message of a conversation did not reach its customer after all; said again it changes nothing.
     *
     * @param reason why, in the words of whoever gave it back
     */
    public void cameBack(ConversationId id, long seq, String reason) {
        var said = lists.after(id, seq - 1, 1).stream()
                .filter(message -> message.seq() == seq)
                .findFirst()
                .orElse(null);
        if (said == null) {
            return;
        }
        var line = NewMessage.ofSystem(id, "carriage:" + seq + ":returned", says.notCarried(said.text(), reason));
        if (kept.known(line).isPresent()) {
            return;
        }
        messages.accept(line);
        jdbc.sql("""
                        update conversation.carriage
                           set last_failure = :reason, failed_at = :now
                         where conversation_id = :id
                        """)
                .param("id", id.value())
                .param("reason", reason)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        var conversation = conversations.require(id);
        if (conversation.agentId() != null) {
            notices.tell(
                    conversation.agentId(),
                    "conversation.notice.undelivered",
                    List.of(conversation.caller(), reason),
                    "/conversations/" + id,
                    Tone.BAD);
        }
    }
}
