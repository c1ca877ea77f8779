package io.bihuan.webform;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.conversation.Carried;
import io.bihuan.conversation.ConversationClosed;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.Outgoing;
import io.bihuan.conversation.Speaker;
import io.bihuan.conversation.State;
import io.bihuan.database.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Questions that customers ask by the form of the web. */
@SpringBootTest
@AutoConfigureMockMvc
class WebFormTests {

    private static final Pattern NUMBER = Pattern.compile("F\\d{12,}");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Enquiries enquiries;

    @Autowired
    EnquiryCarrier carrier;

    @Autowired
    ConversationLists lists;

    @Autowired
    JdbcClient jdbc;

    private final UUID form = UUID.randomUUID();
    private final String from = "203.0.113." + (form.getLeastSignificantBits() & 0xff) + ":" + form;

    private void theHouseHasTheMailbox(String address) {
        jdbc.sql("update mail.setting set address = :address")
                .param("address", address)
                .update();
    }

    @BeforeEach
    void answers_go_by_mail() {
        theHouseHasTheMailbox("service@xingwan.example");
    }

    @AfterEach
    void the_mailbox_is_given_up() {
        theHouseHasTheMailbox("");
    }

    @Test
    void who_finds_nobody_there_is_told_so_and_offered_the_form_first_but_may_still_leave_word_in_the_chat() {
        jdbc.sql("update shift.presence set state = 'OFFLINE'").update();
        assertThat(mvc.get().uri("/contact"))
                .bodyText()
                .containsAnyOf("现在没有客服在线", "现在是休息时间")
                .contains("也可以先在聊天里留言")
                .doesNotContain("想马上咨询");
        assertThat(mvc.get().uri("/contact?lang=en"))
                .bodyText()
                .containsAnyOf("Nobody is online right now", "We are closed now")
                .contains("Or leave a message in the chat");
    }

    private MvcTestResult sends(String topic, String words, String phone, String email) {
        return mvc.post()
                .uri("/contact")
                .with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                })
                .param("form", form.toString())
                .param("topic", topic)
                .param("words", words)
                .param("phone", phone)
                .param("email", email)
                .exchange();
    }

    private Enquiry asks(String phone, String email) {
        return enquiries.take(new NewEnquiry(form, "门禁卡", "门禁卡刷不开了", "周女士", phone, email));
    }

    private static Outgoing word(Enquiry enquiry) {
        return new Outgoing(
                new ConversationId(enquiry.conversation()), 5, Speaker.AGENT, false, "已经重新授权", Instant.now());
    }

    private Enquiry again(Enquiry enquiry) {
        return enquiries.in(new ConversationId(enquiry.conversation())).orElseThrow();
    }

    @Test
    void a_question_is_acknowledged_at_once_and_waits_for_an_agent() throws Exception {
        var answer = sends("门禁卡", "门禁卡刷不开了", "", "zhou." + form + "@example.com");

        assertThat(answer).hasStatusOk().bodyText().contains("留言已收到", "邮件答复");
        var number = NUMBER.matcher(answer.getResponse().getContentAsString());
        assertThat(number.find()).isTrue();
        var kept = enquiries.latest(50).stream()
                .filter(each -> each.number().equals(number.group()))
                .findFirst()
                .orElseThrow();
        assertThat(Duration.between(kept.askedAt(), kept.dueAt())).isEqualTo(Duration.ofHours(24));
        var id = new ConversationId(kept.conversation());
        assertThat(lists.state(id)).isEqualTo(State.WAITING);
        assertThat(lists.after(id, 0, 10).getFirst().text())
                .contains(kept.number(), "门禁卡刷不开了")
                .doesNotContain("@");
    }

    @Test
    void a_form_sent_twice_is_one_question() {
        assertThat(asks("13800001234", "").number())
                .isEqualTo(asks("13800001234", "").number());
    }

    @Test
    void what_is_missing_is_said_beside_its_field_and_what_was_typed_stays() {
        assertThat(sends("", "<script>alert(1)</script>", "", ""))
                .hasStatus(422)
                .bodyText()
                .contains("用几个字写明想咨询什么", "请填邮箱或电话", "&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(sends("门", "长".repeat(4_001), "12ab", "a@b"))
                .hasStatus(422)
                .bodyText()
                .contains("有 4,001 个字符", "电话只写数字", "邮箱格式不对");
    }

    @Test
    void without_a_mailbox_only_a_number_to_call_helps() {
        theHouseHasTheMailbox("");

        assertThat(mvc.get().uri("/contact")).bodyText().contains("我们打这个电话答复您").doesNotContain("name=\"email\"");
        assertThat(sends("门禁卡", "刷不开", "", "zhou." + form + "@example.com"))
                .hasStatus(422)
                .bodyText()
                .contains("填一个能打通的电话", "刷不开");
        assertThat(sends("门禁卡", "刷不开", "13800001234", "zhou." + form + "@example.com"))
                .hasStatusOk()
                .bodyText()
                .contains("打电话答复");
    }

    @Test
    void is_listed_with_what_it_is_about_for_those_who_lead() {
        var enquiry = asks("13800001234", "");

        assertThat(mvc.get().uri("/enquiries").with(Signed.as(Role.SUPERVISOR)))
                .bodyText()
                .contains(enquiry.number(), "<bdi>门禁卡</bdi>", "电话答复");
        assertThat(enquiry.topicIn("")).isEmpty();
        assertThat(enquiry.topicIn(enquiry.number())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "------------------------------------", "1-1-1-1-1", "<script>"})
    void a_form_that_is_none_of_ours_is_told_to_be_loaded_again(String name) {
        assertThat(mvc.post()
                        .uri("/contact")
                        .param("form", name)
                        .param("topic", "门禁卡")
                        .param("words", "刷不开")
                        .param("phone", "13800001234"))
                .hasStatus(422)
                .bodyText()
                .contains("请刷新页面再试", "刷不开");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202Eمرحبا\u202C 右到左",
                "零\u200B宽\u200D字\uFEFF",
                "😀👨‍👩‍👧‍👦🇨🇳",
                "断开\u0000的字",
                "半个\uD83D字",
                "=HYPERLINK(\"http://x\")"
            })
    void odd_words_are_taken_as_words(String words) {
        assertThat(sends(words, words, "", "odd." + form + "@example.com"))
                .hasStatusOk()
                .bodyText()
                .contains("留言已收到");
    }

    @Test
    void whoever_sends_too_often_is_told_and_keeps_what_they_wrote() {
        MvcTestResult last = null;
        for (var i = 0; i < 6; i++) {
            last = sends("门禁卡", "又刷不开了", "13800001234", "");
        }
        assertThat(last).hasStatus(429).bodyText().contains("提交太频繁", "又刷不开了");
    }

    @Test
    void stands_in_sites_that_are_listed_only() {
        assertThat(mvc.get().uri("/contact").exchange().getResponse().getHeader("Content-Security-Policy"))
                .contains("frame-ancestors 'none'");
        assertThat(mvc.get().uri("/contact?embed=true").exchange().getResponse().getHeader("Content-Security-Policy"))
                .contains("frame-ancestors 'self'");
    }

    @Test
    void words_that_reach_nobody_are_refused_so_that_the_agent_calls() {
        var enquiry = asks("13800001234", "");

        assertThat(carrier.carry(word(enquiry))).isInstanceOf(Carried.Refused.class);
        assertThat(again(enquiry).answeredAt()).isNull();
    }

    @Test
    void is_answered_by_telephone_when_the_record_is_written_and_not_when_nobody_had_it() {
        var enquiry = asks("13800001234", "");
        var now = Instant.parse("2026-11-23T08:00:00Z");
        var closed = new ClosedEnquiries(enquiries);
        closed.on(new ConversationClosed(enquiry.conversation(), null, null, "FORM", now, now, false));
        assertThat(again(enquiry).answeredAt()).isNull();

        closed.on(new ConversationClosed(enquiry.conversation(), Ids.next(), null, "FORM", now, now, false));

        assertThat(again(enquiry).answeredAt()).isEqualTo(now);
    }
}
