package io.bihuan.conversation;

import io.bihuan.audit.Audit;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said and written down before a transfer: the customer hears who and how long, the receiver gets the talk in a few lines. */
@Component
class TransferCards {

    private final ConversationLists lists;
    private final Remarks remarks;
    private final Recalls recalls;
    private final Transfers transfers;
    private final Mood mood;
    private final Audit audit;

    TransferCards(
            ConversationLists lists, Remarks remarks, Recalls recalls, Transfers transfers, Mood mood, Audit audit) {
        this.lists = lists;
        this.remarks = remarks;
        this.recalls = recalls;
        this.transfers = transfers;
        this.mood = mood;
        this.audit = audit;
    }

    /** In the transaction of the transfer, in which the conversation is locked; {@code to} where it goes to a person. */
    void tellAndKeep(
            Conversation conversation, UUID by, Transfer.Asked asked, @Nullable UUID to, Said words, Instant now) {
        var id = conversation.name();
        recalls.release(id);
        var transcript = lists.transcript(id);
        var said = transcript.lines().stream()
                .filter(line -> line.from() == Speaker.CUSTOMER)
                .map(Transcript.Line::text)
                .toList();
        var seq = remarks.sayAs(by, id, conversation.channel(), words, now)
                .map(Acceptance.Accepted::seq)
                .orElse(0L);
        transfers.add(id, by, asked, to, seq, Drafting.of(transcript, "", ""), mood.of(said), now);
        audit.did(
                by,
                "conversation.passed",
                "conversation",
                id.toString(),
                Map.of("to", asked.kind().name(), "minutes", String.valueOf(asked.minutes())));
    }
}
