package io.bihuan.conversation;

import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.job.TimerHandler;
import io.bihuan.job.Timers;
import io.bihuan.live.Live;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets agents who want it take back what they just sent. Their words are durable at once and go to the customer a moment
 * later, in their order, released by a timer on whichever node is up; until then nobody but the agent sees them. The first
 * own words of a talk never wait: a customer hears somebody as soon as somebody speaks (E-03). What changes hands or ends
 * takes the words that still wait with it.
 */
@Service
public class RecallDesk implements TimerHandler {

    private static final String TIMER = "conversation.recall";

    private final Recalls recalls;
    private final MessageDesk messages;
    private final Messages accepted;
    private final Attachments attachments;
    private final Conversations conversations;
    private final Habits habits;
    private final ServiceRules rules;
    private final Timers timers;
    private final Live live;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RecallDesk(
            Recalls recalls,
            MessageDesk messages,
            Messages accepted,
            Attachments attachments,
            Conversations conversations,
            Habits habits,
            ServiceRules rules,
            Timers timers,
            Live live,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.recalls = recalls;
        this.messages = messages;
        this.accepted = accepted;
        this.attachments = attachments;
        this.conversations = conversations;
        this.habits = habits;
        this.rules = rules;
        this.timers = timers;
        this.live = live;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of an agent's words. */
    public sealed interface Saying {

        /** They went at once, or were refused. */
        record Now(Acceptance acceptance) implements Saying {}

        /** They are kept, and go when the time {@code left} is over unless they are taken back. */
        record Waits(Duration left) implements Saying {}
    }

    /**
     * Words that still can be taken back.
     *
     * @param left until they go
     */
    public record Recallable(String clientId, String text, List<Attachment> attachments, Duration left) {}

    /** How long words can be taken back. */
    public Duration within() {
        return rules.now().recallWithin();
    }

    /** Says it, at once or in a moment, as the agent likes it. */
    public Saying say(NewMessage given) {
        var message = messages.cleaned(given);
        var agent = message.staffId();
        if (agent != null && habits.takesBack(agent) && messages.flaw(message).isEmpty()) {
            var waits = transaction.execute(status -> keep(message, agent));
            if (waits != null && waits.isPresent()) {
                return waits.get();
            }
        }
        return new Saying.Now(messages.accept(given));
    }

    /** The words as they were, never said to anybody; empty when they have gone. */
    public Optional<Recallable> takeBack(ConversationId id, UUID agent, String clientId) {
        return transaction.execute(status -> {
            conversations.lock(id);
            var back = recalls.takeBack(id, agent, clientId);
            back.ifPresent(waiting -> {
                timers.cancel(TIMER, waiting.id().toString());
                audit.did(agent, "conversation.message.taken-back", "conversation", id.value());
                tell(id, agent, "taken-back");
            });
            return back.map(this::recallable);
        });
    }

    /** What this agent can still take back in the conversation, in order. */
    public List<Recallable> of(ConversationId id, UUID agent) {
        return recalls.of(id, agent).stream().map(this::recallable).toList();
    }

    /** Whether this agent's words wait a moment from now on; what waits goes when they do not. */
    public void wait(UUID agent, boolean wanted) {
        transaction.executeWithoutResult(status -> {
            habits.takeBack(agent, wanted);
            if (!wanted) {
                recalls.of(agent).forEach(id -> {
                    conversations.lock(id);
                    recalls.release(id);
                });
            }
        });
    }

    @Override
    public String kind() {
        return TIMER;
    }

    @Override
    public void fire(String key, Instant dueAt) {
        recalls.find(UUID.fromString(key)).ifPresent(waiting -> {
            conversations.lock(waiting.message().conversation());
            recalls.release(waiting);
        });
    }

    private Optional<Saying> keep(NewMessage message, UUID agent) {
        var conversation = conversations.lock(message.conversation());
        if (!conversation.heldBy(agent)
                || !conversation.state().isTalk()
                || conversation.firstAgentReplyAt() == null
                || rules.routing().channel(conversation.channel()).whole()
                || within().isZero()
                || accepted.known(message).isPresent()
                || attachments.unsaid(message).size() < message.attachments().size()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var id = Ids.next();
        var goesAt = recalls.add(id, message, now.plus(within()));
        timers.set(TIMER, id.toString(), goesAt);
        tell(message.conversation(), agent, "kept-back");
        return Optional.of(new Saying.Waits(left(goesAt)));
    }

    private Recallable recallable(Recalls.Waiting waiting) {
        var message = waiting.message();
        return new Recallable(
                message.clientId(), message.text(), attachments.named(message.attachments()), left(waiting.goesAt()));
    }

    private Duration left(Instant goesAt) {
        var left = Duration.between(clock.instant(), goesAt);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Only the agent's own screens hear of it. */
    private void tell(ConversationId id, UUID agent, String kind) {
        live.publish("person:" + agent, kind, "{\"conversation\":\"" + id + "\"}");
    }
}
