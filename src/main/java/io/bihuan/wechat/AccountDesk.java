package io.bihuan.wechat;

import io.bihuan.conversation.Acceptance;
import io.bihuan.conversation.Attaching;
import io.bihuan.conversation.Attachments;
import io.bihuan.conversation.Carriages;
import io.bihuan.conversation.ConversationDesk;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.MessageDesk;
import io.bihuan.conversation.NewConversation;
import io.bihuan.conversation.NewMessage;
import io.bihuan.customer.Contact;
import io.bihuan.customer.Customers;
import io.bihuan.database.Ids;
import io.bihuan.file.Arrived;
import io.bihuan.job.Timers;
import io.bihuan.web.UiFactory;
import io.bihuan.web.Visible;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what followers send: kept at once, so that the platform is answered in time, each under its number once. Words
 * are said at once, pictures and voices as soon as they are fetched.
 */
@Service
@Transactional
class AccountDesk {

    static final String CHANNEL = "WECHAT";
    static final String MEDIA = "wechat.media";

    private static final Set<String> FETCHED = Set.of("image", "voice", "video", "shortvideo");

    private final Followers followers;
    private final Account account;
    private final ConversationDesk conversations;
    private final MessageDesk messages;
    private final Attachments attachments;
    private final Carriages carriages;
    private final Customers customers;
    private final Timers timers;
    private final UiFactory uis;
    private final Clock clock;

    AccountDesk(
            Followers followers,
            Account account,
            ConversationDesk conversations,
            MessageDesk messages,
            Attachments attachments,
            Carriages carriages,
            Customers customers,
            Timers timers,
            UiFactory uis,
            Clock clock) {
        this.followers = followers;
        this.account = account;
        this.conversations = conversations;
        this.messages = messages;
        this.attachments = attachments;
        this.carriages = carriages;
        this.customers = customers;
        this.timers = timers;
        this.uis = uis;
        this.clock = clock;
    }

    /** Takes in one message, and says what the follower is answered at once, or "". The same again changes nothing. */
    String hear(AccountMessage message) {
        var now = clock.instant();
        var id = Ids.next();
        if (message.openId().isEmpty() || !followers.came(id, message, text(message), now)) {
            return "";
        }
        account.heard();
        followers.heard(message.openId(), now);
        if (message.kind().equals("event")) {
            followers.said(id, now);
            return message.value("Event").equals("subscribe")
                    ? account.settings().welcome()
                    : "";
        }
        if (FETCHED.contains(message.kind()) && !message.value("MediaId").isEmpty()) {
            timers.set(MEDIA, id.toString(), now);
        } else {
            say(id, null);
        }
        return "";
    }

    /** Says what waits, with the file that was fetched for it, if any. */
    void say(UUID id, AccountApi.@Nullable Media media) {
        var waiting = followers.waiting(id).orElse(null);
        if (waiting == null) {
            return;
        }
        var now = clock.instant();
        var follower = followers.heard(waiting.openId(), now);
        var known = follower.conversationId();
        if (known == null || !said(new ConversationId(known), waiting, media)) {
            var customer = customers.findOrCreate(new Contact(null, null, null, "wechat:" + waiting.openId()));
            var opened = conversations.open(new NewConversation(CHANNEL, "", customer, 0));
            followers.talks(waiting.openId(), customer.value(), opened.value());
            if (!said(opened, waiting, media)) {
                throw new IllegalStateException("A new conversation takes no words: " + opened);
            }
        }
        followers.said(id, now);
    }

    private boolean said(ConversationId id, Followers.Waiting waiting, AccountApi.@Nullable Media media) {
        var file = media == null ? null : attached(id, media);
        var words = file == null ? waiting.text() : "";
        var message = NewMessage.ofCustomer(id, "wechat:" + waiting.id(), cut(words));
        var accepted = messages.accept(file == null ? message : message.with(List.of(file)));
        if (!(accepted instanceof Acceptance.Accepted)) {
            return false;
        }
        carriages.begin(id, CHANNEL);
        return true;
    }

    private @Nullable UUID attached(ConversationId id, AccountApi.Media media) {
        try (var arrived = Arrived.from(new ByteArrayInputStream(media.content()), attachments.largest())) {
            return attachments.attach(id, media.name(), arrived, null) instanceof Attaching.Attached(var attachment)
                    ? attachment.id()
                    : null;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String cut(String text) {
        return text.codePointCount(0, text.length()) <= messages.limit()
                ? text
                : text.substring(0, text.offsetByCodePoints(0, messages.limit()));
    }

    /** What it says, or what stands for it until its file is there. */
    private String text(AccountMessage message) {
        var ui = uis.plain(Locale.SIMPLIFIED_CHINESE);
        return switch (message.kind()) {
            case "text" ->
                Visible.in(message.value("Content")) ? message.value("Content") : ui.text("wechat.says.other");
            case "image" -> ui.text("wechat.says.image");
            case "voice" ->
                message.value("Recognition").isEmpty()
                        ? ui.text("wechat.says.voice")
                        : ui.text("wechat.says.recognised", message.value("Recognition"));
            case "video", "shortvideo" -> ui.text("wechat.says.video");
            case "location" -> ui.text("wechat.says.location", message.value("Label"));
            case "link" -> ui.text("wechat.says.link", message.value("Title"), message.value("Url"));
            default -> ui.text("wechat.says.other");
        };
    }
}
