package io.bihuan.webform;

import io.bihuan.conversation.Carried;
import io.bihuan.conversation.Carrier;
import io.bihuan.conversation.Outgoing;
import io.bihuan.conversation.Speaker;
import io.bihuan.mail.Correspondence;
import io.bihuan.web.UiFactory;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Takes answers to where the customer reads them: by mail where they left an address and the house has a mailbox. */
@Component
class EnquiryCarrier implements Carrier {

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

    /** Who left no address is called; the agent is told that what they wrote is read by nobody. */
    @Override
    public Carried carry(Outgoing message) {
        var enquiry = enquiries.in(message.conversation()).orElse(null);
        if (enquiry == null || message.scripted() || message.from() != Speaker.AGENT) {
            return new Carried.LeftOut();
        }
        if (!enquiry.byMail() || !mail.isOpen()) {
            return new Carried.Refused(uis.plain(Locale.SIMPLIFIED_CHINESE)
                    .text(enquiry.byMail() ? "webform.call.noMailbox" : "webform.call.noAddress"));
        }
        var carried = mail.carry(message);
        if (carried instanceof Carried.Delivered) {
            enquiries.answered(message.conversation(), message.at());
        }
        return carried;
    }
}
