package io.bihuan.conversation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.Deadlines;
import io.bihuan.calendar.Term;
import io.bihuan.conversation.ConversationDesk;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationImport;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.FollowUpLists;
import io.bihuan.conversation.MessageDesk;
import io.bihuan.conversation.NewConversation;
import io.bihuan.conversation.NewMessage;
import io.bihuan.conversation.PromisedTerm;
import io.bihuan.conversation.State;
import io.bihuan.conversation.Taking;
import io.bihuan.customer.Contact;
import io.bihuan.customer.Customers;
import io.bihuan.database.Ids;
import io.bihuan.job.WorkState;
import io.bihuan.job.Works;
import io.bihuan.knowledge.Scripts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class WorkspaceTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ConversationDesk desk;

    @Autowired
    MessageDesk messages;

    @Autowired
    ConversationLists lists;

    @Autowired
    ConversationImport imports;

    @Autowired
    Works works;

    @Autowired
    Scripts scripts;

    @Autowired
    FollowUpLists promises;

    @Autowired
    PromisedTerm terms;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Customers customers;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private final SignedIn agent = Signed.person(Ids.next(), Role.AGENT);

    private void certified() {
        jdbc.sql("""
                        insert into certification.certificate
                               (id, staff_id, scope, code, status, valid_from, valid_until, granted_at)
                        values (:id, :staff, 'ONLINE', :id::text, 'VALID', :from, :until, now())
                        """)
                .param("id", Ids.next())
                .param("staff", agent.staffId())
                .param("from", Timestamp.from(Instant.EPOCH))
                .param("until", Timestamp.from(Instant.parse("2100-01-01T00:00:00Z")))
                .update();
    }

    private ConversationId aConversation() {
        certified();
        var id = desk.open(NewConversation.online("王建国", null));
        assertThat(desk.take(id, agent.staffId())).isInstanceOf(Taking.Taken.class);
        messages.accept(NewMessage.ofCustomer(id, "q", "净水器漏水 <script>alert(1)</script>"));
        return id;
    }

    @Nested
    class An_agent {

        @Test
        void sees_the_conversation_masked_and_escaped() {
            var id = aConversation();
            assertThat(mvc.get().uri("/workspace?c=" + id).with(Signed.as(agent)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("王**", "净水器漏水 &lt;script&gt;")
                    .doesNotContain("王建国", "<script>alert");
            assertThat(mvc.get().uri("/workspace/" + id + "/help").with(Signed.as(agent)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("收尾还差", "标准问候");
        }

        @Test
        void reads_above_the_talk_how_its_clock_is_computed_and_by_which_rule() {
            var id = aConversation();
            assertThat(mvc.get().uri("/workspace?c=" + id).with(Signed.as(agent)))
                    .bodyText()
                    .contains("<details class=\"why\">", "时限 10 秒", "/standards/rules/E-03");
            messages.accept(NewMessage.ofAgent(id, "a", agent.staffId(), "我看一下"));
            desk.end(id, agent.staffId());
            assertThat(mvc.get().uri("/workspace?c=" + id).with(Signed.as(agent)))
                    .bodyText()
                    .contains("时限 10 分<", "/standards/rules/E-10");
        }

        @Test
        void needs_no_mouse_for_what_the_desk_offers_and_reads_each_key_in_the_sheet() {
            var id = aConversation();
            messages.accept(NewMessage.ofCustomer(id, "again", "上次修过，又漏了"));
            desk.open(NewConversation.online("在排队", null));
            var screen =
                    read("/workspace?c=" + id) + read("/workspace/" + id + "/help") + read("/floor/" + id + "/beside");
            desk.end(id, agent.staffId());
            var sheet = screen.substring(screen.indexOf("id=\"keys-sheet\""));
            assertThat(keysOf(screen)).contains("j", "k", "r", "n", "i", "s", "f", "m", "h", "t", "c", "e", "?");
            assertThat(keysOf(read("/workspace?c=" + id))).contains("r", "c");
            assertThat(keysOf(screen))
                    .allSatisfy(key -> assertThat(sheet).contains("<kbd>" + key.toUpperCase(Locale.ROOT) + "</kbd>"));
        }

        private String read(String path) {
            return new String(
                    mvc.get()
                            .uri(path)
                            .with(Signed.as(agent))
                            .exchange()
                            .getResponse()
                            .getContentAsByteArray(),
                    StandardCharsets.UTF_8);
        }

        private Set<String> keysOf(String screen) {
            return Pattern.compile("data-key=\"([^\"]+)\"")
                    .matcher(screen)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        }

        @Test
        void goes_from_the_panel_to_the_page_of_the_customer() {
            var id = aConversation();
            var customer = customers.findOrCreate(new Contact("王建国", null, null, "ext-" + Ids.next()));
            desk.belongsTo(id, customer, agent.staffId());
            assertThat(mvc.get().uri("/workspace/" + id + "/help").with(Signed.as(agent)))
                    .bodyText()
                    .contains("href=\"/customers/" + customer + "\"");
        }

        @Test
        void sends_and_is_told_when_a_message_is_refused() {
            var id = aConversation();
            assertThat(mvc.post()
                            .uri("/workspace/" + id + "/messages")
                            .with(Signed.as(agent))
                            .with(csrf())
                            .param("clientId", "a1")
                            .param("text", "您好，我帮您看看"))
                    .hasStatus(201);
            assertThat(mvc.post()
                            .uri("/workspace/" + id + "/messages")
                            .with(Signed.as(Role.AGENT))
                            .with(csrf())
                            .param("clientId", "a2")
                            .param("text", "插一句"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("不在你手上");
        }

        @Test
        void keeps_what_was_typed_when_the_record_is_incomplete_and_closes_when_it_is_not() {
            var id = aConversation();
            desk.end(id, agent.staffId());
            var record = mvc.post()
                    .uri("/workspace/" + id + "/record")
                    .with(Signed.as(agent))
                    .with(csrf())
                    .param("customer", "王建国")
                    .param("request", "净水器漏水要换新")
                    .param("result", "");
            assertThat(record).hasStatus(422).bodyText().contains("净水器漏水要换新", "这一项要填");
            assertThat(mvc.post()
                            .uri("/workspace/" + id + "/record")
                            .with(Signed.as(agent))
                            .with(csrf())
                            .param("customer", "王建国")
                            .param("request", "净水器漏水要换新")
                            .param("handling", "登记返修")
                            .param("result", "客户同意")
                            .param("promise", "师傅明天上门")
                            .param("due", "2099-01-01T10:00"))
                    .hasStatus3xxRedirection();

            assertThat(lists.state(id)).isEqualTo(State.CLOSED);
            assertThat(mvc.get().uri("/follow-ups").with(Signed.as(agent)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("师傅明天上门");
            assertThat(mvc.get().uri("/conversations/" + id).with(Signed.as(agent)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("登记返修");
            assertThat(mvc.get()
                            .uri("/conversations/" + id + "/record?format=docx")
                            .with(Signed.as(agent)))
                    .hasStatusOk()
                    .hasContentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
            assertThat(mvc.get().uri("/conversations/" + id + "/record").with(Signed.as(agent)))
                    .hasStatusOk()
                    .hasContentType("application/pdf");
        }

        @Test
        void looks_at_whoever_waits_before_taking_them() {
            var id = desk.open(NewConversation.online("王建国", null));
            messages.accept(NewMessage.ofCustomer(id, "q", "净水器漏水"));
            assertThat(mvc.get().uri("/workspace?c=" + id).with(Signed.as(agent)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("净水器漏水")
                    .doesNotContain("data-key=\"n\"");
            certified();
            assertThat(mvc.get().uri("/workspace?c=" + id).with(Signed.as(agent)))
                    .bodyText()
                    .containsPattern("action=\"/workspace/" + id + "/taking\"[^§]*data-key=\"n\"");
            assertThat(mvc.get().uri("/workspace?c=" + id).with(Signed.as(Role.TRAINEE)))
                    .hasStatus(403);
        }

        @Test
        void sees_nothing_of_a_colleagues_conversation() {
            var id = aConversation();
            for (var page : new String[] {"/workspace?c=" + id, "/workspace/" + id + "/help", "/conversations/" + id}) {
                assertThat(mvc.get().uri(page).with(Signed.as(Role.AGENT)))
                        .as(page)
                        .hasStatus(404);
            }
        }

        @Test
        void verifies_an_identity_with_enough_particulars() {
            var id = aConversation();
            var check = "/workspace/" + id + "/identity";
            mvc.post()
                    .uri(check)
                    .with(Signed.as(agent))
                    .with(csrf())
                    .param("name", "王建国")
                    .exchange();
            assertThat(lists.transcript(id).identityCheckedAt()).isNull();
            mvc.post()
                    .uri(check)
                    .with(Signed.as(agent))
                    .with(csrf())
                    .param("name", "王建国")
                    .param("phone", "138 0013 8000")
                    .exchange();
            assertThat(lists.transcript(id).identityCheckedAt()).isNotNull();
            assertThat(mvc.post()
                            .uri("/workspace/" + id + "/phone")
                            .with(Signed.as(agent))
                            .with(csrf()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("138 0013 8000");
        }
    }

    @Nested
    class Scripts_at_hand {

        @Test
        void are_filled_from_the_conversation_and_found_by_pinyin() {
            var id = aConversation();
            kept("我的漏水开场", "{客户称呼}您好，{几点}前师傅到。");
            assertThat(mvc.get().uri("/workspace/" + id + "/scripts").with(Signed.as(agent)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("{王先生/女士}您好，{几点}前师傅到。", "wdlskc");
        }

        @Test
        void in_the_language_that_is_read_stand_behind_the_own_ones_and_before_the_others() {
            var own = new WordsController.Words(Ids.next(), true, "", "Mine", "", "");
            var english = new WordsController.Words(Ids.next(), false, "", "Attitude: acknowledge first", "", "");
            var chinese = new WordsController.Words(Ids.next(), false, "", "App 怎么登录", "", "");
            assertThat(own.place(Locale.SIMPLIFIED_CHINESE)).isLessThan(chinese.place(Locale.SIMPLIFIED_CHINESE));
            assertThat(chinese.place(Locale.SIMPLIFIED_CHINESE)).isLessThan(english.place(Locale.SIMPLIFIED_CHINESE));
            assertThat(own.place(Locale.ENGLISH)).isLessThan(english.place(Locale.ENGLISH));
            assertThat(english.place(Locale.ENGLISH)).isLessThan(chinese.place(Locale.ENGLISH));
        }

        @Test
        void are_counted_and_can_be_put_forward_for_everybody() {
            kept("推荐开场", "您好，我在。");
            var own = scripts.own(agent.staffId()).getFirst();
            assertThat(mvc.post()
                            .uri("/workspace/scripts/" + own.id() + "/use")
                            .with(Signed.as(agent))
                            .with(csrf()))
                    .hasStatus(204);
            assertThat(scripts.own(agent.staffId())).extracting("used").containsExactly(1);
            assertThat(mvc.post()
                            .uri("/scripts/" + own.id() + "/proposal")
                            .with(Signed.as(agent))
                            .with(csrf()))
                    .hasStatus(302);
            assertThat(scripts.common()).noneMatch(script -> script.title().equals("推荐开场"));
            assertThat(scripts.own(Ids.next())).isEmpty();
        }

        @Test
        void without_words_are_refused_and_what_was_typed_stays() {
            assertThat(mvc.post()
                            .uri("/scripts")
                            .param("title", "只有名称")
                            .with(Signed.as(agent))
                            .with(csrf()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("只有名称", "请填写");
        }

        private void kept(String title, String text) {
            assertThat(mvc.post()
                            .uri("/scripts")
                            .param("title", title)
                            .param("text", text)
                            .with(Signed.as(agent))
                            .with(csrf()))
                    .hasStatus(302);
        }
    }

    @Nested
    class What_is_being_written {

        private String checked(String text, ConversationId id) throws Exception {
            return mvc.post()
                    .uri("/workspace/wording")
                    .param("text", text)
                    .param("c", id.toString())
                    .with(Signed.as(agent))
                    .with(csrf())
                    .exchange()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        }

        @Test
        void may_hold_no_private_number_before_the_identity_is_checked() throws Exception {
            var id = aConversation();
            assertThat(checked("您登记的手机是 13800001234，对吗", id)).contains("E-04", "13800001234");
            desk.checkIdentity(id, agent.staffId(), java.util.List.of("name", "phone"));
            assertThat(checked("您登记的手机是 13800001234，对吗", id)).doesNotContain("E-04");
        }

        private int kept(ConversationId id, String text, int version) {
            return mvc.post()
                    .uri("/workspace/" + id + "/draft")
                    .param("text", text)
                    .param("version", String.valueOf(version))
                    .with(Signed.as(agent))
                    .with(csrf())
                    .exchange()
                    .getResponse()
                    .getStatus();
        }

        @Test
        void that_comes_when_the_talk_is_another_ones_is_let_go_without_a_word() {
            var id = aConversation();
            var stranger = Signed.person(Ids.next(), Role.AGENT);

            assertThat(mvc.post()
                            .uri("/workspace/" + id + "/draft")
                            .param("text", "我来回答")
                            .with(Signed.as(stranger))
                            .with(csrf()))
                    .hasStatus(204);
            assertThat(mvc.get().uri("/workspace?c=" + id).with(Signed.as(agent)))
                    .bodyText()
                    .doesNotContain("我来回答");
        }

        @Test
        void goes_on_on_another_device_and_two_devices_do_not_overwrite_each_other() {
            var id = aConversation();
            assertThat(kept(id, "师傅明天", 0)).isEqualTo(200);
            assertThat(mvc.get().uri("/workspace?c=" + id).with(Signed.as(agent)))
                    .bodyText()
                    .contains("data-kept=\"师傅明天\"", "data-version=\"1\"");
            assertThat(kept(id, "师傅后天", 1)).isEqualTo(200);
            assertThat(kept(id, "我查一下", 1)).isEqualTo(409);
            assertThat(kept(id, "我查一下", 2)).isEqualTo(200);
        }

        @Test
        void is_no_draft_any_more_once_it_was_said() {
            var id = aConversation();
            assertThat(kept(id, "师傅明天到 ", 0)).isEqualTo(200);
            assertThat(mvc.post()
                            .uri("/workspace/" + id + "/messages")
                            .param("clientId", "said")
                            .param("text", "师傅明天到")
                            .with(Signed.as(agent))
                            .with(csrf()))
                    .hasStatus(201);
            assertThat(mvc.get().uri("/workspace?c=" + id).with(Signed.as(agent)))
                    .bodyText()
                    .contains("data-kept=\"\"");
        }

        @Test
        void questions_of_spin_that_were_put_are_marked() {
            var id = aConversation();
            messages.accept(NewMessage.ofCustomer(id, "again", "上次修过，又漏了"));
            assertThat(mvc.get().uri("/workspace/" + id + "/help").with(Signed.as(agent)))
                    .bodyText()
                    .contains("重复发生", "要做到什么程度");
            assertThat(mvc.post()
                            .uri("/workspace/" + id + "/spin")
                            .param("scene", "REPEATED")
                            .param("step", "SITUATION")
                            .with(Signed.as(agent))
                            .with(csrf()))
                    .hasStatus(204);
            assertThat(mvc.get().uri("/workspace/" + id + "/help").with(Signed.as(agent)))
                    .bodyText()
                    .containsPattern("<li class=\"done\"><button[^>]*上次是什么时候");
        }
    }

    @Nested
    class A_promise_that_was_said {

        @Test
        void is_offered_with_its_time_and_counted_in_the_ledger_once_it_is_noted() {
            var id = aConversation();
            messages.accept(NewMessage.ofAgent(id, "p", agent.staffId(), "两小时内给您回电，请放心。"));
            assertThat(mvc.get().uri("/workspace/" + id + "/help").with(Signed.as(agent)))
                    .bodyText()
                    .contains("您刚才答应了", "两小时内给您回电");
            assertThat(mvc.post()
                            .uri("/workspace/" + id + "/promises")
                            .param("text", "两小时内给您回电")
                            .param("due", "2099-01-05T10:00")
                            .with(Signed.as(agent))
                            .with(csrf()))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("您刚才答应了");
            assertThat(promises.owedBy(agent.staffId(), 5))
                    .extracting("promise")
                    .containsExactly("两小时内给您回电");
            assertThat(mvc.get().uri("/follow-ups?all=true").with(Signed.as(Role.DIRECTOR)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("按时兑现", "按人", "按周");
        }

        @Test
        void by_working_days_falls_due_by_the_calendar() {
            assertThat(terms.dueIn("2 个工作日内处理好"))
                    .contains(
                            deadlines.due(clock.instant(), Term.workingDays(2)).dueAt());
        }
    }

    @Nested
    class A_supervisor {

        @Test
        void finds_conversations_by_what_was_said() {
            var id = aConversation();
            messages.accept(NewMessage.ofCustomer(id, "z", "独一无二" + id));
            assertThat(mvc.get().uri("/conversations?q={words}", "独一无二" + id).with(Signed.as(Role.SUPERVISOR)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("/conversations/" + id);
        }
    }

    @Nested
    class An_import {

        @Test
        void takes_in_good_lines_and_names_the_bad_ones() throws Exception {
            var external = "x-" + UUID.randomUUID();
            var lines = """
                    {"externalId":"%s","channel":"ONLINE","customer":"c1","startedAt":"2026-03-01T09:00:00+08:00","messages":[{"from":"CUSTOMER","at":"2026-03-01T09:00:00+08:00","text":"在吗"},{"from":"AGENT","text":"您好，请问有什么可以帮您？"}]}
                    {"externalId":"","startedAt":"2026-03-01T09:00:00+08:00"}
                    not json
                    """.formatted(external);
            var job = imports.start(
                    "test.jsonl", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), agent.staffId());
            WorkState state;
            do {
                Thread.sleep(100);
                state = works.state(job);
            } while (!state.state().ended());

            assertThat(state.state()).isEqualTo(WorkState.State.DONE);
            assertThat(state.errors()).extracting(WorkState.RowError::row).containsExactly(2L, 3L);
            var transcript = lists.transcript(lists.byExternalId(external));
            assertThat(transcript.lines()).hasSize(2);
            assertThat(transcript.firstAgentReplyAt()).isEqualTo(Instant.parse("2026-03-01T01:00:20Z"));
        }
    }
}
