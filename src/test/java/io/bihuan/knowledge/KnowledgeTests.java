package io.bihuan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.database.Ids;
import io.bihuan.job.WorkState;
import io.bihuan.job.Works;
import io.bihuan.web.NotFound;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.UiFactory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
class KnowledgeTests {

    private static final UUID EDITOR = Ids.next();

    @Autowired
    ArticleDesk desk;

    @Autowired
    ArticleLists lists;

    @Autowired
    ArticleCare care;

    @Autowired
    KnowledgeSearch search;

    @Autowired
    ArticleImport imports;

    @Autowired
    Works works;

    @Autowired
    Wording wording;

    @Autowired
    List<Obligations> obligations;

    @Autowired
    UiFactory uis;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    /** A word that no other article has. */
    private static String rareWord() {
        return "kx" + Ids.next().toString().replace("-", "").substring(14);
    }

    private UUID published(String question, String answer) {
        var id = desk.draft(ArticleText.answer(question, List.of(), answer, "测试"), EDITOR);
        desk.publish(id, EDITOR);
        return id;
    }

    private List<UUID> found(String words) {
        return search.search(words, 5).stream()
                .filter(hit -> hit.question().contains(words) || hit.answer().contains(words))
                .map(Hit::articleId)
                .toList();
    }

    @Nested
    class An_article {

        @Test
        void is_not_found_as_a_draft_and_found_as_soon_as_it_is_published() {
            var word = rareWord();
            var id = desk.draft(ArticleText.answer(word + "怎么办理", List.of(), "到前台办理。", "测试"), EDITOR);
            assertThat(found(word)).isEmpty();

            assertThat(desk.publish(id, EDITOR)).isEqualTo(new Publication.Published(1));

            assertThat(found(word)).containsExactly(id);
        }

        @Test
        void stays_in_service_unchanged_while_its_next_version_is_written() {
            var word = rareWord();
            var later = rareWord();
            var id = published(word + "怎么办理", "旧答案");

            desk.revise(id, ArticleText.answer(later + "怎么办理", List.of(), "新答案", "测试"), EDITOR);

            assertThat(found(word)).containsExactly(id);
            assertThat(found(later)).isEmpty();
            assertThat(lists.standing(id).hasDraft()).isTrue();
            desk.publish(id, EDITOR);
            assertThat(found(word)).isEmpty();
            assertThat(found(later)).containsExactly(id);
        }

        @Test
        void keeps_every_version() {
            var id = published("第一版", "一");
            desk.revise(id, ArticleText.answer("第二版", List.of(), "二", "测试"), EDITOR);

            assertThat(lists.versions(id))
                    .extracting(version -> version.text().question())
                    .containsExactly("第二版", "第一版");
        }

        @Test
        void written_over_with_the_same_words_gets_no_new_version() {
            var id = published("同样的话", "同样的答案");

            desk.revise(id, ArticleText.answer("同样的话 ", List.of(), "同样的答案", "测试"), EDITOR);

            assertThat(lists.versions(id)).hasSize(1);
            assertThat(desk.publish(id, EDITOR)).isEqualTo(new Publication.NothingNew());
        }

        @Test
        void that_is_withdrawn_is_found_no_more_until_it_is_published_again() {
            var word = rareWord();
            var id = published(word, "答案");

            desk.withdraw(id, EDITOR);
            assertThat(found(word)).isEmpty();
            assertThat(lists.standing(id).state()).isEqualTo(ArticleState.EXPIRED);

            desk.publish(id, EDITOR);
            assertThat(found(word)).containsExactly(id);
        }

        @Test
        void whose_last_day_is_over_cannot_be_published() {
            var yesterday = LocalDate.now().minusDays(2);
            var text = new ArticleText(
                    ArticleKind.ANSWER, "过期活动", List.of(), "已结束", "测试", Audience.PUBLIC, yesterday, null, null);
            var id = desk.draft(text, EDITOR);

            assertThat(desk.publish(id, EDITOR)).isEqualTo(new Publication.OutOfDate(yesterday));
        }

        @Test
        void for_agents_is_not_shown_to_customers() {
            var word = rareWord();
            var text = new ArticleText(
                    ArticleKind.ANSWER, word, List.of(), "内部口径", "测试", Audience.AGENTS, null, null, null);
            desk.publish(desk.draft(text, EDITOR), EDITOR);

            assertThat(found(word)).hasSize(1);
            assertThat(search.searchPublic(word, 5))
                    .noneMatch(hit -> hit.question().equals(word));
        }

        @Test
        void that_readers_found_wrong_waits_until_somebody_settles_it() {
            var id = published("有误的条目", "错的");
            desk.feedback(id, Verdict.WRONG, "电话已换", EDITOR);

            assertThat(care.complainedOf(100)).extracting(ArticleLists.Row::id).contains(id);
            assertThat(care.said(id))
                    .singleElement()
                    .extracting(ArticleCare.Said::note)
                    .isEqualTo("电话已换");

            desk.settle(id, EDITOR);
            assertThat(care.complainedOf(100)).extracting(ArticleLists.Row::id).doesNotContain(id);
        }

        @Test
        void that_is_not_there_cannot_be_changed() {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> desk.publish(Ids.next(), EDITOR))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void what_another_node_publishes_is_found_here_without_a_hint() {
        var word = rareWord();
        var id = desk.draft(ArticleText.answer(word, List.of(), "答案", "测试"), EDITOR);
        // The rows another node would write; this node gets no hint.
        jdbc.sql("update knowledge.article set published = 1, revision = revision + 1 where id = :id")
                .param("id", id)
                .update();
        jdbc.sql("insert into knowledge.change (article_id, at) values (:id, now())")
                .param("id", id)
                .update();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(found(word)).containsExactly(id));
    }

    @Test
    void an_article_is_found_by_what_it_means_once_its_meaning_is_known() {
        var id = published("宠物寄养服务的收费标准是什么", "按天收费，小型犬每天八十元。");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(search.search("狗狗放你们那里养几天要花多少钱", 3))
                        .extracting(Hit::articleId)
                        .contains(id));
    }

    @Nested
    class A_review_that_is_due {

        private String owed(SignedIn person) {
            return obligations.stream()
                    .flatMap(kind -> kind.owedBy(person, uis.plain(Locale.SIMPLIFIED_CHINESE)).stream())
                    .map(Obligation::title)
                    .collect(Collectors.joining("\n"));
        }

        @Test
        void is_its_owners_and_the_supervisors_and_not_everybodys_who_may_publish() {
            var owner = Signed.person(Ids.next(), Role.ADMINISTRATOR);
            var question = rareWord();
            var id = published(question, "到前台办理。");
            // So long overdue that it stands before all others.
            jdbc.sql(
                            "update knowledge.version set review_on = date '2001-01-01', owner = :owner where article_id = :id")
                    .param("owner", owner.staffId())
                    .param("id", id)
                    .update();
            try {
                assertThat(owed(owner)).contains(question);
                assertThat(owed(Signed.person(Ids.next(), Role.SUPERVISOR))).contains(question);
                assertThat(owed(Signed.person(Ids.next(), Role.ADMINISTRATOR))).doesNotContain(question);
                assertThat(owed(Signed.person(owner.staffId(), Role.AGENT))).doesNotContain(question);
            } finally {
                jdbc.sql("update knowledge.version set review_on = null where article_id = :id")
                        .param("id", id)
                        .update();
            }
        }
    }

    @Nested
    class An_import {

        private WorkState run(String lines) {
            var job = imports.start(
                    "test.jsonl", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), EDITOR);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> works.state(job).state().ended());
            return works.state(job);
        }

        private String line(String id, String question, String answer) {
            return "{\"externalId\":\"" + id + "\",\"question\":\"" + question + "\",\"answer\":\"" + answer
                    + "\",\"variants\":[],\"category\":\"导入\"}\n";
        }

        @Test
        void publishes_good_rows_and_names_bad_ones() {
            var word = rareWord();
            var state = run(line(word + "-1", word + "甲", "一") + "\n{oops\n" + line("", "无编号", "二")
                    + line(word + "-2", word + "乙", "三"));

            assertThat(state.state()).isEqualTo(WorkState.State.DONE);
            assertThat(state.errors()).extracting(WorkState.RowError::row).containsExactly(3L, 4L);
            assertThat(found(word)).hasSize(2);
        }

        @Test
        void twice_changes_nothing() {
            var word = rareWord();
            var lines = line(word, word, "一");
            run(lines);

            assertThat(run(lines).result()).isEqualTo("0");
        }

        @Test
        void of_a_changed_row_makes_a_new_version() {
            var word = rareWord();
            run(line(word, word, "旧"));
            run(line(word, word, "新"));

            var hit = search.search(word, 1).getFirst();
            assertThat(hit.answer()).isEqualTo("新");
            assertThat(lists.versions(hit.articleId())).hasSize(2);
        }

        @Test
        void of_one_id_twice_in_a_file_keeps_the_last() {
            var word = rareWord();
            run(line(word, word, "先") + line(word, word, "后"));

            assertThat(search.search(word, 1).getFirst().answer()).isEqualTo("后");
        }
    }

    @Nested
    class For_other_systems {

        @Test
        void hits_carry_id_question_score_and_snippet() {
            var word = rareWord();
            published(word + "如何续费", "在到期前七天办理。");

            assertThat(mvc.get()
                            .uri("/api/v1/knowledge/search")
                            .param("q", word)
                            .param("limit", "3")
                            .with(Signed.as(Role.AGENT)))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.hits[0]")
                    .asMap()
                    .containsOnlyKeys("externalId", "question", "score", "snippet");
        }

        @Test
        void an_import_answers_with_its_job() {
            assertThat(mvc.post()
                            .uri("/api/v1/knowledge/articles:import")
                            .contentType("application/x-ndjson")
                            .content(line())
                            .with(Signed.as(Role.SUPERVISOR)))
                    .hasStatus(202)
                    .bodyJson()
                    .extractingPath("$.id")
                    .isNotNull();
        }

        private String line() {
            return "{\"externalId\":\"" + rareWord() + "\",\"question\":\"怎么查账单\",\"answer\":\"在 App 里查。\"}";
        }

        @Test
        void an_import_words_its_refusals_in_the_language_it_was_sent_in() throws Exception {
            assertThat(refusal("en")).isEqualTo("question is missing");
            assertThat(refusal("zh-CN")).isEqualTo("缺少 question");
        }

        private String refusal(String language) throws Exception {
            var started = mvc.post()
                    .uri("/api/v1/knowledge/articles:import")
                    .header("Accept-Language", language)
                    .content("{\"externalId\":\"" + rareWord() + "\"}")
                    .with(Signed.as(Role.SUPERVISOR))
                    .exchange();
            var location = String.valueOf(started.getResponse().getHeader("Location"));
            var job = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> works.state(job).state().ended());
            return works.state(job).errors().getFirst().reason();
        }

        @Test
        void an_agent_may_not_import() {
            assertThat(mvc.post()
                            .uri("/api/v1/knowledge/articles:import")
                            .content(line())
                            .with(Signed.as(Role.AGENT)))
                    .hasStatus(403);
        }
    }

    @Test
    void the_words_the_product_brings_along_are_in_force() {
        assertThat(wording.check("这个不归我管，您去投诉吧，保证尽快处理"))
                .extracting(WordingFinding::category)
                .contains(WordingCategory.TABOO_REFUSAL, WordingCategory.TABOO_OVERPROMISE, WordingCategory.VAGUE_TIME);
    }
}
