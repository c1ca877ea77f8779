package io.bihuan.conversation;

import io.bihuan.notice.Notices;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the words of one conversation out, in order: what fails is tried again later and holds up what follows, what is
 * refused is shown to the agent and passed over.
 */
class CarriageRound {

    /** Lines about carrying are for the agent; they are not carried. */
    private static final String OWN = "carriage:";

    private static final int BATCH = 50;

    /** From this failure on the agent is shown that it hangs; a single hitch passes without a word. */
    private static final int SHOWN_FROM = 2;

    private static final Logger LOG = LoggerFactory.getLogger(CarriageRound.class);

    private final Map<String, Carrier> carriers;
    private final CarriageRows rows;
    private final ConversationLists lists;
    private final Conversations conversations;
    private final MessageDesk messages;
    private final Says says;
    private final Notices notices;
    private final CarriageSettings settings;
    private final Clock clock;

    CarriageRound(
            List<Carrier> carriers,
            CarriageRows rows,
            ConversationLists lists,
            Conversations conversations,
            MessageDesk messages,
            Says says,
            Notices notices,
            CarriageSettings settings,
            Clock clock) {
        this.carriers = carriers.stream().collect(Collectors.toMap(Carrier::channel, Function.identity()));
        this.rows = rows;
        this.lists = lists;
        this.conversations = conversations;
        this.messages = messages;
        this.says = says;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    /** Claims what is due on the carriers' channels. */
    List<Carriage> claim(int limit) {
        return rows.claim(carriers.keySet(), limit, clock.instant(), settings.lease());
    }

    void carry(Carriage claimed) {
        var carriage = claimed;
        while (true) {
            var said = lists.after(carriage.conversation(), carriage.carriedSeq(), BATCH);
            if (said.isEmpty()) {
                rows.rest(carriage, clock.instant());
                return;
            }
            for (var message : said) {
                if (concernsTheCustomer(message) && !takeOut(carriage, message)) {
                    return;
                }
                carriage = carriage.upTo(message.seq());
            }
        }
    }

    private static boolean concernsTheCustomer(ConversationLists.Message message) {
        return message.from() != Speaker.CUSTOMER && !message.clientId().startsWith(OWN);
    }

    /** Whether the next message may follow. */
    private boolean takeOut(Carriage carriage, ConversationLists.Message message) {
        return switch (outcome(carriage, message)) {
            case Carried.LeftOut _ -> true;
            case Carried.Delivered _ -> {
                if (carriage.tries() >= SHOWN_FROM) {
                    line(carriage, message, "delivered", says.carriedAtLast(message.text()));
                }
                yield rows.carried(carriage, message.seq(), "", clock.instant(), settings.lease());
            }
            case Carried.Refused(var reason) -> giveUp(carriage, message, reason);
            case Carried.TryAgain(var reason) -> tryAgain(carriage, message, reason);
        };
    }

    private Carried outcome(Carriage carriage, ConversationLists.Message message) {
        var carrier = carrier(carriage);
        try {
            return carrier.carry(new Outgoing(
                    carriage.conversation(),
                    message.seq(),
                    message.from(),
                    message.scripted(),
                    message.text(),
                    message.at()));
        } catch (RuntimeException failed) {
            LOG.warn("Message {} of {} was not taken out", message.seq(), carriage.conversationId(), failed);
            return new Carried.TryAgain(says.carriageBroke());
        }
    }

    private Carrier carrier(Carriage carriage) {
        var carrier = carriers.get(carriage.channel());
        if (carrier == null) {
            throw new IllegalStateException("Nobody carries " + carriage.channel());
        }
        return carrier;
    }

    private boolean tryAgain(Carriage carriage, ConversationLists.Message message, String reason) {
        var now = clock.instant();
        var first = carriage.firstTryAt() == null ? now : carriage.firstTryAt();
        if (!now.isBefore(first.plus(settings.patience()))) {
            return giveUp(carriage, message, reason);
        }
        // With no way out at all it is no hitch: the agent is shown at once.
        var failures = Math.max(carriage.tries() + 1, hasNoWayOut(carriage) ? SHOWN_FROM : 0);
        if (failures == SHOWN_FROM) {
            line(carriage, message, "retrying", says.notCarriedYet(message.text(), reason));
        }
        if (carriage.tries() == 0 && failures == SHOWN_FROM) {
            tellAgent(carriage.conversation(), reason);
        }
        rows.later(carriage, failures, first, now.plus(settings.waitAfter(failures)), reason, now);
        return false;
    }

    private boolean hasNoWayOut(Carriage carriage) {
        return carrier(carriage).noWayOut(carriage.conversation()).isPresent();
    }

    private boolean giveUp(Carriage carriage, ConversationLists.Message message, String reason) {
        line(carriage, message, "refused", says.notCarried(message.text(), reason));
        tellAgent(carriage.conversation(), reason);
        return rows.carried(carriage, message.seq(), reason, clock.instant(), settings.lease());
    }

    /** Its name keeps it one line however often it is said; a closed conversation takes no more lines. */
    private void line(Carriage carriage, ConversationLists.Message message, String what, Said said) {
        messages.accept(NewMessage.ofSystem(carriage.conversation(), OWN + message.seq() + ":" + what, said));
    }

    private void tellAgent(ConversationId id, String reason) {
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
