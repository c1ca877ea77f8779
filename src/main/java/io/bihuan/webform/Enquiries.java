package io.bihuan.webform;

import io.bihuan.conversation.Acceptance;
import io.bihuan.conversation.Carriages;
import io.bihuan.conversation.ConversationDesk;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.DeskLists;
import io.bihuan.conversation.MessageDesk;
import io.bihuan.conversation.NewConversation;
import io.bihuan.conversation.NewMessage;
import io.bihuan.customer.Contact;
import io.bihuan.customer.Customers;
import io.bihuan.mail.Correspondence;
import io.bihuan.privacy.Notices;
import io.bihuan.web.UiFactory;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what is asked by the form: each is a conversation of the channel FORM that waits for an agent. */
@Service
@Transactional
public class Enquiries {

    static final String CHANNEL = "FORM";

    private static final String SELECT =
            "select conversation_id as conversation, number, by_mail, asked_at, due_at, answered_at from webform.enquiry ";

    private final JdbcClient jdbc;
    private final ConversationDesk conversations;
    private final MessageDesk messages;
    private final Carriages carriages;
    private final DeskLists desks;
    private final Customers customers;
    private final Notices notices;
    private final Correspondence mail;
    private final UiFactory uis;
    private final Clock clock;

    Enquiries(
            JdbcClient jdbc,
            ConversationDesk conversations,
            MessageDesk messages,
            Carriages carriages,
            DeskLists desks,
            Customers customers,
            Notices notices,
            Correspondence mail,
            UiFactory uis,
            Clock clock) {
        this.jdbc = jdbc;
        this.conversations = conversations;
        this.messages = messages;
        this.carriages = carriages;
        this.desks = desks;
        this.customers = customers;
        this.notices = notices;
        this.mail = mail;
        this.uis = uis;
        this.clock = clock;
    }

    /** Whether answers can go by mail; else whoever asks is called. */
    public boolean answersByMail() {
        return mail.isOpen();
    }

    /** Takes a question in; the same form sent again changes nothing and is answered the same. */
    public Enquiry take(NewEnquiry asked) {
        var before = sent(asked.form());
        if (before.isPresent()) {
            return before.get();
        }
        var now = clock.instant();
        var customer = customers.findOrCreate(
                new Contact(orNull(asked.name()), orNull(asked.phone()), orNull(asked.email()), null));
        customers.learn(customer, asked.name(), asked.phone());
        notices.show(customer, CHANNEL);
        var id = conversations.open(new NewConversation(CHANNEL, asked.name(), customer, 0));
        var enquiry = keep(id, asked, now);
        if (enquiry.byMail()) {
            mail.begin(id, asked.email(), asked.name(), asked.topic());
        }
        carriages.begin(id, CHANNEL);
        if (!(messages.accept(NewMessage.ofCustomer(id, "form:" + asked.form(), words(asked, enquiry)))
                instanceof Acceptance.Accepted)) {
            throw new IllegalStateException("A new conversation takes no words: " + id);
        }
        return enquiry;
    }

    private String words(NewEnquiry asked, Enquiry enquiry) {
        var ui = uis.plain(Locale.SIMPLIFIED_CHINESE);
        return String.join(
                "\n\n",
                ui.text("webform.says.topic", enquiry.number(), asked.topic()),
                asked.words(),
                ui.text(
                        !enquiry.byMail()
                                ? "webform.says.phone"
                                : asked.phone().isEmpty() ? "webform.says.mail" : "webform.says.both"));
    }

    private Enquiry keep(ConversationId id, NewEnquiry asked, Instant now) {
        var day = LocalDate.ofInstant(now, clock.getZone());
        var byMail = !asked.email().isEmpty() && answersByMail();
        var enquiry = new Enquiry(id.value(), number(day), byMail, now, desks.answerBy(now, null), null);
        jdbc.sql("""
                        insert into webform.enquiry (conversation_id, number, form, by_mail, asked_at, due_at)
                        values (:id, :number, :form, :mail, :now, :due)
                        """)
                .param("id", id.value())
                .param("number", enquiry.number())
                .param("form", asked.form())
                .param("mail", enquiry.byMail())
                .param("now", Timestamp.from(now))
                .param("due", Timestamp.from(enquiry.dueAt()))
                .update();
        return enquiry;
    }

    private String number(LocalDate day) {
        var last = jdbc.sql("""
                        insert into webform.day as d (day, last)
                        values (:day, 1)
                        on conflict (day) do update set last = d.last + 1
                        returning last
                        """)
                .param("day", Date.valueOf(day))
                .query(Integer.class)
                .single();
        return "F" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "%04d".formatted(last);
    }

    private Optional<Enquiry> sent(UUID form) {
        return jdbc.sql(SELECT + "where form = :form")
                .param("form", form)
                .query(Enquiry.class)
                .optional();
    }

    /** What was asked by the form in this conversation. */
    @Transactional(readOnly = true)
    public Optional<Enquiry> in(ConversationId conversation) {
        return jdbc.sql(SELECT + "where conversation_id = :id")
                .param("id", conversation.value())
                .query(Enquiry.class)
                .optional();
    }

    /** What waits for its answer, the most pressing first. */
    @Transactional(readOnly = true)
    public List<Enquiry> unanswered(int limit) {
        return jdbc.sql(SELECT + "where answered_at is null order by due_at limit :limit")
                .param("limit", limit)
                .query(Enquiry.class)
                .list();
    }

    /** What waits and is too late by now, the latest longest first. */
    @Transactional(readOnly = true)
    public List<Enquiry> late(int limit) {
        return jdbc.sql(SELECT + "where answered_at is null and due_at < :now order by due_at limit :limit")
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", limit)
                .query(Enquiry.class)
                .list();
    }

    /** What was asked last, answered or not, the latest first. */
    @Transactional(readOnly = true)
    public List<Enquiry> latest(int limit) {
        return jdbc.sql(SELECT + "order by asked_at desc limit :limit")
                .param("limit", limit)
                .query(Enquiry.class)
                .list();
    }

    /** Its customer has the answer; said again it changes nothing. */
    void answered(ConversationId conversation, Instant at) {
        jdbc.sql("""
                        update webform.enquiry set answered_at = :at where conversation_id = :id and answered_at is null
                        """)
                .param("id", conversation.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
