package io.bihuan.channel;

import io.bihuan.audit.Audit;
import io.bihuan.conversation.ConversationDesk;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.NewConversation;
import io.bihuan.customer.Contact;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.privacy.Notices;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door for those who come by chat. */
@Service
@Transactional
public class ChatDesk {

    private final JdbcClient jdbc;
    private final ConversationDesk conversations;
    private final Customers customers;
    private final Notices notices;
    private final Audit audit;
    private final ChatDefaults defaults;
    private final ChatChanges changes;
    private final VisitorPrints prints;
    private final SigningKeys keys;
    private final SignedVisitors signedVisitors;
    private final Clock clock;

    ChatDesk(
            JdbcClient jdbc,
            ConversationDesk conversations,
            Customers customers,
            Notices notices,
            Audit audit,
            ChatDefaults defaults,
            ChatChanges changes,
            VisitorPrints prints,
            SigningKeys keys,
            SignedVisitors signedVisitors,
            Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.prints = prints;
        this.keys = keys;
        this.signedVisitors = signedVisitors;
        this.defaults = defaults;
        this.conversations = conversations;
        this.customers = customers;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** A conversation that was begun, and what its visitor shows from now on. */
    public record Session(ConversationId id, String token) {}

    /**
     * Lets a visitor in.
     *
     * @param name what they call themselves, or null
     * @param customer what they say the site calls them, or null; not believed where sites sign their visitors
     * @param address where they come from
     * @param origin the site that embeds the chat, or ""
     */
    public Session open(@Nullable String name, @Nullable String customer, String address, String origin) {
        var caller = name == null ? "" : cut(name.strip(), 60);
        var known = customer == null || customer.isBlank() || keys.inUse()
                ? null
                : find(caller, cut(customer.strip(), 100));
        return open(caller, known, address, origin);
    }

    /** Lets in a visitor whom the site has signed: into the talk that goes on, from whatever device, or into a new one. */
    Session openSigned(@Nullable String name, SiteSignature signed, String address, String origin) {
        var caller = name == null ? "" : cut(name.strip(), 60);
        var customer = signedVisitors.customer(signed, caller);
        var goesOn = signedVisitors.goesOn(customer);
        if (goesOn != null) {
            return goesOn;
        }
        var session = open(caller, customer, address, origin);
        signedVisitors.began(customer, session.id());
        return session;
    }

    private Session open(String caller, @Nullable CustomerId known, String address, String origin) {
        var id = conversations.open(NewConversation.online(caller, known));
        var token = VisitorToken.next();
        jdbc.sql("""
                        insert into channel.visitor (conversation_id, token_print, address, origin, opened_at)
                        values (:id, :print, :address, :origin, :now)
                        """)
                .param("id", id.value())
                .param("print", VisitorToken.print(token))
                .param("address", address)
                .param("origin", cut(origin, 200))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        notices.showIn(id.value(), "ONLINE");
        return new Session(id, token);
    }

    /** The conversation, for one who shows its token; for anybody else it is not there. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public ConversationId admit(UUID id, @Nullable String token) {
        if (token == null || token.isBlank() || !prints.open(id, VisitorToken.print(token))) {
            throw new NotFound("chat session " + id);
        }
        return new ConversationId(id);
    }

    /** The settings as they are. */
    @Transactional(readOnly = true)
    public ChatSettings settings() {
        return jdbc.sql("select origins, sessions_a_minute, messages_a_minute, signature_minutes from channel.setting")
                .query((row, number) -> new ChatSettings(
                        List.of((String[]) row.getArray("origins").getArray()),
                        either(row.getObject("sessions_a_minute", Integer.class), defaults.sessionsAMinute()),
                        either(row.getObject("messages_a_minute", Integer.class), defaults.messagesAMinute()),
                        row.getInt("signature_minutes")))
                .single();
    }

    /** Changes the settings. */
    public void change(ChatSettings settings, UUID by) {
        jdbc.sql("""
                        update channel.setting
                           set origins = :origins, sessions_a_minute = :sessions, messages_a_minute = :messages,
                               signature_minutes = :signature, changed_by = :by, changed_at = :now
                        """)
                .param("origins", settings.origins().toArray(String[]::new))
                .param("sessions", settings.sessionsAMinute())
                .param("messages", settings.messagesAMinute())
                .param("signature", settings.signatureMinutes())
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        changes.count();
        audit.did(
                by,
                "channel.chat.changed",
                "channel",
                "chat",
                Map.of(
                        "origins", String.join(" ", settings.origins()),
                        "sessionsAMinute", String.valueOf(settings.sessionsAMinute()),
                        "messagesAMinute", String.valueOf(settings.messagesAMinute()),
                        "signatureMinutes", String.valueOf(settings.signatureMinutes())));
    }

    private CustomerId find(String name, String customer) {
        return customers.findOrCreate(new Contact(name.isEmpty() ? null : name, null, null, customer));
    }

    private static int either(@Nullable Integer chosen, int otherwise) {
        return chosen == null ? otherwise : chosen;
    }

    /** What the database cannot keep, nobody has typed. */
    private static String cut(String typed, int limit) {
        var text = typed.replace("\u0000", "");
        return text.codePointCount(0, text.length()) <= limit
                ? text
                : text.substring(0, text.offsetByCodePoints(0, limit));
    }
}
