package io.bihuan.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.quality.rule.Check;
import io.bihuan.quality.rule.Finding;
import io.bihuan.quality.rule.Reason;
import io.bihuan.quality.rule.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ScoreTests {

    private static final ScorecardItem PACE = item("pace", 10, Check.FIRST_RESPONSE, Check.AVERAGE_RESPONSE);
    private static final ScorecardItem TONE = item("tone", 30, Check.TABOO);
    private static final ScorecardItem ANSWER = item("answer", 60);
    private static final Scorecard CARD =
            new Scorecard(new UUID(0, 1), "CHAT", 1, "在线", "Chat", List.of(PACE, TONE, ANSWER));

    @Nested
    class By_rule {

        @Test
        void weighs_what_applies_only() {
            var score = CARD.byRule(
                    List.of(
                            finding(Check.FIRST_RESPONSE, Verdict.MET),
                            finding(Check.AVERAGE_RESPONSE, Verdict.MISSED),
                            finding(Check.TABOO, Verdict.MET)),
                    false);
            assertThat(score.value()).isEqualByComparingTo("87.5");
        }

        @Test
        void misses_a_check_that_was_missed_once() {
            var score = CARD.byRule(
                    List.of(finding(Check.TABOO, Verdict.MET), finding(Check.TABOO, Verdict.MISSED)), false);
            assertThat(score.value()).isEqualByComparingTo("0");
        }

        @Test
        void has_no_score_where_nothing_applies() {
            var score = CARD.byRule(List.of(finding(Check.TABOO, Verdict.NOT_APPLICABLE)), false);
            assertThat(score.value()).isNull();
            assertThat(score.raw()).isNull();
        }
    }

    @Nested
    class A_fatal_fault {

        @Test
        void makes_it_zero_and_keeps_the_raw_score() {
            var score = CARD.byRule(List.of(finding(Check.TABOO, Verdict.MET)), true);
            assertThat(score.value()).isEqualByComparingTo("0");
            assertThat(score.raw()).isEqualByComparingTo("100");
        }
    }

    @Nested
    class By_hand {

        @Test
        void gives_an_item_its_steps() {
            var score = Score.of(
                    CARD.items(), List.of(Mark.of("pace", 3, 5), Mark.of("tone", 1, 1), Mark.none("answer")), false);
            assertThat(score.value()).isEqualByComparingTo("90");
        }

        @Test
        void gives_no_score_when_every_item_is_left_out() {
            assertThat(Score.of(CARD.items(), List.of(Mark.none("pace")), false).value())
                    .isNull();
        }
    }

    private static Finding finding(Check check, Verdict verdict) {
        return new Finding(check, 1, verdict, Reason.TOLD, List.of(), List.of());
    }

    private static ScorecardItem item(String code, int weight, Check... checks) {
        return new ScorecardItem(
                code, code, code, ItemKind.SCALE, BigDecimal.valueOf(weight), "wording", List.of(checks), List.of());
    }
}
