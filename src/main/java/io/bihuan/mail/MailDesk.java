package io.bihuan.mail;

import io.bihuan.conversation.Acceptance;
import io.bihuan.conversation.Carriages;
import io.bihuan.conversation.ConversationDesk;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.MessageDesk;
import io.bihuan.conversation.NewConversation;
import io.bihuan.conversation.NewMessage;
import io.bihuan.conversation.ReturnedWords;
import io.bihuan.customer.Contact;
import io.bihuan.customer.Customers;
import io.bihuan.database.Ids;
import io.bihuan.mail.Threads.MailThread;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import io.bihuan.web.Visible;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes letters in: each once, into the conversation it belongs to, or into a new one. */
@Service
@Transactional
class MailDesk {

    static final String CHANNEL = "EMAIL";
    static final Pattern TOKEN = Pattern.compile("\\[#([0-9A-Z]{4}-[0-9A-Z]{4})]");

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern REPLY = Pattern.compile("(?i)^((re|aw|fw|fwd|回复|答复|转发)\\s*[:：]\\s*)+");

    private final Mailbox mailbox;
    private final Threads threads;
    private final Letters letters;
    private final ConversationDesk conversations;
    private final MessageDesk messages;
    private final LetterFiles files;
    private final Carriages carriages;
    private final ReturnedWords returned;
    private final Customers customers;
    private final UiFactory uis;
    private final Clock clock;

    MailDesk(
            Mailbox mailbox,
            Threads threads,
            Letters letters,
            ConversationDesk conversations,
            MessageDesk messages,
            LetterFiles files,
            Carriages carriages,
            ReturnedWords returned,
            Customers customers,
            UiFactory uis,
            Clock clock) {
        this.mailbox = mailbox;
        this.threads = threads;
        this.letters = letters;
        this.conversations = conversations;
        this.messages = messages;
        this.files = files;
        this.carriages = carriages;
        this.returned = returned;
        this.customers = customers;
        this.uis = uis;
        this.clock = clock;
    }

    /** Takes in a letter as it came over the line; one that came before changes nothing. */
    void take(byte[] raw) {
        take(LetterReader.read(raw), raw);
    }

    /** Takes in the envelope of a letter that was too large to be fetched, and says so in its place. */
    void takeEnvelope(byte[] header, int megabytes, int largest) {
        var words = uis.plain(Locale.SIMPLIFIED_CHINESE).text("mail.says.tooLarge", megabytes, largest);
        take(LetterReader.read(header).saying(words), header);
    }

    private void take(Letter letter, byte[] raw) {
        var id = Ids.next();
        var now = clock.instant();
        var before = letter.from().isEmpty() ? 0 : threads.since(letter.from(), now.minus(Duration.ofHours(1)));
        if (!threads.came(id, letter, now)) {
            return;
        }
        mailbox.letterCame();
        var outcome = judge(letter, before);
        var keeps = keepsOriginal(letter, outcome);
        if (keeps) {
            letters.keep(id, raw);
        }
        if (outcome == Outcome.AUTOMATIC || outcome == Outcome.NO_SENDER) {
            Bounce.read(raw).ifPresent(this::cameBack);
        }
        threads.became(id, outcome, outcome == Outcome.TAKEN ? say(letter, id, keeps) : null);
    }

    /** A letter of ours did not arrive: its agent hears of it. */
    private void cameBack(Bounce bounce) {
        threads.sent(bounce.names()).filter(sent -> sent.seq() > 0).ifPresent(sent -> {
            var ui = uis.plain(Locale.SIMPLIFIED_CHINESE);
            var reason = bounce.reason().isEmpty()
                    ? ui.text("mail.fault.returned")
                    : ui.text("mail.fault.returnedBecause", bounce.reason());
            returned.cameBack(new ConversationId(sent.conversation()), sent.seq(), reason);
        });
    }

    private Outcome judge(Letter letter, int before) {
        var settings = mailbox.settings();
        if (letter.from().isEmpty()) {
            return Outcome.NO_SENDER;
        }
        if (letter.from().equalsIgnoreCase(settings.address())) {
            return Outcome.OWN;
        }
        if (letter.automatic()) {
            return Outcome.AUTOMATIC;
        }
        return before >= settings.anHour() ? Outcome.TOO_MANY : Outcome.TAKEN;
    }

    private static boolean keepsOriginal(Letter letter, Outcome outcome) {
        return !letter.fault().isEmpty() || letter.folded() > 0 || outcome == Outcome.NO_SENDER;
    }

    /** Says the letter in its conversation; one that is over for too long gives way to a new one. */
    private UUID say(Letter letter, UUID id, boolean hasOriginal) {
        var known = conversation(letter);
        if (known != null && said(new ConversationId(known), letter, id, false, hasOriginal)) {
            return known;
        }
        var opened = open(letter);
        if (!said(opened, letter, id, true, hasOriginal)) {
            throw new IllegalStateException("A new conversation takes no letter: " + opened);
        }
        return opened.value();
    }

    private @Nullable UUID conversation(Letter letter) {
        var answered = threads.answering(letter.answers(), letter.from());
        if (answered.isPresent()) {
            return answered.get();
        }
        var token = TOKEN.matcher(letter.subject());
        return token.find() ? threads.byToken(token.group(1), letter.from()).orElse(null) : null;
    }

    private ConversationId open(Letter letter) {
        var customer = customers.findOrCreate(new Contact(blankToNull(letter.name()), null, letter.from(), null));
        var id = conversations.open(new NewConversation(CHANNEL, letter.name(), customer, 0));
        var subject = REPLY.matcher(letter.subject()).replaceFirst("");
        threads.begin(new MailThread(id.value(), letter.from(), letter.name(), subject, token()));
        return id;
    }

    /** False when the conversation takes no more words. */
    private boolean said(ConversationId id, Letter letter, UUID letterId, boolean first, boolean hasOriginal) {
        var taken = files.take(id, letter.enclosures());
        var pieces = pieces(text(letter, letterId, first, taken.refused(), hasOriginal), messages.limit());
        if (pieces.isEmpty()) {
            pieces = List.of("");
        }
        for (var i = 0; i < pieces.size(); i++) {
            var message = NewMessage.ofCustomer(id, "mail:" + letterId + ":" + i, pieces.get(i));
            var accepted = messages.accept(i == 0 ? message.with(taken.files()) : message);
            if (!(accepted instanceof Acceptance.Accepted)) {
                return false;
            }
        }
        carriages.begin(id, CHANNEL);
        return true;
    }

    private String text(Letter letter, UUID id, boolean first, List<String> refused, boolean hasOriginal) {
        var ui = uis.plain(Locale.SIMPLIFIED_CHINESE);
        var lines = new ArrayList<String>();
        if (first && !letter.subject().isEmpty()) {
            lines.add(ui.text("mail.says.subject", letter.subject()));
        }
        lines.add(
                !Visible.in(letter.words()) && letter.enclosures().isEmpty()
                        ? ui.text("mail.says.empty")
                        : letter.words());
        notes(letter, id, refused, hasOriginal, ui, lines);
        return String.join(
                "\n\n", lines.stream().filter(line -> !line.isBlank()).toList());
    }

    private void notes(Letter letter, UUID id, List<String> refused, boolean hasOriginal, Ui ui, List<String> lines) {
        if (!letter.fault().isEmpty()) {
            lines.add(ui.text("mail.says.unreadable"));
        }
        if (letter.folded() > 0) {
            lines.add(ui.text("mail.says.folded", letter.folded()));
        }
        if (!refused.isEmpty()) {
            lines.add(String.join("\n", refused));
        }
        if (hasOriginal) {
            lines.add(ui.text("mail.says.original", letters.address(id)));
        }
    }

    /** A letter longer than a message is several, cut between lines where there are any. */
    static List<String> pieces(String text, int limit) {
        var pieces = new ArrayList<String>();
        var rest = text;
        while (rest.codePointCount(0, rest.length()) > limit) {
            var end = rest.offsetByCodePoints(0, limit);
            var line = rest.lastIndexOf('\n', end);
            var cut = line > end / 2 ? line : end;
            pieces.add(rest.substring(0, cut));
            rest = rest.substring(cut).strip();
        }
        if (!rest.isBlank() || pieces.isEmpty()) {
            pieces.add(rest);
        }
        return pieces.stream().filter(Visible::in).toList();
    }

    static String token() {
        var token = new StringBuilder();
        for (var i = 0; i < 8; i++) {
            token.append(i == 4 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return token.toString();
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
