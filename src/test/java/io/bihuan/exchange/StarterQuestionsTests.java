package io.bihuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bihuan.question.Content;
import io.bihuan.question.Contents;
import io.bihuan.question.Marking;
import io.bihuan.question.Normal;
import io.bihuan.question.QuestionDraft;
import io.bihuan.question.QuestionKind;
import io.bihuan.question.Texts;
import io.bihuan.richtext.RichText;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StarterQuestionsTests {

    private static final int AREAS = 23;

    private final List<ImportLine> lines = StarterQuestions.texts()
            .flatMap(text -> GiftReader.read(new String(text, StandardCharsets.UTF_8)).stream())
            .toList();

    private final List<QuestionDraft> drafts = lines.stream()
            .filter(ImportLine.Good.class::isInstance)
            .map(line -> ((ImportLine.Good) line).draft())
            .toList();

    private <T> java.util.Map<T, Long> counted(Function<QuestionDraft, T> by) {
        return drafts.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }

    @Test
    void every_one_is_fit_for_the_bank() {
        assertThat(lines).allMatch(ImportLine.Good.class::isInstance).hasSizeGreaterThanOrEqualTo(300);
    }

    @Test
    void every_area_has_enough_to_draw_from_and_of_every_kind() {
        assertThat(counted(QuestionDraft::areaCode))
                .hasSize(AREAS)
                .allSatisfy((area, count) -> assertThat(count).as(area).isGreaterThanOrEqualTo(12));
        assertThat(counted(draft -> draft.areaCode() + " " + draft.content().kind()))
                .hasSize(AREAS * 4);
    }

    @Test
    void the_kinds_are_mixed_as_a_paper_mixes_them() {
        var kinds = counted(draft -> draft.content().kind());
        var all = drafts.size();
        assertThat(100.0 * kinds.get(QuestionKind.SINGLE) / all).isCloseTo(45, within(5.0));
        assertThat(100.0 * kinds.get(QuestionKind.MULTIPLE) / all).isCloseTo(20, within(5.0));
        assertThat(100.0 * kinds.get(QuestionKind.TRUE_FALSE) / all).isCloseTo(20, within(5.0));
        assertThat(100.0 * kinds.get(QuestionKind.FILL_IN) / all).isCloseTo(15, within(5.0));
    }

    @Test
    void easy_and_hard_ones_are_there() {
        assertThat(counted(QuestionDraft::difficulty))
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy((difficulty, count) ->
                        assertThat(count).as("difficulty %s", difficulty).isGreaterThanOrEqualTo(30));
    }

    @Test
    void formulas_and_pictures_are_shown_with_their_questions() {
        var drawn = StarterQuestions.drawn().toList();
        assertThat(drawn).hasSizeGreaterThanOrEqualTo(4).allSatisfy(draft -> {
            assertThat(draft.faults().byField()).isEmpty();
            assertThat(RichText.plain(draft.content().stem())).isFalse();
        });
        assertThat(drawn.stream().flatMap(draft -> Texts.pictures(draft.content()).stream()))
                .containsExactlyInAnyOrderElementsOf(StarterQuestions.PICTURES);
    }

    @Test
    void no_stem_is_asked_twice() {
        assertThat(drafts)
                .extracting(draft -> Normal.form(draft.content().stem()))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_one_teaches_whoever_got_it_wrong() {
        assertThat(drafts)
                .allSatisfy(draft -> assertThat(draft.content().explanation())
                        .as(draft.content().stem())
                        .hasSizeGreaterThanOrEqualTo(6));
    }

    @Test
    void nobody_passes_by_always_choosing_the_same_place() {
        var places = drafts.stream()
                .map(QuestionDraft::content)
                .filter(Content.Single.class::isInstance)
                .collect(Collectors.groupingBy(content -> content.key().getFirst(), Collectors.counting()));
        var singles = places.values().stream().mapToLong(Long::longValue).sum();
        assertThat(places)
                .hasSize(4)
                .allSatisfy((place, count) -> assertThat(100.0 * count / singles)
                        .as("place %s", place)
                        .isBetween(20.0, 30.0));
        var truths = drafts.stream()
                .map(QuestionDraft::content)
                .filter(Content.TrueFalse.class::isInstance)
                .collect(Collectors.groupingBy(Content::key, Collectors.counting()));
        assertThat(truths).hasSize(2).allSatisfy((_, count) -> assertThat(count).isGreaterThan(25));
    }

    @Test
    void a_right_answer_is_not_known_by_its_length() {
        var singles = drafts.stream()
                .map(QuestionDraft::content)
                .filter(Content.Single.class::isInstance)
                .toList();
        var longest = singles.stream().filter(StarterQuestionsTests::standsOut).count();
        assertThat(100.0 * longest / singles.size()).isLessThan(15);
    }

    @Test
    void whoever_takes_the_longest_choice_is_mostly_wrong() {
        var singles = drafts.stream()
                .map(QuestionDraft::content)
                .filter(Content.Single.class::isInstance)
                .toList();
        var longest = singles.stream().filter(single -> ahead(single) > 0).count();
        assertThat(100.0 * longest / singles.size()).isLessThan(30);
    }

    /** Whether the right answer is longer than every other one by more than a word or two. */
    private static boolean standsOut(Content single) {
        return ahead(single) > 3;
    }

    /** By how much the right answer is longer than every other one. */
    private static int ahead(Content single) {
        var right = Integer.parseInt(single.key().getFirst());
        var choices = single.offered();
        var next = java.util.stream.IntStream.range(0, choices.size())
                .filter(place -> place != right)
                .map(place -> choices.get(place).text().length())
                .max()
                .orElseThrow();
        return choices.get(right).text().length() - next;
    }

    @Test
    void orders_pairs_written_answers_and_cases_are_there_and_sound() {
        var others = StarterQuestions.others().toList();
        assertThat(others.stream()
                        .collect(Collectors.groupingBy(draft -> draft.content().kind(), Collectors.counting())))
                .containsOnlyKeys(
                        QuestionKind.ORDERING, QuestionKind.MATCHING, QuestionKind.SHORT_ANSWER, QuestionKind.CASE)
                .allSatisfy((kind, count) -> assertThat(count).as("%s", kind).isGreaterThanOrEqualTo(8));
        assertThat(others).allSatisfy(draft -> {
            assertThat(draft.faults().any()).as(draft.content().stem()).isFalse();
            assertThat(draft.areaCode()).as(draft.content().stem()).isNotNull();
        });
        assertThat(others)
                .extracting(draft -> Contents.fingerprint(draft.content()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_whole_answer_earns_everything_and_nothing_earns_nothing() {
        var hundred = BigDecimal.valueOf(100);
        assertThat(drafts).allSatisfy(draft -> {
            var content = draft.content();
            assertThat(Marking.points(content, content.key(), hundred))
                    .as(content.stem())
                    .isBetween(new BigDecimal("99.99"), hundred.setScale(2));
            assertThat(Marking.points(content, List.of(), hundred)).isEqualByComparingTo("0");
        });
    }
}
