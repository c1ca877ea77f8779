package io.bihuan.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SheetCheckTests {

    private static final Question STAY = new Question(
            "stay",
            Question.Kind.SINGLE,
            "还用吗",
            "",
            true,
            0,
            List.of(new Question.Choice("yes", "用", ""), new Question.Choice("no", "不用", "")),
            null,
            "");

    private static final Question WHY = new Question(
            "why",
            Question.Kind.TEXT,
            "为什么不用",
            "",
            true,
            0,
            List.of(),
            new Question.Condition("stay", Set.of("no")),
            "");

    private static final Question PACE =
            new Question("pace", Question.Kind.SCALE, "进度", "", true, 5, List.of(), null, "");

    private static SheetCheck of(Map<String, List<String>> sent) {
        return SheetCheck.of(List.of(STAY, WHY, PACE), sent);
    }

    @Test
    void a_question_behind_a_branch_is_asked_only_of_those_who_take_it() {
        assertThat(of(Map.of("stay", List.of("yes"), "pace", List.of("4"))).faults())
                .isEmpty();
        assertThat(of(Map.of("stay", List.of("no"), "pace", List.of("4"))).faults())
                .containsExactly(Map.entry("why", "survey.fault.unanswered"));
    }

    @Test
    void what_was_answered_behind_a_branch_that_was_not_taken_is_left_out() {
        var check = of(Map.of("stay", List.of("yes"), "why", List.of("忘了"), "pace", List.of("4")));
        assertThat(check.answers()).containsOnlyKeys("stay", "pace");
    }

    @Nested
    class An_answer_that_cannot_be {

        @Test
        void is_a_step_beyond_the_scale() {
            for (var step : List.of("0", "6", "-1", "四", "99")) {
                assertThat(of(Map.of("stay", List.of("yes"), "pace", List.of(step)))
                                .faults())
                        .containsExactly(Map.entry("pace", "survey.fault.answer"));
            }
        }

        @Test
        void is_a_choice_nobody_offered_or_two_of_one() {
            assertThat(of(Map.of("stay", List.of("maybe"), "pace", List.of("3")))
                            .faults())
                    .containsKey("stay");
            assertThat(of(Map.of("stay", List.of("yes", "no"), "pace", List.of("3")))
                            .faults())
                    .containsKey("stay");
        }

        @Test
        void is_a_text_without_end() {
            assertThat(of(Map.of("stay", List.of("no"), "why", List.of("啊".repeat(2001)), "pace", List.of("3")))
                            .faults())
                    .containsExactly(Map.entry("why", "survey.fault.text"));
        }
    }
}
