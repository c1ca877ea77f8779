package io.bihuan.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.audit.Audit;
import io.bihuan.conversation.Acceptance;
import io.bihuan.conversation.Attaching;
import io.bihuan.conversation.Attachments;
import io.bihuan.conversation.Carried;
import io.bihuan.conversation.ConversationDesk;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.CustomerTalks;
import io.bihuan.conversation.DeskLists;
import io.bihuan.conversation.MessageDesk;
import io.bihuan.conversation.NewMessage;
import io.bihuan.conversation.Outgoing;
import io.bihuan.conversation.Speaker;
import io.bihuan.customer.Contact;
import io.bihuan.customer.Customers;
import io.bihuan.customer.Seal;
import io.bihuan.database.Ids;
import io.bihuan.file.Arrived;
import io.bihuan.file.Files;
import io.bihuan.mail.MailSettings.Security;
import io.bihuan.mail.MailSettings.Server;
import io.bihuan.reach.Outside;
import io.bihuan.web.UiFactory;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Letters through a real mail server. */
@SpringBootTest
@AutoConfigureMockMvc
class MailTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MailDesk desk;

    @Autowired
    ConversationDesk conversationDesk;

    @Autowired
    Threads threads;

    @Autowired
    Letters letters;

    @Autowired
    CustomerTalks talks;

    @Autowired
    Attachments attachments;

    @Autowired
    Files files;

    @Autowired
    ConversationLists conversations;

    @Autowired
    DeskLists lists;

    @Autowired
    MessageDesk messages;

    @Autowired
    Customers customers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Seal seal;

    @Autowired
    Audit audit;

    @Autowired
    UiFactory uis;

    @Autowired
    Clock clock;

    private final String sender = "k" + Ids.next().toString().replace("-", "") + "@example.com";
    private GreenMail world;
    private GreenMailUser house;
    private OwnMailbox mailbox;
    private MailFetch fetch;
    private MailServer server;
    private MailCarrier carrier;

    /** Settings of this test alone: the program's own round would follow those of the database. */
    private final class OwnMailbox extends Mailbox {

        private Mark mark = new Mark(null, 0);
        private String fault = "";

        OwnMailbox() {
            super(jdbc, seal, audit, clock);
        }

        @Override
        public MailSettings settings() {
            return new MailSettings(
                    "service@xingwan.example",
                    "星湾客服",
                    new Server("127.0.0.1", world.getImap().getPort(), Security.NONE, "service"),
                    new Server("127.0.0.1", world.getSmtp().getPort(), Security.NONE, ""),
                    30);
        }

        @Override
        Passwords passwords() {
            return new Passwords("secret", "");
        }

        @Override
        Mark mark() {
            return mark;
        }

        @Override
        void mark(long validity, long lastUid) {
            mark = new Mark(validity, lastUid);
        }

        @Override
        void fetched() {
            fault = "";
        }

        @Override
        void failed(String why) {
            fault = why;
        }
    }

    @BeforeEach
    void aMailServer() {
        jdbc.sql("update shift.presence set state = 'OFFLINE'").update();
        world = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
        });
        world.start();
        house = world.setUser("service@xingwan.example", "service", "secret");
        mailbox = new OwnMailbox();
        server = new MailServer(new Outside(List.of("127.0.0.1")));
        fetch = new MailFetch(mailbox, server, desk, uis);
        carrier = new MailCarrier(mailbox, server, fetch, threads, attachments, files, clock);
        fetch.run();
    }

    @AfterEach
    void away() {
        world.stop();
    }

    private String comes(String headers, String body) throws MessagingException {
        var name = "<" + Ids.next() + "@example.com>";
        comesAs(name, headers, body);
        return name;
    }

    private void comesAs(String name, String headers, String body) throws MessagingException {
        var raw = "From: Wang <" + sender + ">\r\nTo: service@xingwan.example\r\nSubject: Invoice\r\nMessage-ID: "
                + name + "\r\n" + headers + "\r\n" + body;
        house.deliver(new MimeMessage(
                LetterReader.session(), new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
        fetch.run();
        assertThat(mailbox.fault).isEmpty();
    }

    private List<UUID> conversations() {
        return jdbc.sql("select conversation_id from mail.thread where address_hash = :hash order by conversation_id")
                .param("hash", threads.print(sender))
                .query(UUID.class)
                .list();
    }

    private List<String> saidIn(UUID conversation) {
        return conversations.after(new ConversationId(conversation), 0, 100).stream()
                .filter(message -> message.from() == Speaker.CUSTOMER)
                .map(ConversationLists.Message::text)
                .toList();
    }

    private Outgoing anAnswer(UUID conversation, String text) {
        return new Outgoing(new ConversationId(conversation), 90, Speaker.AGENT, false, text, clock.instant());
    }

    @Nested
    class A_letter {

        @Test
        void becomes_a_conversation_of_its_sender_and_its_answer_goes_on_in_it() throws Exception {
            comes("", "Where is it?");
            var conversation = conversations().getFirst();
            assertThat(saidIn(conversation)).containsExactly("主题：Invoice\n\nWhere is it?");
            assertThat(conversations
                            .transcript(new ConversationId(conversation))
                            .channel())
                    .isEqualTo("EMAIL");
            assertThat(customers.byEmail(sender)).isPresent();

            assertThat(carrier.carry(anAnswer(conversation, "已经寄出"))).isInstanceOf(Carried.Delivered.class);
            var sent = world.getReceivedMessagesForDomain(sender.substring(sender.indexOf('@') + 1))[0];
            assertThat(sent.getContent().toString().strip()).isEqualTo("已经寄出");
            assertThat(sent.getSubject()).startsWith("Re: Invoice [#");
            assertThat(sent.getRecipients(Message.RecipientType.TO)[0].toString())
                    .contains(sender);
            assertThat(sent.getMessageID()).isEqualTo("<" + conversation + ".90@xingwan.example>");

            comes("In-Reply-To: " + sent.getMessageID() + "\r\n", "Thanks");
            comes("References: " + sent.getMessageID() + "\r\n", "One more");
            assertThat(conversations()).hasSize(1);
            assertThat(saidIn(conversation)).last().isEqualTo("One more");
        }

        @Test
        void may_go_first_to_the_address_from_which_a_customer_wrote_last() throws Exception {
            var outreach = new MailOutreach(mailbox, threads, talks);
            assertThat(outreach.reaches(List.of(Ids.next()))).isFalse();
            comes("", "Where is it?");
            var customer = customers.byEmail(sender).orElseThrow();
            assertThat(outreach.reaches(List.of(customer.value()))).isTrue();

            var begun = new ConversationId(Ids.next());
            outreach.ready(begun, List.of(customer.value()), "用着还顺利吗");
            carrier.carry(anAnswer(begun.value(), "有事随时找我们"));

            var sent = world.getReceivedMessagesForDomain(sender.substring(sender.indexOf('@') + 1))[0];
            assertThat(sent.getSubject()).startsWith("用着还顺利吗 [#");
            assertThat(sent.getRecipients(Message.RecipientType.TO)[0].toString())
                    .contains(sender);
        }

        @Test
        void to_one_customer_alone_goes_at_once_and_is_kept_nowhere() throws Exception {
            var direct =
                    new DirectLetters(mailbox, new MailServer(new Outside(List.of("127.0.0.1"))), customers, clock);
            var nobody = customers.findOrCreate(Contact.named("没有邮箱"));
            assertThat(direct.reaches(nobody)).isEmpty();
            assertThat(direct.hand(nobody, "确认码", "386120")).isFalse();

            var customer = customers.findOrCreate(new Contact("王建国", null, sender, null));
            assertThat(direct.reaches(customer).orElseThrow()).contains("*").doesNotContain(sender);
            assertThat(direct.hand(customer, "确认码", "您的确认码是 386120")).isTrue();
            var sent = world.getReceivedMessagesForDomain(sender.substring(sender.indexOf('@') + 1))[0];
            assertThat(sent.getRecipients(Message.RecipientType.TO)[0].toString())
                    .isEqualTo(sender);
            assertThat(sent.getContent().toString()).contains("386120");
            assertThat(conversations()).isEmpty();

            var cutOff = new DirectLetters(mailbox, new MailServer(new Outside(List.of())), customers, clock);
            assertThat(cutOff.hand(customer, "确认码", "您的确认码是 386120")).isFalse();
        }

        @Test
        void finds_its_thread_by_the_token_as_a_last_resort_but_nobody_elses() throws Exception {
            comes("", "First");
            var conversation = conversations().getFirst();
            var token = threads.of(conversation).orElseThrow().token();
            comesAs("<" + Ids.next() + "@x>", "Subject: AW: [#" + token + "]\r\n", "Second");
            assertThat(threads.byToken(token, sender)).contains(conversation);
            assertThat(threads.byToken(token, "somebody@else.example")).isEmpty();
        }

        @Test
        void waits_for_its_answer_by_the_hours_of_a_letter_and_not_the_seconds_of_a_talk() throws Exception {
            comes("", "When is it open?");
            var held = lists.require(new ConversationId(conversations().getFirst()));
            assertThat(lists.areLetters(held.channel())).isTrue();
            assertThat(held.unansweredSince()).isNotNull();
            assertThat(lists.limits(held.standardVersion()).answerWithin()).isEqualTo(Duration.ofHours(24));
        }

        @Test
        void that_comes_twice_is_said_once() throws Exception {
            var name = comes("", "Once");
            comesAs(name, "", "Once");
            assertThat(saidIn(conversations().getFirst())).hasSize(1);
        }

        @Test
        void brings_its_files_and_names_those_that_are_not_taken() throws Exception {
            comes(
                    "Content-Type: multipart/mixed; boundary=A\r\n",
                    "--A\r\nContent-Type: text/plain\r\n\r\nSee file\r\n--A\r\nContent-Type: text/plain; name=\"note.txt\"\r\n"
                            + "Content-Disposition: attachment; filename=\"note.txt\"\r\n\r\nhello there\r\n"
                            + "--A\r\nContent-Type: application/pdf; name=\"fake.pdf\"\r\n"
                            + "Content-Disposition: attachment; filename=\"fake.pdf\"\r\n\r\nMZ not a pdf\r\n--A--\r\n");
            var conversation = conversations().getFirst();
            var files = attachments.of(new ConversationId(conversation), 1, 100);
            assertThat(files.values().stream().flatMap(List::stream))
                    .extracting("name")
                    .containsExactly("note.txt");
            assertThat(saidIn(conversation).getFirst()).contains("See file", "附件“fake.pdf”没有接收：不接收这类文件，或内容与文件名不符");
        }

        @Test
        void that_is_nothing_but_a_file_is_not_lost() throws Exception {
            var name = comes("", "See what comes next");
            comes(
                    "In-Reply-To: " + name + "\r\nContent-Type: multipart/mixed; boundary=A\r\n",
                    part("note.txt", "hello there") + "--A--\r\n");
            var id = new ConversationId(conversations().getFirst());
            assertThat(conversations.after(id, 0, 10).getLast().attachments())
                    .extracting("name")
                    .containsExactly("note.txt");
            comes("In-Reply-To: " + name + "\r\n", "\u200B\u200B");
            assertThat(saidIn(id.value())).last().isEqualTo("（邮件没有正文）");
        }

        @Test
        void says_of_each_file_that_is_not_taken_why() {
            var parts = new StringBuilder(part("empty.txt", "")).append(part("big.txt", "x".repeat((20 << 20) + 1)));
            for (var i = 0; i < 11; i++) {
                parts.append(part("n" + i + ".txt", "note"));
            }
            desk.take(
                    ("From: " + sender + "\r\nContent-Type: multipart/mixed; boundary=A\r\n\r\n" + parts + "--A--\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(saidIn(conversations().getFirst()).getFirst())
                    .contains("“empty.txt”没有接收：是空文件", "“big.txt”没有接收：超过 20 MB", "“n9.txt”没有接收：一封邮件最多收 9 个附件");
        }

        private static String part(String name, String content) {
            return "--A\r\nContent-Type: text/plain; name=\"" + name + "\"\r\n"
                    + "Content-Disposition: attachment; filename=\"" + name + "\"\r\n\r\n" + content + "\r\n";
        }

        @Test
        void too_large_to_be_fetched_is_not_passed_over_in_silence() {
            desk.takeEnvelope(
                    ("From: " + sender + "\r\nSubject: Video\r\nMessage-ID: <" + Ids.next()
                                    + "@x>\r\nContent-Type: text/plain\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8),
                    61,
                    40);
            assertThat(saidIn(conversations().getFirst()).getFirst())
                    .contains("Video", "有 61 MB，超过 40 MB，没有取回")
                    .doesNotContain("/mails/");
        }

        @Test
        void that_cannot_be_read_says_so_and_its_original_can_be_fetched_by_who_may_see_it() throws Exception {
            comes("Content-Type: multipart/mixed\r\n", "no boundary");
            var conversation = conversations().getFirst();
            var said = saidIn(conversation).getFirst();
            assertThat(said).contains("无法读取", "/mails/");
            var id = said.substring(said.indexOf("/mails/") + 7);

            assertThat(mvc.get().uri("/mails/" + id).with(Signed.as(Role.SUPERVISOR)))
                    .hasStatusOk()
                    .hasHeader("Content-Type", "application/octet-stream")
                    .bodyText()
                    .contains("no boundary");
            assertThat(mvc.get().uri("/mails/" + id).with(Signed.as(Role.TRAINEE)))
                    .hasStatus(403);
        }
    }

    @Nested
    class A_loop {

        @Test
        void does_not_begin_with_what_machines_send_or_the_house_itself() throws Exception {
            comes("Auto-Submitted: auto-replied\r\n", "I am away");
            comes("Precedence: bulk\r\n", "News");
            comesAs("<" + Ids.next() + "@x>", "", "x");
            assertThat(conversations()).hasSize(1);
            desk.take(("From: " + new String(mailbox.settings().address()) + "\r\n\r\nme")
                    .getBytes(StandardCharsets.UTF_8));
            assertThat(saidIn(conversations().getFirst())).containsExactly("主题：Invoice\n\nx");
        }

        @Test
        void ends_at_the_rate_of_one_sender() throws Exception {
            for (var i = 0; i < 33; i++) {
                comes("", "again " + i);
            }
            assertThat(conversations()).hasSize(30);
            assertThat(letters.odd(10)).extracting(Letters.Odd::outcome).contains(Outcome.TOO_MANY);
        }
    }

    @Nested
    class An_answer {

        private static final UUID AGENT = Ids.next();

        private ConversationId heldByAnAgent() throws Exception {
            comes("", "Hi");
            var id = new ConversationId(conversations().getFirst());
            jdbc.sql("update conversation.conversation set state = 'ACTIVE', agent_id = :agent where id = :id")
                    .param("agent", AGENT)
                    .param("id", id.value())
                    .update();
            return id;
        }

        @Test
        void brings_the_files_that_the_agent_encloses() throws Exception {
            var id = heldByAnAgent();
            var content = "报价 88.00".getBytes(StandardCharsets.UTF_8);
            try (var arrived = Arrived.from(new ByteArrayInputStream(content), attachments.largest())) {
                assertThat(attachments.attach(id, "报价单.txt", arrived, AGENT))
                        .isInstanceOfSatisfying(Attaching.Attached.class, attached -> {
                            var words = NewMessage.ofAgent(id, "a1", AGENT, "请看附件");
                            assertThat(messages.accept(words.with(
                                            List.of(attached.attachment().id()))))
                                    .isInstanceOf(Acceptance.Accepted.class);
                        });
            }
            var said = conversations.after(id, 0, 10).getLast();

            assertThat(carrier.carry(new Outgoing(id, said.seq(), Speaker.AGENT, false, said.text(), clock.instant())))
                    .isInstanceOf(Carried.Delivered.class);

            var sent = world.getReceivedMessagesForDomain(sender.substring(sender.indexOf('@') + 1))[0];
            var parts = (MimeMultipart) sent.getContent();
            assertThat(parts.getBodyPart(0).getContent().toString().strip()).isEqualTo("请看附件");
            assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName()))
                    .isEqualTo("报价单.txt");
            assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(content);
        }

        @Test
        void that_bounces_is_told_to_its_agent_once_and_one_that_is_only_late_is_not() throws Exception {
            var id = heldByAnAgent();
            messages.accept(NewMessage.ofAgent(id, "a1", AGENT, "已经寄出"));
            var said = conversations.after(id, 0, 10).getLast();
            carrier.carry(new Outgoing(id, said.seq(), Speaker.AGENT, false, said.text(), clock.instant()));
            var name = "<" + id.value() + "." + said.seq() + "@xingwan.example>";

            desk.take(report(name, "delayed"));
            assertThat(returnedIn(id)).isEmpty();

            desk.take(report(name, "failed"));
            desk.take(report(name, "failed"));
            assertThat(returnedIn(id)).singleElement().satisfies(line -> {
                assertThat(line.from()).isEqualTo(Speaker.SYSTEM);
                assertThat(line.text()).contains("已经寄出", "退回", "550 5.1.1 no such user");
            });
        }

        private List<ConversationLists.Message> returnedIn(ConversationId id) {
            return conversations.after(id, 0, 20).stream()
                    .filter(message -> message.clientId().endsWith(":returned"))
                    .toList();
        }

        @Test
        void of_nobody_that_bounces_changes_nothing() throws Exception {
            var id = heldByAnAgent();
            var before = conversations.after(id, 0, 10).size();
            desk.take(report("<" + id.value() + ".1@elsewhere.example>", "failed"));
            assertThat(conversations.after(id, 0, 10)).hasSize(before);
        }

        private static byte[] report(String name, String action) {
            return ("From: Mail Delivery System <MAILER-DAEMON@mx.example>\r\nMessage-ID: <" + Ids.next()
                            + "@mx.example>\r\nSubject: Undelivered\r\n"
                            + "Content-Type: multipart/report; report-type=delivery-status;\r\n\tboundary=B\r\n\r\n"
                            + "--B\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n"
                            + "--B\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n"
                            + "Action: " + action
                            + "\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 no such user\r\n"
                            + "--B\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: " + name + "\r\n--B--\r\n")
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Test
        void is_no_letter_where_it_goes_by_itself() throws Exception {
            comes("", "Hi");
            var id = new ConversationId(conversations().getFirst());
            var greeting = new Outgoing(id, 2, Speaker.AGENT, true, "您好", clock.instant());
            var place = new Outgoing(id, 3, Speaker.SYSTEM, true, "您排在第 1 位", clock.instant());
            assertThat(carrier.carry(greeting)).isInstanceOf(Carried.LeftOut.class);
            assertThat(carrier.carry(place)).isInstanceOf(Carried.LeftOut.class);
        }

        @Test
        void holds_no_remark_about_queues_and_endings_that_only_a_talk_has() throws Exception {
            comes("", "Hi");
            var id = new ConversationId(conversations().getFirst());
            conversationDesk.leave(id);
            assertThat(conversations.transcript(id).lines())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line.from()).isEqualTo(Speaker.CUSTOMER));
        }

        @Test
        void that_belongs_to_no_letter_is_refused_with_what_to_do_and_never_left_out_in_silence() {
            var nobody = Ids.next();
            assertThat(carrier.carry(anAnswer(nobody, "x")))
                    .isInstanceOfSatisfying(
                            Carried.Refused.class,
                            refused -> assertThat(refused.reason()).contains("没有对应的来信", "请按客户档案"));
            assertThat(carrier.noWayOut(new ConversationId(nobody))).isPresent();
        }

        @Test
        void waits_while_the_house_has_no_mailbox_and_says_so() throws Exception {
            comes("", "Hi");
            var id = new ConversationId(conversations().getFirst());
            assertThat(carrier.noWayOut(id)).isEmpty();
            var without = new MailCarrier(
                    new Mailbox(jdbc, seal, audit, clock), server, fetch, threads, attachments, files, clock);
            assertThat(without.noWayOut(id)).hasValueSatisfying(why -> {
                assertThat(why.page()).isEqualTo("/channels/mail");
                assertThat(why.words(uis.plain(Locale.ENGLISH))).contains("no mailbox", "set up mail");
            });
            assertThat(without.carry(anAnswer(id.value(), "x"))).isInstanceOf(Carried.TryAgain.class);
        }

        @Test
        void waits_while_the_server_is_down_with_the_reason() throws Exception {
            comes("", "Hi");
            var conversation = conversations().getFirst();
            world.getSmtp().stopService();
            assertThat(carrier.carry(anAnswer(conversation, "x")))
                    .isInstanceOfSatisfying(
                            Carried.TryAgain.class,
                            again -> assertThat(again.reason()).startsWith("连接失败"));
        }

        @Test
        void does_not_call_behind_the_walls() throws Exception {
            comes("", "Hi");
            var walled = new MailServer(new Outside(List.of()));
            var fenced = new MailCarrier(mailbox, walled, fetch, threads, attachments, files, clock);
            assertThat(fenced.carry(anAnswer(conversations().getFirst(), "x")))
                    .isInstanceOfSatisfying(
                            Carried.TryAgain.class,
                            again -> assertThat(again.reason()).contains("内网地址"));
        }
    }

    @Test
    void a_wrong_password_is_said_in_plain_words() {
        world.setUser("service@xingwan.example", "service", "changed");
        fetch.run();
        assertThat(mailbox.fault).isEqualTo("用户名或密码不对");
    }

    @Test
    void settings_that_cannot_be_are_refused_with_everything_typed() {
        var answer = mvc.post()
                .uri("/channels/mail")
                .with(Signed.as(Role.ADMINISTRATOR))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("address", "service at home")
                .param("inHost", "im ap")
                .param("inPort", "0");
        assertThat(answer).hasStatus(422).bodyText().contains("service at home", "im ap", "填一个邮箱地址", "填主机名");
    }

    @Test
    void what_the_customer_writes_after_the_end_is_not_lost() throws IOException, MessagingException {
        comes("", "First");
        var conversation = conversations().getFirst();
        jdbc.sql(
                        "update conversation.conversation set state = 'CLOSED', closed_at = now() - interval '30 days', opened_at = now() - interval '30 days' where id = :id")
                .param("id", conversation)
                .update();
        var name = jdbc.sql("select message_id from mail.letter where conversation_id = :id")
                .param("id", conversation)
                .query(String.class)
                .single();
        comes("In-Reply-To: " + name + "\r\n", "A month later");
        assertThat(conversations()).hasSize(2);
        assertThat(messages.limit()).isPositive();
        assertThat(NewMessage.ofCustomer(new ConversationId(conversation), "x", "y")
                        .text())
                .isEqualTo("y");
    }
}
