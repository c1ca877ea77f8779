package io.bihuan.conversation;

import io.bihuan.job.TimerHandler;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks customers for patience: they are told why and until when, and at that time the conversation comes back by itself. */
@Service
@Transactional
public class HoldDesk implements TimerHandler {

    private static final int LONGEST_REASON = 200;

    private final Conversations conversations;
    private final Recalls recalls;
    private final Remarks remarks;
    private final Holds holds;
    private final Says says;
    private final ServiceRules rules;
    private final ConversationNews news;
    private final Routing routing;
    private final Clock clock;

    HoldDesk(
            Conversations conversations,
            Recalls recalls,
            Remarks remarks,
            Holds holds,
            Says says,
            ServiceRules rules,
            ConversationNews news,
            Routing routing,
            Clock clock) {
        this.conversations = conversations;
        this.recalls = recalls;
        this.remarks = remarks;
        this.holds = holds;
        this.says = says;
        this.rules = rules;
        this.news = news;
        this.routing = routing;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Holds.TIMER;
    }

    /** The agent asks for patience until a time; asked again, the new time counts. */
    public Holding hold(ConversationId id, UUID by, Instant until, String why) {
        var conversation = conversations.lock(id);
        if (!Move.HOLD.leadsFrom(conversation.state()) || !conversation.heldBy(by)) {
            return new Holding.NotYours();
        }
        var reason = why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return new Holding.NoReason();
        }
        var now = clock.instant();
        var most = rules.routing().holdAtMost();
        if (!until.isAfter(now) || until.isAfter(now.plus(most))) {
            return new Holding.NotSoLong(most);
        }
        recalls.release(id);
        remarks.sayAs(by, id, conversation.channel(), says.onHold(reason, until), now);
        conversations.hold(id, until, reason);
        holds.until(id, until);
        news.tell(id, by, "on-hold");
        routing.soon();
        return new Holding.OnHold(until);
    }

    /** The agent is back before the time. */
    public boolean comeBack(ConversationId id, UUID by) {
        var conversation = conversations.lock(id);
        if (!Move.RETURN.leadsFrom(conversation.state()) || !conversation.heldBy(by)) {
            return false;
        }
        back(conversation);
        return true;
    }

    @Override
    public void fire(String key, Instant dueAt) {
        var conversation = conversations.lock(new ConversationId(UUID.fromString(key)));
        var until = conversation.heldUntil();
        if (Move.RETURN.leadsFrom(conversation.state()) && until != null && !until.isAfter(clock.instant())) {
            back(conversation);
        }
    }

    private void back(Conversation conversation) {
        holds.over(conversation.name());
        conversations.comesBack(conversation.name());
        news.tell(conversation.name(), conversation.agentId(), "back");
    }
}
