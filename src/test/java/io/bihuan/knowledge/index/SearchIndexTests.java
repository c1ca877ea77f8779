package io.bihuan.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SearchIndexTests {

    private static final long TODAY = 20_000;

    private final SearchIndex index = new SearchIndex(new ByteBuffersDirectory(), Blend.SHIPPED);

    @AfterEach
    void close() {
        index.close();
    }

    private Entry article(int number, String answer, String... askings) {
        return new Entry(
                new UUID(0, number),
                "F-" + number,
                1,
                Arrays.stream(askings).map(text -> new Entry.Asking(text, null)).toList(),
                answer,
                true,
                true,
                null);
    }

    private void holds(Entry... entries) {
        index.put(List.of(entries));
        index.refresh();
    }

    private List<String> found(String words) {
        return found(words, null);
    }

    private List<String> found(String words, float @Nullable [] vector) {
        return index.search(new Ask(words, vector, false, TODAY, 5)).stream()
                .map(Found::externalId)
                .toList();
    }

    @Nested
    class By_words {

        @Test
        void the_article_that_shares_the_most_comes_first() {
            holds(article(1, "", "物业费怎么交"), article(2, "", "停车费怎么交"));

            assertThat(found("交物业费")).first().isEqualTo("F-1");
        }

        @Test
        void another_way_of_asking_finds_the_article_once() {
            holds(article(1, "", "如何办理退货", "东西不想要了怎么退", "怎么退货"));

            assertThat(found("怎么退货")).containsExactly("F-1");
        }

        @Test
        void words_of_the_answer_find_it_too() {
            holds(article(1, "请携带身份证到前台办理。", "怎么补办门禁卡"));

            assertThat(found("身份证")).containsExactly("F-1");
        }

        @Test
        void words_that_customers_use_for_one_another_are_the_same() {
            holds(article(1, "", "快递破损怎么办"), article(2, "", "会员怎么升级"));

            assertThat(found("包裹坏了")).containsExactly("F-1");
        }

        @Test
        void initials_in_pinyin_find_it() {
            holds(article(1, "", "怎么交物业费"), article(2, "", "电梯坏了"));

            assertThat(found("wyf")).containsExactly("F-1");
        }

        @Test
        void full_width_and_capital_letters_are_the_same() {
            holds(article(1, "", "ＡＰＰ登录不上"));

            assertThat(found("app")).containsExactly("F-1");
        }

        @Test
        void nothing_fits_and_nothing_is_found() {
            holds(article(1, "", "物业费怎么交"));

            assertThat(found("xyz")).isEmpty();
            assertThat(found("？？")).isEmpty();
        }

        @Test
        void a_question_full_of_query_signs_is_only_words() {
            holds(article(1, "", "物业费怎么交"));

            assertThat(found("物业费 AND (* OR \"")).containsExactly("F-1");
        }
    }

    @Nested
    class By_meaning {

        private Entry meaning(int number, String asking, float... vector) {
            return new Entry(
                    new UUID(0, number),
                    "F-" + number,
                    1,
                    List.of(new Entry.Asking(asking, vector)),
                    "",
                    true,
                    true,
                    null);
        }

        @Test
        void what_means_the_same_is_found_without_a_common_word() {
            holds(meaning(1, "水管爆裂", 1, 0), meaning(2, "会员生日礼", 0, 1));

            assertThat(found("家里淹了", new float[] {0.9f, 0.436f})).first().isEqualTo("F-1");
        }

        @Test
        void an_article_without_a_known_meaning_is_still_found_by_words() {
            holds(meaning(1, "会员生日礼", 0, 1), article(2, "", "家里淹了找谁"));

            assertThat(index.search(new Ask("家里淹了", new float[] {1, 0}, false, TODAY, 5)))
                    .filteredOn(found -> found.externalId().equals("F-2"))
                    .singleElement()
                    .satisfies(found ->
                            assertThat(found.score()).isEqualTo(found.words()).isPositive());
        }
    }

    @Nested
    class What_may_be_found {

        @Test
        void an_article_is_found_until_its_last_day_is_over() {
            var untilToday = new Entry(
                    new UUID(0, 1), "F-1", 1, List.of(new Entry.Asking("国庆停车优惠", null)), "", true, true, TODAY);
            holds(untilToday);

            assertThat(found("停车优惠")).containsExactly("F-1");
            assertThat(index.search(new Ask("停车优惠", null, false, TODAY + 1, 5))).isEmpty();
        }

        @Test
        void customers_are_shown_open_answers_only() {
            var forAgents =
                    new Entry(new UUID(0, 1), "F-1", 1, List.of(new Entry.Asking("安抚话术", null)), "", false, true, null);
            holds(forAgents, article(2, "", "安抚宠物"));

            assertThat(index.search(new Ask("安抚", null, true, TODAY, 5)))
                    .extracting(Found::externalId)
                    .containsExactly("F-2");
        }

        @Test
        void a_new_revision_replaces_the_old_one() {
            holds(article(1, "", "门禁卡"));
            holds(article(1, "", "停车费"));

            assertThat(found("门禁卡")).isEmpty();
            assertThat(index.size()).isEqualTo(1);
        }

        @Test
        void what_is_taken_out_is_gone() {
            holds(article(1, "", "物业费怎么交"));
            index.remove(List.of(new UUID(0, 1)));
            index.refresh();

            assertThat(found("物业费")).isEmpty();
        }
    }

    @Test
    void it_tells_what_it_holds() {
        holds(article(1, "", "物业费", "管理费"), article(2, "", "停车"));

        assertThat(index.held())
                .containsOnlyKeys(new UUID(0, 1), new UUID(0, 2))
                .containsValue(new SearchIndex.Held(1, false));
    }
}
