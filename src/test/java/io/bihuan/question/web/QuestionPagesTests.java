package io.bihuan.question.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.database.Ids;
import io.bihuan.question.Content;
import io.bihuan.question.QuestionBank;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class QuestionPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    QuestionBank bank;

    private final UUID author = Ids.next();
    private final String mark = Ids.next().toString();

    private MvcTestResult send(String address, Map<String, String> fields) {
        var request = mvc.post()
                .uri(address)
                .with(Signed.as(Signed.person(author, Role.EXAMINER)))
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult see(String address) {
        return mvc.get()
                .uri(address)
                .with(Signed.as(Signed.person(author, Role.EXAMINER)))
                .exchange();
    }

    private UUID written(Map<String, String> fields) {
        var sent = send("/questions", fields);
        assertThat(sent).hasStatus3xxRedirection();
        var address = String.valueOf(sent.getResponse().getRedirectedUrl());
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    @Test
    void an_order_is_written_and_read() {
        var id = written(Map.of(
                "kind", "ORDERING",
                "stem", "先后？" + mark,
                "lines", "第一步\n第二步\n\n第三步",
                "credit", "UNLESS_WRONG",
                "area", "empathy",
                "difficulty", "2"));
        assertThat(((Content.Ordering) bank.current(id).content()).steps()).containsExactly("第一步", "第二步", "第三步");
        assertThat(see("/questions/" + id)).hasStatusOk().bodyText().contains("从第一步起，排到错为止");
        assertThat(see("/questions/" + id + "/edit")).hasStatusOk().bodyText().contains("第二步");
    }

    @Test
    void a_case_is_written_with_its_parts_and_empty_ones_are_not_meant() {
        var id = written(Map.ofEntries(
                Map.entry("kind", "CASE"),
                Map.entry("stem", "材料" + mark),
                Map.entry("area", "empathy"),
                Map.entry("difficulty", "3"),
                Map.entry("parts[0].kind", "SINGLE"),
                Map.entry("parts[0].stem", "先做什么？"),
                Map.entry("parts[0].lines", "争辩\n* 倾听"),
                Map.entry("parts[0].weight", "1"),
                Map.entry("parts[1].kind", "SHORT_ANSWER"),
                Map.entry("parts[1].stem", "为什么？"),
                Map.entry("parts[1].lines", "先接住情绪。"),
                Map.entry("parts[1].keywords", "情绪、倾听"),
                Map.entry("parts[1].weight", "3"),
                Map.entry("parts[2].kind", "SINGLE"),
                Map.entry("parts[2].stem", ""),
                Map.entry("parts[2].weight", "1")));
        var several = (Content.Case) bank.current(id).content();
        assertThat(several.parts()).hasSize(2);
        assertThat(((Content.ShortAnswer) several.parts().get(1).content()).keywords())
                .containsExactly("情绪", "倾听");
        assertThat(see("/questions/" + id)).hasStatusOk().bodyText().contains("先接住情绪。", "第 2 小题");
        assertThat(see("/questions/" + id + "/edit")).hasStatusOk().bodyText().contains("* 倾听");
    }

    @Test
    void a_fault_in_a_part_is_said_beside_it_and_nothing_typed_is_lost() {
        var sent = send(
                "/questions",
                Map.of(
                        "kind", "CASE",
                        "stem", "材料" + mark,
                        "area", "empathy",
                        "difficulty", "3",
                        "parts[0].kind", "SINGLE",
                        "parts[0].stem", "没有对的？",
                        "parts[0].lines", "甲\n乙",
                        "parts[0].weight", "1"));
        assertThat(sent).hasStatus(422).bodyText().contains("没有正确答案。", "没有对的？", "甲\n乙");
    }

    @Test
    void editing_keeps_the_words_to_each_choice() {
        var id = written(Map.of(
                "kind", "SINGLE",
                "stem", "哪个？" + mark,
                "area", "empathy",
                "difficulty", "2",
                "choices[0].text", "甲",
                "choices[0].feedback", "再想想，别急",
                "choices[1].text", "乙",
                "right", "1"));
        var content = (Content.Single) bank.current(id).content();
        assertThat(content.choices().getFirst().feedback()).isEqualTo("再想想，别急");
        assertThat(content.key()).isEqualTo(List.of("1"));
        assertThat(see("/questions/" + id + "/edit")).bodyText().contains("再想想，别急");
    }

    private static final UUID COLLEAGUE = Ids.next();

    private Map<String, String> statement(String stem, String... more) {
        var fields = new HashMap<>(Map.of(
                "kind", "TRUE_FALSE",
                "stem", stem + mark,
                "truth", "true",
                "area", "empathy",
                "difficulty", "2",
                "status", "IN_REVIEW"));
        for (var i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private MvcTestResult as(UUID who, String address, Map<String, String> fields) {
        var request = mvc.post()
                .uri(address)
                .with(Signed.as(Signed.person(who, Role.EXAMINER)))
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private boolean drawn(UUID id) {
        return bank.drawable("empathy", null, null).stream()
                .anyMatch(ref -> ref.id().equals(id));
    }

    @Test
    void nobody_reviews_their_own_and_only_what_is_reviewed_is_drawn() {
        var id = written(statement("先接住情绪。"));
        assertThat(drawn(id)).isFalse();
        as(author, "/questions/" + id + "/reviews", Map.of("version", "1", "approved", "true"));
        assertThat(drawn(id)).isFalse();
        as(COLLEAGUE, "/questions/" + id + "/reviews", Map.of("version", "1", "approved", "true"));
        assertThat(drawn(id)).isTrue();
    }

    @Test
    void a_question_is_sent_back_only_with_a_word() {
        var id = written(statement("可以打断客户。"));
        as(COLLEAGUE, "/questions/" + id + "/reviews", Map.of("version", "1", "approved", "false"));
        assertThat(see("/questions/" + id)).bodyText().contains("等待他人审核");
        as(COLLEAGUE, "/questions/" + id + "/reviews", Map.of("version", "1", "approved", "false", "note", "说法太绝对"));
        assertThat(see("/questions/" + id)).bodyText().contains("说法太绝对", "提交审核");
    }

    @Test
    void while_an_edit_waits_papers_draw_the_version_before_it() {
        var id = written(statement("复述要简短。"));
        as(COLLEAGUE, "/questions/" + id + "/reviews", Map.of("version", "1", "approved", "true"));
        assertThat(send("/questions/" + id, statement("复述要简短准确。"))).hasStatus3xxRedirection();
        assertThat(bank.inUse(id).version()).isEqualTo(1);
        assertThat(bank.current(id).ref().version()).isEqualTo(2);
        assertThat(drawn(id)).isTrue();
        assertThat(see("/questions/" + id)).bodyText().contains("<ins>准确</ins>");
        as(COLLEAGUE, "/questions/" + id + "/reviews", Map.of("version", "2", "approved", "true"));
        assertThat(bank.inUse(id).version()).isEqualTo(2);
    }

    @Test
    void what_was_edited_meanwhile_is_not_approved_unseen() {
        var id = written(statement("先听完再说。"));
        as(COLLEAGUE, "/questions/" + id + "/reviews", Map.of("version", "1", "approved", "true"));
        send("/questions/" + id, statement("先听完，再说话。"));
        as(COLLEAGUE, "/questions/reviews", Map.of("ticked", id + ":1"));
        assertThat(bank.inUse(id).version()).isEqualTo(1);
    }

    @Test
    void a_question_without_an_area_stays_on_the_form() {
        var sent = send("/questions", statement("没有能力点。", "area", ""));
        assertThat(sent).hasStatus(422).bodyText().contains("请选择能力点", "没有能力点。");
    }

    @Test
    void the_reviews_and_the_list_show_what_waits() {
        written(statement("问候要报姓名。"));
        var page = mvc.get()
                .uri("/questions/reviews")
                .with(Signed.as(Signed.person(COLLEAGUE, Role.EXAMINER)))
                .exchange();
        assertThat(page).hasStatusOk().bodyText().contains("题目审核");
        assertThat(see("/questions?status=IN_REVIEW&difficulty=2&area=empathy&words=" + mark))
                .hasStatusOk()
                .bodyText()
                .contains("问候要报姓名。");
    }
}
