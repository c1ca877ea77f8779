package io.bihuan.telephone;

import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.DirectTalks;
import io.bihuan.conversation.NewConversation;
import io.bihuan.conversation.Speaker;
import io.bihuan.customer.Contact;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.job.Timers;
import io.bihuan.live.Live;
import io.bihuan.telephone.CallEvent.Party;
import io.bihuan.web.UiFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hears what the telephone system tells, in any order and as often as it likes, and makes one conversation of each call. */
@Service
@Transactional
public class CallDesk {

    static final String MISSED = "telephone.missed";

    private static final String CHANNEL = "PHONE";

    /** An answer may be told after the end; only then is a call known to be missed. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Calls calls;
    private final Switchboard switchboard;
    private final DirectTalks talks;
    private final Customers customers;
    private final Timers timers;
    private final Live live;
    private final UiFactory uis;
    private final Clock clock;

    CallDesk(
            Calls calls,
            Switchboard switchboard,
            DirectTalks talks,
            Customers customers,
            Timers timers,
            Live live,
            UiFactory uis,
            Clock clock) {
        this.calls = calls;
        this.switchboard = switchboard;
        this.talks = talks;
        this.customers = customers;
        this.timers = timers;
        this.live = live;
        this.uis = uis;
        this.clock = clock;
    }

    /** Hears one event. */
    public Heard hear(CallEvent told) {
        var call = calls.lock(told);
        var fresh = calls.add(call.id(), told, clock.instant());
        if (fresh && call.number().isEmpty() && !told.number().isEmpty()) {
            calls.number(call.id(), told.number());
            call = calls.lock(call.id()).orElseThrow();
        }
        var story = calls.story(call.id());
        var agent = switchboard.holder(story.extension()).orElse(null);
        var conversation = call.conversationId();
        if (fresh) {
            calls.stands(call.id(), story, agent);
            conversation = follow(call, story, agent);
            pop(call, story, told, agent);
            switchboard.heard();
        }
        return new Heard(fresh, story.state(), conversation, story.extension().isEmpty() || agent != null);
    }

    /** Nobody answered, and by now an answer would have been told. */
    void missed(UUID id) {
        var call = calls.lock(id).orElse(null);
        if (call == null || call.conversationId() != null || call.direction() == CallEvent.Direction.OUT) {
            return;
        }
        var story = calls.story(id);
        if (story.state() != CallState.MISSED || story.endedAt() == null) {
            return;
        }
        var customer = customer(call);
        var conversation = talks.missed(opened(call, customer), story.rangAt(), story.endedAt());
        calls.became(id, conversation.value(), customer == null ? null : customer.value());
    }

    private @Nullable UUID follow(Calls.Call call, CallStory story, @Nullable UUID agent) {
        var conversation = call.conversationId();
        var answeredAt = story.answeredAt();
        var endedAt = story.endedAt();
        if (conversation == null && answeredAt != null && agent != null) {
            var customer = customer(call);
            conversation = talks.answered(opened(call, customer), agent, story.rangAt(), answeredAt)
                    .value();
            calls.became(call.id(), conversation, customer == null ? null : customer.value());
        } else if (conversation == null && answeredAt == null && endedAt != null) {
            timers.set(MISSED, call.id().toString(), clock.instant().plus(GRACE));
        } else if (call.customerId() == null && !call.number().isEmpty()) {
            customers.byPhone(call.number()).ifPresent(known -> calls.belongsTo(call.id(), known.value()));
        }
        if (conversation != null && answeredAt != null && endedAt != null) {
            talks.over(new ConversationId(conversation), words(story), speaker(story.hungUpBy()), endedAt);
        }
        return conversation;
    }

    /** The phones concerned show it: the one it is about, and the one it rang at before. */
    private void pop(Calls.Call call, CallStory story, CallEvent told, @Nullable UUID agent) {
        var facts = "{\"call\":\"" + call.id() + "\",\"state\":\"" + story.state() + "\"}";
        if (agent != null) {
            live.publish("person:" + agent, "call", facts);
        }
        if (!told.extension().equals(story.extension())) {
            switchboard
                    .holder(told.extension())
                    .filter(other -> !other.equals(agent))
                    .ifPresent(other -> live.publish("person:" + other, "call", facts));
        }
        if (call.agentId() != null && !call.agentId().equals(agent)) {
            live.publish("person:" + call.agentId(), "call", facts);
        }
    }

    private @Nullable CustomerId customer(Calls.Call call) {
        return call.number().isEmpty() ? null : customers.findOrCreate(new Contact(null, call.number(), null, null));
    }

    private static NewConversation opened(Calls.Call call, @Nullable CustomerId customer) {
        return new NewConversation(CHANNEL, call.numberHint(), customer, 0);
    }

    private String words(CallStory story) {
        var ui = uis.plain(Locale.SIMPLIFIED_CHINESE);
        var length = ui.dates()
                .length(
                        story.answeredAt() == null || story.endedAt() == null
                                ? Duration.ZERO
                                : Duration.between(story.answeredAt(), story.endedAt()));
        var who = story.hungUpBy();
        return who == null
                ? ui.text("telephone.says.ended", length)
                : ui.text("telephone.says.ended." + who.name(), length);
    }

    private static @Nullable Speaker speaker(@Nullable Party who) {
        return switch (who) {
            case CUSTOMER -> Speaker.CUSTOMER;
            case AGENT -> Speaker.AGENT;
            case SYSTEM -> Speaker.SYSTEM;
            case null -> null;
        };
    }
}
