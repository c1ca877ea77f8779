package io.bihuan.instructor;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.calendar.Term;
import io.bihuan.database.Ids;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstructorStandardTests {

    private static final Instant THEN = Instant.parse("2026-11-20T06:00:00Z");

    private final InstructorStandard rules = new InstructorStandard(
            100,
            95,
            80,
            70,
            0,
            3,
            Term.calendarDays(3),
            List.of(LadderStep.REVISE_PLAN, LadderStep.SEND_TO_TRAINING, LadderStep.WITHDRAW),
            Term.workingDays(5),
            Term.calendarDays(30));

    @Test
    void everybody_has_understood_or_the_lesson_is_under_standard() {
        assertThat(rules.verdict(new Answers(20, 20, 19, 16, 14), 0)).isEqualTo(Verdict.MET);
        assertThat(rules.verdict(new Answers(20, 19, 20, 20, 20), 0)).isEqualTo(Verdict.UNDER);
    }

    @Test
    void each_other_dimension_has_its_own_aim() {
        assertThat(rules.verdict(new Answers(20, 20, 18, 20, 20), 0)).isEqualTo(Verdict.UNDER);
        assertThat(rules.verdict(new Answers(20, 20, 20, 15, 20), 0)).isEqualTo(Verdict.UNDER);
        assertThat(rules.verdict(new Answers(20, 20, 20, 20, 13), 0)).isEqualTo(Verdict.UNDER);
    }

    @Test
    void two_unhappy_answers_judge_nobody() {
        assertThat(rules.verdict(new Answers(2, 0, 0, 0, 0), 0)).isEqualTo(Verdict.TOO_FEW);
    }

    @Test
    void one_deviation_from_practice_is_one_too_many_however_few_answered() {
        assertThat(rules.verdict(Answers.NONE, 1)).isEqualTo(Verdict.UNDER);
    }

    @Test
    void ninety_nine_and_a_half_per_cent_is_not_everybody() {
        assertThat(new Answers(200, 199, 0, 0, 0).percent(199)).isEqualTo(99);
    }

    @Test
    void the_ladder_has_three_steps_and_stays_on_the_last() {
        assertThat(List.of(rules.stepAfter(0), rules.stepAfter(1), rules.stepAfter(2), rules.stepAfter(7)))
                .containsExactly(
                        LadderStep.REVISE_PLAN, LadderStep.SEND_TO_TRAINING, LadderStep.WITHDRAW, LadderStep.WITHDRAW);
    }

    @Test
    void what_was_before_the_restoration_counts_no_more() {
        var standing = Standing.of(List.of(
                step(LadderStep.REVISE_PLAN),
                step(LadderStep.SEND_TO_TRAINING),
                step(LadderStep.WITHDRAW),
                step(LadderStep.RESTORED),
                step(LadderStep.REVISE_PLAN)));

        assertThat(standing.withdrawn()).isFalse();
        assertThat(standing.taken()).hasSize(1);
    }

    private static Step step(LadderStep kind) {
        return new Step(Ids.next(), Ids.next(), kind, null, "", THEN, null, null, null, null, "");
    }
}
