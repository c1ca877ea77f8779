package io.bihuan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.complaint.Categories;
import io.bihuan.complaint.Category;
import io.bihuan.database.Ids;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class KnowledgePagesTests {

    private static final UUID EDITOR = Ids.next();

    @Autowired
    ArticleDesk desk;

    @Autowired
    ArticleLists lists;

    @Autowired
    ArticleCare care;

    @Autowired
    StarterKnowledge starter;

    @Autowired
    PhraseDesk phrases;

    @Autowired
    Wording wording;

    @Autowired
    Categories categories;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private static String rareWord() {
        return "pg" + Ids.next().toString().replace("-", "").substring(14);
    }

    private UUID published(String question, String answer) {
        var id = desk.draft(ArticleText.answer(question, List.of("另一种问法"), answer, "测试"), EDITOR);
        desk.publish(id, EDITOR);
        return id;
    }

    @Nested
    class Searching {

        @Test
        void shows_the_found_words() {
            var word = rareWord();
            published(word + " 怎么续费", "到期前七天办理。");

            assertThat(mvc.get().uri("/knowledge").param("q", word).with(Signed.as(Role.AGENT)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("<mark>" + word + "</mark>", "怎么续费");
        }

        @Test
        void in_vain_offers_to_write_the_article_and_remembers_the_question() {
            var question = "天文望远镜镜面镀膜工艺" + rareWord();

            assertThat(mvc.get().uri("/knowledge").param("q", question).with(Signed.as(Role.SUPERVISOR)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("/knowledge/articles/new?question=%E5%A4%A9");
            assertThat(care.misses(1_000))
                    .extracting(ArticleCare.Miss::question)
                    .contains(question);
        }

        @Test
        void while_typing_answers_with_the_list_alone() {
            assertThat(mvc.get().uri("/knowledge/found").param("q", "物业费").with(Signed.as(Role.AGENT)))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("<html");
        }

        @Test
        void hostile_words_are_only_words() {
            assertThat(mvc.get()
                            .uri("/knowledge")
                            .param("q", "<script>alert(1)</script>\"'")
                            .with(Signed.as(Role.AGENT)))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("<script>alert");
        }

        @Test
        void speaks_english_on_request() {
            assertThat(mvc.get().uri("/knowledge?lang=en").with(Signed.as(Role.SUPERVISOR)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Write an article", "Most used");
        }

        @Test
        void every_list_can_be_opened() {
            for (var list : List.of("", "scripts", "review", "complaints", "misses", "drafts", "expired")) {
                assertThat(mvc.get().uri("/knowledge").param("list", list).with(Signed.as(Role.SUPERVISOR)))
                        .hasStatusOk();
            }
        }
    }

    @Nested
    class Writing {

        @Test
        void a_draft_leads_to_its_page_and_publishing_puts_it_into_service() {
            var word = rareWord();
            var answer = mvc.post()
                    .uri("/knowledge/articles")
                    .param("question", word)
                    .param("answer", "答案")
                    .param("category", "测试")
                    .param("kind", "ANSWER")
                    .param("audience", "PUBLIC")
                    .with(Signed.as(Role.SUPERVISOR))
                    .with(csrf())
                    .exchange();
            assertThat(answer).hasStatus3xxRedirection();
            var href = answer.getResponse().getRedirectedUrl();

            assertThat(mvc.get().uri(href).with(Signed.as(Role.SUPERVISOR)))
                    .hasStatusOk()
                    .bodyText()
                    .contains(word, "草稿");
            assertThat(mvc.post()
                            .uri(href + "/publication")
                            .with(Signed.as(Role.SUPERVISOR))
                            .with(csrf()))
                    .hasStatus3xxRedirection();
            assertThat(mvc.get().uri("/knowledge/found").param("q", word).with(Signed.as(Role.AGENT)))
                    .bodyText()
                    .contains(href);
        }

        @Test
        void without_an_answer_gives_the_form_back_with_what_was_typed() {
            assertThat(mvc.post()
                            .uri("/knowledge/articles")
                            .param("question", "只有问题")
                            .param("validUntil", "2026-13-40")
                            .with(Signed.as(Role.SUPERVISOR))
                            .with(csrf()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("只有问题", "请写答案", "日期写法不对");
        }

        @Test
        void is_not_for_agents() {
            assertThat(mvc.get().uri("/knowledge/articles/new").with(Signed.as(Role.AGENT)))
                    .hasStatus(403);
        }

        @Test
        void a_question_like_another_is_pointed_out() {
            var word = rareWord();
            var id = published(word, "答案");

            assertThat(mvc.get()
                            .uri("/knowledge/similar")
                            .param("question", word)
                            .with(Signed.as(Role.SUPERVISOR)))
                    .hasStatusOk();
            assertThat(mvc.get()
                            .uri("/knowledge/similar")
                            .param("question", word)
                            .param("except", id.toString())
                            .with(Signed.as(Role.SUPERVISOR)))
                    .bodyText()
                    .doesNotContain(id.toString());
        }

        @Test
        void its_history_shows_what_changed() {
            var id = published("历史", "24 小时内上门");
            desk.revise(id, ArticleText.answer("历史", List.of(), "48 小时内上门", "测试"), EDITOR);

            assertThat(mvc.get().uri("/knowledge/articles/" + id + "/history").with(Signed.as(Role.AGENT)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("<ins>", "<del>");
            assertThat(mvc.get().uri("/knowledge/articles/" + id + "/edit").with(Signed.as(Role.SUPERVISOR)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("48 小时内上门");
        }

        @Test
        void a_reader_says_whether_it_helped() {
            var id = published("反馈", "答案");

            assertThat(mvc.post()
                            .uri("/knowledge/articles/" + id + "/feedback")
                            .param("verdict", "HELPED")
                            .with(Signed.as(Role.AGENT))
                            .with(csrf()))
                    .hasStatus3xxRedirection();
            assertThat(lists.standing(id).helped()).isEqualTo(1);
        }

        @Test
        void an_article_that_is_not_there_is_not_found() {
            assertThat(mvc.get().uri("/knowledge/articles/" + Ids.next()).with(Signed.as(Role.AGENT)))
                    .hasStatus(404);
        }
    }

    @Test
    void a_suggestion_hands_its_answer_to_the_workspace() {
        var word = rareWord();
        var id = published(word, "拍照三张，<b>量面积</b>");

        assertThat(mvc.get().uri("/knowledge/suggestions").param("text", word).with(Signed.as(Role.AGENT)))
                .hasStatusOk();
        assertThat(mvc.post()
                        .uri("/knowledge/articles/" + id + "/use")
                        .with(Signed.as(Role.AGENT))
                        .with(csrf()))
                .hasStatus(204);
        assertThat(lists.standing(id).used()).isEqualTo(1);
    }

    @Test
    void the_starter_knowledge_is_loaded_once() {
        var by = Ids.next();
        var loaded = starter.load(by);

        assertThat(loaded).isGreaterThanOrEqualTo(80);
        assertThat(starter.load(by)).isZero();
        assertThat(mvc.get()
                        .uri("/api/v1/knowledge/search")
                        .param("q", "楼上漏水到我家")
                        .with(Signed.as(Role.AGENT)))
                .hasStatusOk()
                .bodyText()
                .contains("楼上漏水到我家怎么处理？");
        assertThat(wording.check("您好，这里是星湾客户服务中心，我是客服林晓雯，很高兴为您服务，请问有什么可以帮您？")).isEmpty();
    }

    @Nested
    class Words {

        @Test
        void that_are_added_count_at_once_and_struck_ones_no_more() {
            var word = "切口" + rareWord();
            assertThat(mvc.post()
                            .uri("/knowledge/wording")
                            .param("category", "TABOO_COLD")
                            .param("phrase", word)
                            .param("advice", "换个说法")
                            .param("unless", "不" + word)
                            .with(Signed.as(Role.SUPERVISOR))
                            .with(csrf()))
                    .hasStatus3xxRedirection();
            assertThat(wording.check("这是" + word)).hasSize(1);
            assertThat(wording.check("这是不" + word)).isEmpty();

            var id = phrases.listed().stream()
                    .filter(line -> line.phrase().equals(word))
                    .findFirst()
                    .orElseThrow()
                    .id();
            assertThat(mvc.post()
                            .uri("/knowledge/wording/" + id + "/removal")
                            .with(Signed.as(Role.SUPERVISOR))
                            .with(csrf()))
                    .hasStatus3xxRedirection();
            assertThat(wording.check("这是" + word)).isEmpty();
        }

        @Test
        void whose_exception_does_not_contain_them_are_given_back() {
            assertThat(mvc.post()
                            .uri("/knowledge/wording")
                            .param("category", "TABOO_COLD")
                            .param("phrase", "随意")
                            .param("advice", "换个说法")
                            .param("unless", "别的词")
                            .with(Signed.as(Role.SUPERVISOR))
                            .with(csrf()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("例外要包含这个用语");
        }

        @Test
        void are_checked_while_somebody_types() {
            assertThat(mvc.post()
                            .uri("/knowledge/wording/check")
                            .param("text", "这个不归我管")
                            .with(Signed.as(Role.AGENT))
                            .with(csrf()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("不归我管", "M-03", "推诿");
        }

        @Test
        void stand_on_their_page() {
            assertThat(mvc.get().uri("/knowledge/wording").with(Signed.as(Role.SUPERVISOR)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("用语规则", "不归我管");
        }
    }

    @Nested
    class Exchange {

        @Test
        void a_file_that_is_sent_is_taken_in() {
            var file = new MockMultipartFile(
                    "file",
                    "faq.csv",
                    "text/csv",
                    "question,answer\n怎么退卡,到前台\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));

            var answer = mvc.perform(
                    org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart("/knowledge/exchange")
                            .file(file)
                            .with(Signed.as(Role.SUPERVISOR))
                            .with(csrf()));

            assertThat(answer).hasStatus3xxRedirection();
            assertThat(mvc.get().uri(answer.getResponse().getRedirectedUrl()).with(Signed.as(Role.SUPERVISOR)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("faq.csv");
        }

        @Test
        void everything_in_service_can_be_taken_along() {
            published(rareWord(), "答案");

            assertThat(mvc.get().uri("/knowledge/export").with(Signed.as(Role.SUPERVISOR)))
                    .hasStatusOk()
                    .hasHeader("X-Content-Type-Options", "nosniff");
        }
    }

    @Nested
    class What_comes_with_the_product {

        private UUID named(String externalId) {
            return jdbc.sql("select id from knowledge.article where external_id = :name")
                    .param("name", externalId)
                    .query(UUID.class)
                    .single();
        }

        @Test
        void is_added_to_a_house_of_an_earlier_version_and_leaves_alone_what_it_rewrote_or_withdrew() {
            starter.load(EDITOR);
            assertThat(starter.missing()).isZero();
            var rewritten = named("star-c-fees.invoice");
            var own = "发票找财务小周，当天开。" + rareWord();
            desk.revise(rewritten, ArticleText.answer("发票开错了怎么办？", List.of(), own, "投诉：费用"), EDITOR);
            desk.publish(rewritten, EDITOR);
            var withdrawn = named("star-c-telecom.porting");
            desk.withdraw(withdrawn, EDITOR);
            jdbc.sql("update knowledge.article set external_id = :old where external_id = 'star-w-fees'")
                    .param("old", "earlier-" + rareWord())
                    .update();
            assertThat(starter.missing()).isEqualTo(1);

            assertThat(mvc.get().uri("/knowledge/exchange").with(Signed.as(Role.SUPERVISOR)))
                    .bodyText()
                    .contains("还有 1 条不在库里", "/knowledge/starter");
            assertThat(mvc.post()
                            .uri("/knowledge/starter")
                            .with(Signed.as(Role.SUPERVISOR))
                            .with(SecurityMockMvcRequestPostProcessors.csrf()))
                    .hasRedirectedUrl("/knowledge/exchange");

            assertThat(named("star-w-fees")).isNotNull();
            assertThat(starter.missing()).isZero();
            assertThat(lists.version(rewritten, lists.standing(rewritten).latest())
                            .text()
                            .answer())
                    .isEqualTo(own);
            assertThat(jdbc.sql("select withdrawn_at is not null from knowledge.article where id = :id")
                            .param("id", withdrawn)
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }

        @Test
        void knows_a_way_out_of_every_type_of_complaint_and_the_first_words_to_every_group_of_them() {
            starter.load(EDITOR);
            var there = jdbc.sql("select external_id from knowledge.article where external_id like 'star-%'")
                    .query(String.class)
                    .set();
            for (var type : categories.all()) {
                if (type.starter() != Category.Starter.OWN) {
                    assertThat(there).contains((type.parent() == null ? "star-w-" : "star-c-") + type.code());
                }
            }
        }

        @Test
        void says_nothing_itself_that_it_tells_agents_not_to_say() {
            starter.load(EDITOR);
            var answers = jdbc.sql("""
                            select v.answer
                              from knowledge.article a
                              join knowledge.version v on v.article_id = a.id and v.number = 1
                             where a.external_id like 'star-c-%'
                                or a.external_id like 'star-w-%'
                            """).query(String.class).list();
            assertThat(answers).isNotEmpty();
            assertThat(answers.stream()
                            .flatMap(answer ->
                                    wording.check(answer).stream().map(finding -> finding.phrase() + " in " + answer)))
                    .isEmpty();
        }
    }
}
