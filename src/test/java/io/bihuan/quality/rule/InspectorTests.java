package io.bihuan.quality.rule;

import static io.bihuan.quality.rule.Chats.chat;
import static io.bihuan.quality.rule.Verdict.MET;
import static io.bihuan.quality.rule.Verdict.MISSED;
import static io.bihuan.quality.rule.Verdict.NOT_APPLICABLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InspectorTests {

    private static final String WHOLE_GREETING = "您好，这里是闭环家居客服中心，我是林晓雯，请问有什么可以帮您？";

    @Nested
    class First_response {

        @Test
        void is_in_time_at_exactly_ten_seconds() {
            assertThat(chat().customer("在吗").agent(10, "在的").verdict(Check.FIRST_RESPONSE))
                    .isEqualTo(MET);
        }

        @Test
        void is_late_a_second_after() {
            var found = chat().customer("在吗").agent(11, "在的").finding(Check.FIRST_RESPONSE);
            assertThat(found.verdict()).isEqualTo(MISSED);
            assertThat(found.messageSeq()).isEqualTo(2);
            assertThat(found.rule()).isEqualTo("E-03");
            assertThat(found.reason()).isEqualTo(Reason.FIRST_RESPONSE);
            assertThat(found.details())
                    .containsExactly(new Detail.Span(Duration.ofSeconds(11)), new Detail.Span(Duration.ofSeconds(10)));
        }

        @Test
        void is_not_given_by_a_robot() {
            assertThat(chat().customer("在吗").robot("您好，机器人为您服务").agent(20, "在的").verdict(Check.FIRST_RESPONSE))
                    .isEqualTo(MISSED);
        }

        @Test
        void is_asked_of_a_talk_and_not_of_a_letter() {
            assertThat(chat().customer("发票呢").agent(20, "发票今天寄出").verdict(Check.GREETING))
                    .isEqualTo(Verdict.MISSED);
            assertThat(chat().letter().customer("发票呢").agent(20, "发票今天寄出").verdict(Check.GREETING))
                    .isEqualTo(Verdict.NOT_APPLICABLE);
        }

        @Test
        void is_not_given_by_a_script_although_that_greets() {
            var chat = chat().customer("在吗").script(WHOLE_GREETING).agent(20, "在的");
            assertThat(chat.verdict(Check.FIRST_RESPONSE)).isEqualTo(MISSED);
            assertThat(chat.verdict(Check.GREETING)).isEqualTo(MET);
        }

        @Test
        void counts_from_opening_when_the_agent_speaks_first() {
            assertThat(chat().agent(4, WHOLE_GREETING).customer("你好").verdict(Check.FIRST_RESPONSE))
                    .isEqualTo(MET);
        }

        @Test
        void is_missed_when_nobody_came() {
            assertThat(chat().customer("有人吗").verdict(Check.FIRST_RESPONSE)).isEqualTo(MISSED);
        }

        @Test
        void does_not_apply_to_messages_without_times() {
            var turns = List.of(
                    new Turn(1, Speaker.CUSTOMER, Chats.NINE, "在吗"), new Turn(2, Speaker.AGENT, Chats.NINE, "在"));
            var found = new Inspector(Chats.LIMITS, Chats.EYE)
                    .inspect(new Chat(Chats.NINE, Chats.NINE, null, null, true, turns));
            assertThat(found)
                    .filteredOn(each -> each.check() == Check.FIRST_RESPONSE || each.check() == Check.AVERAGE_RESPONSE)
                    .extracting(Finding::verdict)
                    .containsOnly(NOT_APPLICABLE);
        }
    }

    @Nested
    class Greeting_words {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    WHOLE_GREETING,
                    "早上好，欢迎致电滨江花园物业，工号 1024，请问需要什么帮助？",
                    "您好！云帆商城客服小美，很高兴为您服务",
                    "尊敬的商家您好，我是您的京东物流小红人工号[数字x]，有什么能帮到您的吗?"
                })
        void are_whole_with_all_four_parts(String greeting) {
            assertThat(chat().customer("你好").agent(greeting).finding(Check.GREETING))
                    .returns(MET, Finding::verdict);
        }

        @Test
        void may_come_in_several_messages_before_the_customer_answers() {
            assertThat(chat().customer("你好")
                            .agent("您好，这里是闭环家居客服中心")
                            .agent("我是林晓雯，请问有什么可以帮您？")
                            .verdict(Check.GREETING))
                    .isEqualTo(MET);
        }

        @Test
        void lack_what_they_lack() {
            var found = chat().customer("你好").agent("有什么问题我可以帮您处理或解决呢?").finding(Check.GREETING);
            assertThat(found.verdict()).isEqualTo(MISSED);
            assertThat(found.reason()).isEqualTo(Reason.GREETING_LACKS);
            assertThat(found.details()).contains(new Detail.Parts(List.of(Part.HELLO, Part.ORGANISATION, Part.NAME)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"您好，这里是闭环家居客服中心，我是客服，请问有什么可以帮您？", "您好，欢迎光临本店，我是您的私人服务专员，有什么能帮到您的呢"})
        void name_nobody_by_naming_the_office(String greeting) {
            assertThat(chat().customer("你好")
                            .agent(greeting)
                            .finding(Check.GREETING)
                            .details()
                            .getFirst())
                    .isInstanceOfSatisfying(
                            Detail.Parts.class,
                            lacking -> assertThat(lacking.parts()).contains(Part.NAME));
        }

        @Test
        void do_not_come_later_than_the_customers_answer() {
            assertThat(chat().customer("你好")
                            .agent("嗯")
                            .customer("我要退货")
                            .agent(WHOLE_GREETING)
                            .verdict(Check.GREETING))
                    .isEqualTo(MISSED);
        }

        @Test
        void are_not_asked_of_a_robot() {
            assertThat(chat().customer("你好").robot("您好").verdict(Check.GREETING))
                    .isEqualTo(NOT_APPLICABLE);
        }
    }

    @Nested
    class Identity_before_private_data {

        @Test
        void is_met_when_asked_and_answered_first() {
            assertThat(chat().customer("我的货到哪了")
                            .agent("请提供一下您的订单号和手机号，谢谢")
                            .customer("尾号2207")
                            .agent("您的收货电话是13800132207，地址是文一路12号3栋402室")
                            .verdict(Check.IDENTITY))
                    .isEqualTo(MET);
        }

        @Test
        void is_missed_when_the_agent_just_says_it() {
            var found = chat().customer("我的货到哪了").agent("收件人手机13800132207对吗").finding(Check.IDENTITY);
            assertThat(found.verdict()).isEqualTo(MISSED);
            assertThat(found.messageSeq()).isEqualTo(2);
            assertThat(found.details()).containsExactly(new Detail.Words("138****07"));
        }

        @Test
        void is_missed_when_the_question_was_not_answered_yet() {
            assertThat(chat().customer("查下订单")
                            .agent("请提供订单号")
                            .agent("您的地址是[地址x]吧")
                            .verdict(Check.IDENTITY))
                    .isEqualTo(MISSED);
        }

        @Test
        void is_met_by_a_check_that_was_noted() {
            assertThat(chat().customer("查下订单")
                            .identityChecked()
                            .agent("手机是13800132207")
                            .verdict(Check.IDENTITY))
                    .isEqualTo(MET);
        }

        @Test
        void does_not_apply_to_what_the_customer_said_themselves() {
            assertThat(chat().customer("我电话13800132207")
                            .agent("好的，13800132207已登记")
                            .verdict(Check.IDENTITY))
                    .isEqualTo(NOT_APPLICABLE);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"客服热线4008001234", "配送员:[姓名x]，电话:[电话x]，请您准备签收", "售后服务电话:[电话x]", "包裹正送往[地址x]站点", "订单金额[金额x]元"})
        void does_not_apply_to_what_is_not_the_customers(String text) {
            assertThat(chat().customer("怎么联系").agent(text).verdict(Check.IDENTITY))
                    .isEqualTo(NOT_APPLICABLE);
        }
    }

    @Nested
    class Restating_the_request {

        @ParameterizedTest
        @ValueSource(
                strings = {"您是想把收货地址改到安徽，对吗？", "跟您确认一下，改的是这一单", "我理解您的意思是换一个地址，是吗", "修改收货地址是吗", "您下错了地址，要改到安徽，是这样吗？"})
        void is_met_by_saying_it_again_as_a_question(String text) {
            assertThat(chat().customer("我想修改收货地址").agent(text).verdict(Check.RESTATING))
                    .isEqualTo(MET);
        }

        @ParameterizedTest
        @ValueSource(strings = {"好的，稍等", "请您确认收货", "感谢您的理解和支持", "还有其他问题吗"})
        void is_not_met_by_politeness(String text) {
            assertThat(chat().customer("我想修改收货地址").agent(text).verdict(Check.RESTATING))
                    .isEqualTo(MISSED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"😀😀", "你好", "[订单x]"})
        void does_not_apply_without_a_request(String text) {
            assertThat(chat().customer(text).agent("您好").verdict(Check.RESTATING))
                    .isEqualTo(NOT_APPLICABLE);
        }
    }

    @Nested
    class Wording_that_is_watched {

        @Test
        void gives_one_finding_a_message() {
            var found = chat().customer("多久")
                    .agent("大概尽快")
                    .agent("好")
                    .agent("相关人员处理")
                    .findings(Check.VAGUE);
            assertThat(found).extracting(Finding::messageSeq).containsExactly(2, 4);
            assertThat(found.getFirst().details())
                    .containsExactly(new Detail.Phrases(List.of("尽快", "大概")), new Detail.Words("说出具体时间"));
        }

        @Test
        void tells_forbidden_from_vague() {
            var chat = chat().customer("帮帮我").agent("这个不归我管");
            assertThat(chat.verdict(Check.TABOO)).isEqualTo(MISSED);
            assertThat(chat.verdict(Check.VAGUE)).isEqualTo(MET);
            assertThat(chat.finding(Check.TABOO).rule()).isEqualTo("M-03");
        }

        @Test
        void is_the_agents_and_not_the_customers() {
            assertThat(chat().customer("你怎么不早说").agent("抱歉").verdict(Check.TABOO))
                    .isEqualTo(MET);
        }
    }

    @Nested
    class A_vague_word {

        @Test
        void counts_in_what_is_said() {
            assertThat(chat().customer("水管漏了").agent("大概三天能好。").verdict(Check.VAGUE))
                    .isEqualTo(MISSED);
        }

        @Test
        void does_not_count_in_what_is_asked() {
            assertThat(chat().customer("水管漏了").agent("请问大概是什么时候发现的？").verdict(Check.VAGUE))
                    .isEqualTo(MET);
        }
    }

    @Nested
    class Sympathy {

        @Test
        void answers_displeasure() {
            assertThat(chat().customer("你们太差了，我要投诉").agent("非常抱歉给您添麻烦了").verdict(Check.EMPATHY))
                    .isEqualTo(MET);
        }

        @Test
        void is_missed_when_only_facts_come() {
            assertThat(chat().customer("等了三天了，太慢").agent("物流显示在途").agent("请耐心等").finding(Check.EMPATHY))
                    .returns(MISSED, Finding::verdict)
                    .returns(2, Finding::messageSeq);
        }

        @Test
        void is_not_asked_for_by_a_calm_customer() {
            assertThat(chat().customer("请问几点关门").agent("18 点").verdict(Check.EMPATHY))
                    .isEqualTo(NOT_APPLICABLE);
        }
    }

    @Nested
    class A_transfer {

        @Test
        void is_told_with_receiver_and_time() {
            assertThat(chat().customer("能赔吗")
                            .agent("这超出我的权限，我帮您转接售后主管，大约等待 2 分钟")
                            .verdict(Check.TRANSFER))
                    .isEqualTo(MET);
        }

        @Test
        void may_be_explained_in_the_message_before() {
            assertThat(chat().customer("能赔吗")
                            .agent("售后专员会接手，等 1 分钟")
                            .agent("现在为您转接")
                            .verdict(Check.TRANSFER))
                    .isEqualTo(MET);
        }

        @Test
        void is_missed_when_the_customer_is_just_handed_over() {
            var found = chat().customer("能赔吗").agent("给您转接").finding(Check.TRANSFER);
            assertThat(found.verdict()).isEqualTo(MISSED);
            assertThat(found.details()).contains(new Detail.Parts(List.of(Part.WHO, Part.HOW_LONG)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"这个无法转接站点", "系统已升级电子发票", "包裹转运中", "可以给您会员升级优惠", "退款转账到您卡里"})
        void is_not_the_moving_of_things(String text) {
            assertThat(chat().customer("转人工").agent(text).verdict(Check.TRANSFER))
                    .isEqualTo(NOT_APPLICABLE);
        }
    }

    @Nested
    class A_promise {

        @ParameterizedTest
        @ValueSource(strings = {"专员会在今天 18:00 前联系您", "我 5 分钟内会给您回复", "这边会在[数字x]小时内回电"})
        void is_good_with_a_time(String text) {
            assertThat(chat().customer("查一下").agent(text).verdict(Check.PROMISE))
                    .isEqualTo(MET);
        }

        @ParameterizedTest
        @ValueSource(strings = {"稍后给您回复", "我们会尽快联系您", "专员会给您回电的"})
        void is_missed_without_one(String text) {
            assertThat(chat().customer("查一下").agent(text).finding(Check.PROMISE))
                    .returns(MISSED, Finding::verdict)
                    .returns("E-07", Finding::rule);
        }

        @ParameterizedTest
        @ValueSource(strings = {"已经为您反馈了", "请您自行联系配送员", "需要我联系您吗", "如果没货我们会通知您"})
        void is_not_what_is_done_or_the_customers_to_do(String text) {
            assertThat(chat().customer("查一下").agent(text).verdict(Check.PROMISE))
                    .isEqualTo(NOT_APPLICABLE);
        }
    }

    @Nested
    class Closing_words {

        @Test
        void ask_and_thank() {
            assertThat(chat().customer("好了")
                            .agent("请问还有其他可以帮您的吗？")
                            .customer("没了")
                            .agent("感谢您的咨询，再见")
                            .verdict(Check.CLOSING))
                    .isEqualTo(MET);
        }

        @ParameterizedTest
        @ValueSource(strings = {"请问还有别的要问吗？", "还有什么要我先处理的吗？", "请问还有其他想了解的吗？", "主管来电之前，您还需要我做什么吗？"})
        void ask_in_many_ways(String question) {
            assertThat(chat().customer("好了").agent(question).agent("谢谢您，再见").verdict(Check.CLOSING))
                    .isEqualTo(MET);
        }

        @Test
        void are_incomplete_without_the_question() {
            assertThat(chat().customer("好了")
                            .agent("感谢您的咨询")
                            .finding(Check.CLOSING)
                            .details())
                    .containsExactly(new Detail.Parts(List.of(Part.QUESTION)));
        }

        @Test
        void are_not_the_opening_offer() {
            assertThat(chat().customer("你好")
                            .agent(WHOLE_GREETING + "谢谢您")
                            .finding(Check.CLOSING)
                            .details())
                    .containsExactly(new Detail.Parts(List.of(Part.QUESTION)));
        }

        @Test
        void are_not_the_customers_thanks() {
            assertThat(chat().customer("a")
                            .agent("还有别的问题吗？")
                            .customer("谢谢，再见")
                            .finding(Check.CLOSING)
                            .details())
                    .containsExactly(new Detail.Parts(List.of(Part.THANKS)));
        }
    }

    @Nested
    class The_record {

        @Test
        void is_in_time_at_the_limit_and_late_after() {
            assertThat(chat().customer("a")
                            .agent("b")
                            .recordedAfter(Duration.ofMinutes(5))
                            .verdict(Check.RECORD))
                    .isEqualTo(MET);
            assertThat(chat().customer("a")
                            .agent("b")
                            .recordedAfter(Duration.ofSeconds(301))
                            .verdict(Check.RECORD))
                    .isEqualTo(MISSED);
        }

        @Test
        void is_missed_when_there_is_none_except_for_imports() {
            assertThat(chat().customer("a").withoutRecord().verdict(Check.RECORD))
                    .isEqualTo(MISSED);
            assertThat(chat().customer("a").withoutRecord().imported().verdict(Check.RECORD))
                    .isEqualTo(NOT_APPLICABLE);
        }
    }

    @Nested
    class Average_response {

        @Test
        void takes_messages_in_a_row_as_one_wait_from_the_first() {
            var found = chat().customer("一")
                    .customer(10, "二")
                    .agent(10, "好")
                    .customer("三")
                    .agent(10, "好")
                    .finding(Check.AVERAGE_RESPONSE);
            assertThat(found.verdict()).isEqualTo(MET);
            assertThat(found.details()).startsWith(new Detail.Count(2), new Detail.Span(Duration.ofSeconds(15)));
        }

        @Test
        void points_at_the_longest_wait() {
            assertThat(chat().customer("一")
                            .agent(2, "好")
                            .customer("二")
                            .agent(60, "好")
                            .finding(Check.AVERAGE_RESPONSE))
                    .returns(MISSED, Finding::verdict)
                    .returns(4, Finding::messageSeq);
        }
    }

    @Test
    void every_check_answers_every_conversation_however_odd() {
        var odd = List.of(
                chat().closed(),
                chat().customer("😀").closed(),
                chat().agent("").closed(),
                chat().system("会话开始").closed(),
                chat().customer("<script>alert(1)</script>")
                        .agent("[".repeat(2_000))
                        .closed(),
                chat().customer("问".repeat(100_000)).agent("我会".repeat(20_000)).closed());
        for (var chat : odd) {
            assertThat(new Inspector(Chats.LIMITS, Chats.EYE).inspect(chat))
                    .extracting(Finding::check)
                    .contains(Check.values());
        }
    }

    @Test
    void findings_quote_no_more_than_a_line() {
        var found = chat().customer("太差了" + "问".repeat(500)).agent("嗯").finding(Check.EMPATHY);
        assertThat(found.details().getFirst().kept()).hasSizeLessThan(80);
    }
}
