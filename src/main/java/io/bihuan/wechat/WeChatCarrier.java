package io.bihuan.wechat;

import io.bihuan.conversation.Attachment;
import io.bihuan.conversation.Attachments;
import io.bihuan.conversation.Carried;
import io.bihuan.conversation.Carrier;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.NoWayOut;
import io.bihuan.conversation.Outgoing;
import io.bihuan.conversation.Speaker;
import io.bihuan.file.Files;
import io.bihuan.web.UiFactory;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Sends what is said as messages of the customer service. The platform allows it for 48 hours after a follower's last word. */
@Component
class WeChatCarrier implements Carrier {

    /** The platform's own law. */
    static final Duration WINDOW = Duration.ofHours(48);

    /** A text may have 2048 bytes there. */
    private static final int PIECE = 600;

    private static final NoWayOut NO_FOLLOWER = new NoWayOut("wechat.noWayOut.noFollower");
    private static final NoWayOut CLOSED = new NoWayOut("wechat.noWayOut.closed", "/channels/wechat");
    private static final NoWayOut OVER = new NoWayOut("wechat.noWayOut.window");

    private static final Set<Integer> WINDOW_CLOSED = Set.of(45015, 45047);
    private static final Set<Integer> FOR_GOOD = Set.of(40003, 43004, 40004, 40005, 40006, 48001, 48002, 50002);

    private final Followers followers;
    private final Account account;
    private final AccountApi api;
    private final Attachments attachments;
    private final Files files;
    private final UiFactory uis;
    private final Clock clock;

    WeChatCarrier(
            Followers followers,
            Account account,
            AccountApi api,
            Attachments attachments,
            Files files,
            UiFactory uis,
            Clock clock) {
        this.followers = followers;
        this.account = account;
        this.api = api;
        this.attachments = attachments;
        this.files = files;
        this.uis = uis;
        this.clock = clock;
    }

    @Override
    public String channel() {
        return AccountDesk.CHANNEL;
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public Optional<NoWayOut> noWayOut(ConversationId conversation) {
        var follower = followers.of(conversation.value()).orElse(null);
        if (follower == null) {
            return Optional.of(NO_FOLLOWER);
        }
        if (!account.settings().isOpen()) {
            return Optional.of(CLOSED);
        }
        return isOver(follower) ? Optional.of(OVER) : Optional.empty();
    }

    private boolean isOver(Followers.Follower follower) {
        return !clock.instant().isBefore(follower.heardAt().plus(WINDOW));
    }

    @Override
    public Carried carry(Outgoing message) {
        var noWayOut = noWayOut(message.conversation());
        if (noWayOut.isPresent()) {
            return kept(message, noWayOut.get());
        }
        var follower = followers.of(message.conversation().value()).orElseThrow();
        var enclosed = attachments
                .of(message.conversation(), message.seq(), message.seq())
                .getOrDefault(message.seq(), List.of());
        if (enclosed.stream().anyMatch(file -> !file.picture())) {
            return new Carried.Refused(say("wechat.fault.file"));
        }
        try {
            for (var piece : pieces(message.text())) {
                api.sendText(follower.openId(), piece);
            }
            for (var picture : enclosed) {
                send(follower.openId(), message, picture);
            }
            account.sent();
            return new Carried.Delivered();
        } catch (AccountApi.Fault fault) {
            return outcome(fault);
        } catch (IOException broken) {
            return tryAgain(say("wechat.fault.line", String.valueOf(broken.getMessage())));
        }
    }

    /** What went by itself is worth nothing later; what somebody wrote is. */
    private Carried kept(Outgoing message, NoWayOut noWayOut) {
        if (message.scripted() || message.from() == Speaker.SYSTEM) {
            return new Carried.LeftOut();
        }
        return noWayOut.equals(CLOSED) ? new Carried.TryAgain(say(CLOSED)) : new Carried.Refused(say(noWayOut));
    }

    private void send(String openId, Outgoing message, Attachment picture) throws IOException {
        var file = attachments.find(message.conversation(), picture.id());
        try (var content = files.open(file.id())) {
            api.sendImage(openId, picture.name(), picture.type(), content.readAllBytes());
        }
    }

    private Carried outcome(AccountApi.Fault fault) {
        if (WINDOW_CLOSED.contains(fault.code)) {
            return new Carried.Refused(say(OVER));
        }
        var words = say("wechat.fault.platform", String.valueOf(fault.getMessage()));
        return FOR_GOOD.contains(fault.code) ? new Carried.Refused(words) : tryAgain(words);
    }

    private Carried tryAgain(String words) {
        account.failed(words);
        return new Carried.TryAgain(words);
    }

    static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        var rest = text.strip();
        while (!rest.isEmpty()) {
            var end =
                    rest.codePointCount(0, rest.length()) <= PIECE ? rest.length() : rest.offsetByCodePoints(0, PIECE);
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return pieces;
    }

    private String say(NoWayOut noWayOut) {
        return noWayOut.words(uis.plain(Locale.SIMPLIFIED_CHINESE));
    }

    private String say(String key, Object... arguments) {
        return uis.plain(Locale.SIMPLIFIED_CHINESE).text(key, arguments);
    }
}
