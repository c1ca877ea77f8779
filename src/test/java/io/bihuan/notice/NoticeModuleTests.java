package io.bihuan.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.database.Ids;
import io.bihuan.job.Timers;
import io.bihuan.live.Live;
import io.bihuan.web.KeptWords;
import io.bihuan.web.Tone;
import io.bihuan.web.UiFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
class NoticeModuleTests {

    private static final String KEY = "notice.bell.waits";

    private final SignedIn wang = Signed.person(Ids.next(), Role.AGENT);

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeRows rows;

    @Autowired
    private Preferences preferences;

    @Autowired
    private UiFactory uis;

    @Autowired
    private Timers timers;

    @Autowired
    private Live live;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvcTester mvc;

    @Nested
    class In_the_product {

        @Test
        void a_notice_rings_the_bell_and_stands_in_the_list() {
            tell("3");
            assertThat(mvc.get().uri("/notices/bell").with(Signed.as(wang)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("消息，1 条未读");
            assertThat(mvc.get().uri("/notices").with(Signed.as(wang)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("消息，3 条未读", "1 条还没看");
        }

        @Test
        void reading_it_leads_to_where_one_can_act() {
            tell("3");
            var id = notices.of(wang.staffId(), null, true, 1).getFirst().id();
            assertThat(mvc.post()
                            .uri("/notices/{id}/reading", id)
                            .with(Signed.as(wang))
                            .with(csrf()))
                    .hasRedirectedUrl("/complaints/7");
            assertThat(notices.unread(wang.staffId())).isZero();
        }

        @Test
        void another_persons_notice_is_not_there() {
            tell("3");
            var id = notices.of(wang.staffId(), null, true, 1).getFirst().id();
            assertThat(mvc.post()
                            .uri("/notices/{id}/reading", id)
                            .with(Signed.as(Role.DIRECTOR))
                            .with(csrf()))
                    .hasStatus(404);
            assertThat(notices.unread(wang.staffId())).isEqualTo(1);
        }

        @Test
        void all_can_be_read_at_once() {
            notices.tellAll(List.of(wang.staffId(), wang.staffId()), KEY, List.of("1"), "/", Tone.WARN);
            tell("2");
            assertThat(mvc.post().uri("/notices/reading").with(Signed.as(wang)).with(csrf()))
                    .hasRedirectedUrl("/notices");
            assertThat(notices.unread(wang.staffId())).isZero();
        }

        @Test
        void what_was_rolled_back_was_never_said() {
            transaction.executeWithoutResult(status -> {
                tell("3");
                status.setRollbackOnly();
            });
            assertThat(notices.unread(wang.staffId())).isZero();
        }

        @Test
        void an_empty_list_says_what_it_is_for() {
            assertThat(mvc.get().uri("/notices").with(Signed.as(wang)))
                    .bodyText()
                    .contains("没有消息", "铃铛");
        }

        @Test
        void wording_that_a_later_version_dropped_leaves_the_facts() {
            notices.tell(wang.staffId(), "gone.since.long", List.of("投诉 12", "周五"), "/", Tone.NEUTRAL);
            assertThat(mvc.get().uri("/notices").with(Signed.as(wang)))
                    .bodyText()
                    .contains("投诉 12、周五");
        }

        @Test
        void what_the_house_says_within_one_stands_in_the_readers_language() {
            notices.tell(
                    wang.staffId(),
                    "certification.notice.suspended",
                    List.of(KeptWords.of("quality.why.below", "30", "5", "58.0", "60")),
                    "/me/certificates",
                    Tone.BAD);
            assertThat(mvc.get().uri("/notices?lang=zh-CN").with(Signed.as(wang)))
                    .bodyText()
                    .contains("已暂停：近 30 天 5 次质检均分 58.0，低于底线 60 分");
            assertThat(mvc.get().uri("/notices?lang=en").with(Signed.as(wang)))
                    .bodyText()
                    .contains("suspended: 5 inspections in 30 days average 58.0, below the floor of 60");
        }
    }

    @Nested
    class Preferences_of_a_person {

        @Test
        void are_kept() {
            assertThat(save("wang@example.com", "22:00", "07:30")).hasRedirectedUrl("/notices");
            var kept = preferences.of(wang.staffId());
            assertThat(kept.address()).isEqualTo("wang@example.com");
            assertThat(kept.byMail()).isTrue();
            assertThat(kept.quiet().endsAfter(Instant.parse("2026-11-23T15:00:00Z")))
                    .isEqualTo("2026-11-23T23:30:00Z");
        }

        @Test
        void come_back_with_everything_typed_when_something_is_wrong() {
            assertThat(save("wang@nowhere", "22:00", ""))
                    .hasStatus(422)
                    .bodyText()
                    .contains("value=\"wang@nowhere\"", "邮箱地址不完整", "value=\"22:00\"", "要么都填");
        }

        private org.springframework.test.web.servlet.assertj.MvcTestResult save(
                String address, String from, String to) {
            return mvc.post()
                    .uri("/notices/preferences")
                    .param("byMail", "true")
                    .param("address", address)
                    .param("quietFrom", from)
                    .param("quietTo", to)
                    .param("language", "zh-CN")
                    .with(Signed.as(wang))
                    .with(csrf())
                    .exchange();
        }
    }

    @Nested
    class By_e_mail {

        private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

        private MailLine line;

        @BeforeEach
        void a_mail_server_runs_and_wang_wants_mail() {
            server.start();
            line = new MailLine("127.0.0.1", server.getSmtp().getPort(), "", "", "none", "centre@example.com");
            preferences.save(
                    wang.staffId(),
                    new Preference("wang@example.com", true, preferences.quiet(null, null), Locale.SIMPLIFIED_CHINESE));
        }

        @AfterEach
        void the_mail_server_ends() {
            server.stop();
        }

        @Test
        void a_notice_is_queued_with_what_caused_it_and_sent_once() throws Exception {
            withMail().tell(wang.staffId(), KEY, List.of("3"), "/complaints/7", Tone.BAD);
            var notice = notices.of(wang.staffId(), null, true, 1).getFirst();
            assertThat(queued(notice)).isEqualTo(1);

            timers.cancel(Postman.KIND, notice.id().toString());
            postman(clock).fire(notice.id().toString(), clock.instant());
            var mail = server.getReceivedMessages();
            assertThat(mail).hasSize(1);
            assertThat(mail[0].getSubject()).isEqualTo("消息，3 条未读");
            assertThat(mail[0].getAllRecipients()[0]).hasToString("wang@example.com");
            assertThat(String.valueOf(mail[0].getContent())).contains("https://centre.example/complaints/7");
            assertThat(GreenMailUtil.getHeaders(mail[0])).contains("X-Bihuan-Notice: " + notice.id());
        }

        @Test
        void nothing_is_sent_that_was_read_meanwhile() {
            tell("3");
            var notice = notices.of(wang.staffId(), null, true, 1).getFirst();
            notices.read(notice.id(), wang.staffId());
            postman(clock).fire(notice.id().toString(), clock.instant());
            assertThat(server.getReceivedMessages()).isEmpty();
        }

        @Test
        void a_line_that_is_down_is_reported_so_that_the_timer_tries_again() {
            server.stop();
            tell("3");
            var id = notices.of(wang.staffId(), null, true, 1).getFirst().id().toString();
            var now = clock.instant();
            org.assertj.core.api.Assertions.assertThatExceptionOfType(MailException.class)
                    .isThrownBy(() -> postman(clock).fire(id, now));
        }

        @Test
        void after_three_days_it_is_given_up() {
            tell("3");
            var id = notices.of(wang.staffId(), null, true, 1).getFirst().id().toString();
            postman(clock).fire(id, clock.instant().minus(Duration.ofDays(4)));
            assertThat(server.getReceivedMessages()).isEmpty();
        }

        @Test
        void nothing_is_queued_for_who_did_not_ask_for_mail() {
            var li = Ids.next();
            withMail().tell(li, KEY, List.of("3"), "/", Tone.BAD);
            assertThat(queued(notices.of(li, null, true, 1).getFirst())).isZero();
        }

        private Notices withMail() {
            return new Notices(rows, new Post(line, preferences, timers), live, clock);
        }

        private Postman postman(Clock time) {
            return new Postman(rows, preferences, line, uis, time, "https://centre.example");
        }

        private int queued(Notice notice) {
            return jdbc.sql("select count(*) from job.timer where kind = ? and key = ?")
                    .params(Postman.KIND, notice.id().toString())
                    .query(Integer.class)
                    .single();
        }
    }

    private void tell(String count) {
        notices.tell(wang.staffId(), KEY, List.of(count), "/complaints/7", Tone.BAD);
    }
}
