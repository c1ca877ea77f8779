package io.bihuan.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.knowledge.SentenceMeanings;
import io.bihuan.theme.Gathering.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What many say, gathered into themes. */
@SpringBootTest
class ThemesTests {

    @Autowired
    Themes themes;

    @Autowired
    SentenceMeanings meanings;

    private Gathering of(List<String> texts, int least) {
        themes.read(texts);
        return themes.of(texts, least);
    }

    @Test
    void themes_that_set_no_threshold_are_found_again() {
        var opinions = Opinions.latter();
        var found = of(Opinions.texts(opinions), 1);
        var places = Stream.concat(
                        found.themes().stream().map(Theme::sentences),
                        found.scattered().stream().map(List::of))
                .map(sentences -> sentences.stream()
                        .map(Opinions.texts(opinions)::indexOf)
                        .toList())
                .toList();
        var fit = Opinions.Fit.of(places, opinions);
        assertThat(fit.right()).isGreaterThan(0.8);
        assertThat(fit.found()).isGreaterThan(0.6);
        assertThat(found.scattered()).contains("食堂的菜太油");
    }

    @Test
    void a_theme_names_its_key_words_and_begins_with_the_sentence_nearest_to_all() {
        var found = of(Opinions.texts(Opinions.first()), 1);
        var parking = found.themes().stream()
                .filter(theme -> theme.sentences().contains("希望增加地面停车位"))
                .findFirst()
                .orElseThrow();
        assertThat(parking.words()).anyMatch(word -> word.contains("停车") || word.contains("车位"));
        assertThat(found.themes()).isSortedAccordingTo((one, other) -> other.size() - one.size());
    }

    @Test
    void the_order_in_which_they_come_changes_nothing() {
        var texts = new ArrayList<>(Opinions.texts(Opinions.latter()));
        var found = of(texts, 1);
        Collections.shuffle(texts, new Random(3));
        assertThat(themes.of(texts, 1)).isEqualTo(found);
    }

    @Test
    void no_group_smaller_than_may_be_seen_stands_alone() {
        var texts = Opinions.texts(Opinions.first());
        var free = of(texts, 1);
        var kept = themes.of(texts, 6);
        assertThat(free.themes()).anyMatch(theme -> theme.size() < 6);
        assertThat(kept.themes()).isNotEmpty().allMatch(theme -> theme.size() >= 6);
        assertThat(kept.scattered().size())
                .satisfiesAnyOf(
                        size -> assertThat(size).isZero(),
                        size -> assertThat(size).isGreaterThanOrEqualTo(6));
        assertThat(kept.themes().stream().mapToInt(Theme::size).sum()
                        + kept.scattered().size()
                        + kept.unseen())
                .isEqualTo(texts.size());
    }

    @Test
    void a_rest_that_is_too_small_is_counted_and_not_shown() {
        var texts = new ArrayList<String>();
        Opinions.first().stream()
                .filter(opinion -> List.of("等候", "停车").contains(opinion.about()))
                .map(Opinions.Opinion::text)
                .forEach(texts::add);
        texts.add("小区的猫没人管");
        var found = of(texts, 5);
        var shown = new HashSet<>(found.scattered());
        found.themes().forEach(theme -> shown.addAll(theme.sentences()));
        assertThat(found.unseen()).isPositive().isLessThan(5);
        assertThat(shown).doesNotContain("小区的猫没人管");
    }

    @Test
    void few_words_make_no_themes_and_nothing_said_counts_as_nothing() {
        assertThat(of(List.of("等太久", "等了很久", "无", "没有意见", "N/A"), 1))
                .extracting(Gathering::state, Gathering::said, Gathering::nothing)
                .containsExactly(State.TOO_FEW, 2, 3);
        assertThat(Themes.saysNothing("没有人回复")).isFalse();
        assertThat(Themes.saysNothing(" 无。 ")).isTrue();
    }

    @Test
    void reading_goes_on_where_it_stopped() {
        var texts = Opinions.texts(Opinions.all()).stream()
                .map(text -> text + " " + System.nanoTime())
                .toList();
        assertThat(meanings.of(texts, Duration.ZERO)).isEmpty();
        var some = meanings.of(texts, Duration.ofMillis(60));
        assertThat(some).isNotEmpty();
        assertThat(meanings.of(texts, Duration.ZERO).keySet()).containsAll(some.keySet());
    }
}
