package io.bihuan.conversation;

import io.bihuan.job.TimerHandler;
import io.bihuan.job.Timers;
import io.bihuan.shift.Presence;
import io.bihuan.shift.ScreenBack;
import io.bihuan.shift.ScreenGone;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Customers whose agent's screen is gone. What was only offered goes on to others at once; who was being served waits for
 * their agent a little, then goes first in the queue and hears so. A call goes on without a screen.
 */
@Component
class LeftAlone implements TimerHandler {

    private static final String TIMER = "conversation.left-alone";

    private final DeskLists lists;
    private final Conversations conversations;
    private final ConversationDesk desk;
    private final OfferDesk offers;
    private final Recalls recalls;
    private final Remarks remarks;
    private final Says says;
    private final ServiceRules rules;
    private final Presence presence;
    private final ConversationNews news;
    private final Timers timers;
    private final Clock clock;

    LeftAlone(
            DeskLists lists,
            Conversations conversations,
            ConversationDesk desk,
            OfferDesk offers,
            Recalls recalls,
            Remarks remarks,
            Says says,
            ServiceRules rules,
            Presence presence,
            ConversationNews news,
            Timers timers,
            Clock clock) {
        this.lists = lists;
        this.conversations = conversations;
        this.desk = desk;
        this.offers = offers;
        this.recalls = recalls;
        this.remarks = remarks;
        this.says = says;
        this.rules = rules;
        this.presence = presence;
        this.news = news;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return TIMER;
    }

    @ApplicationModuleListener
    void on(ScreenGone gone) {
        offers.takeBackFrom(gone.staffId());
        timers.set(
                TIMER, gone.staffId().toString(), gone.at().plus(rules.routing().screenGrace()));
    }

    @ApplicationModuleListener
    void on(ScreenBack back) {
        timers.cancel(TIMER, back.staffId().toString());
    }

    @Override
    @Transactional
    public void fire(String key, Instant dueAt) {
        var agent = UUID.fromString(key);
        if (presence.isGone(agent)) {
            lists.heldBy(agent).stream()
                    .filter(held -> held.state().isTalk())
                    .forEach(held -> queue(new ConversationId(held.id()), agent));
        }
    }

    private void queue(ConversationId id, UUID agent) {
        var conversation = conversations.lock(id);
        var onTheLine = rules.routing().channel(conversation.channel()).whole();
        if (onTheLine || !conversation.heldBy(agent) || !Move.QUEUE.leadsFrom(conversation.state())) {
            return;
        }
        var now = clock.instant();
        recalls.release(id);
        remarks.say(id, conversation.channel(), says.leftAlone(), now);
        desk.waitsAgain(conversation, Raising.LEFT_ALONE, now);
        news.tell(id, agent, "passed");
    }
}
