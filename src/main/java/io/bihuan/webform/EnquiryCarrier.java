package io.bihuan.webform;

import io.bihuan.conversation.Carried;
import io.bihuan.conversation.Carrier;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.NoWayOut;
import io.bihuan.conversation.Outgoing;
import io.bihuan.conversation.Speaker;
import io.bihuan.mail.Correspondence;
import io.bihuan.web.UiFactory;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes answers to where the customer reads them: by mail where they left an address and the house has a mailbox. */
@Component
class EnquiryCarrier implements Carrier {

    private static final NoWayOut NO_ADDRESS = new NoWayOut("webform.noWayOut.noAddress");
    private static final NoWayOut NO_MAILBOX = new NoWayOut("webform.noWayOut.noMailbox", "/channels/mail");

    private final Enquiries enquiries;
    private final Correspondence mail;
    private final UiFactory uis;

    EnquiryCarrier(Enquiries enquiries, Correspondence mail, UiFactory uis) {
        this.enquiries = enquiries;
        this.mail = mail;
        this.uis = uis;
    }

    @Override
    public String channel() {
        return Enquiries.CHANNEL;
    }

    @Override
    public boolean isLive() {
        return false;
    }

    @Override
    public Optional<NoWayOut> noWayOut(ConversationId conversation) {
        var byMail = enquiries.in(conversation).map(Enquiry::byMail).orElse(false);
        if (!byMail) {
            return Optional.of(NO_ADDRESS);
        }
        return mail.isOpen() ? Optional.empty() : Optional.of(NO_MAILBOX);
    }

    /** Who left no address is called; the agent is told that what they wrote is read by nobody. */
    @Override
    public Carried carry(Outgoing message) {
        if (message.scripted() || message.from() != Speaker.AGENT) {
            return new Carried.LeftOut();
        }
        var noWayOut = noWayOut(message.conversation());
        if (noWayOut.isPresent()) {
            return new Carried.Refused(noWayOut.get().words(uis.plain(Locale.SIMPLIFIED_CHINESE)));
        }
        var carried = mail.carry(message);
        if (carried instanceof Carried.Delivered) {
            enquiries.answered(message.conversation(), message.at());
        }
        return carried;
    }
}
