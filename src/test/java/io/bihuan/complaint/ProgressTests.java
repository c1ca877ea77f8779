package io.bihuan.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bihuan.complaint.Progress.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTests {

    private static final Instant MONDAY = Instant.parse("2026-11-16T01:00:00Z");
    private static final Progress.Limits AN_HOUR = (stage, start, records) -> start.plus(Duration.ofHours(1));

    private static final Map<Field, String> EVERYTHING = everything();

    private static Map<Field, String> everything() {
        var values = new HashMap<Field, String>();
        for (var field : Field.values()) {
            values.put(field, "已记录");
        }
        values.put(Field.CAUSE, "PRODUCT");
        values.put(Field.JUSTIFIED, "YES");
        values.put(Field.REMEDIES, "REFUND,EXCHANGE");
        values.put(Field.AMOUNT, "380");
        values.put(Field.ACCEPTED_HOW, "SIGNATURE");
        return values;
    }

    private static Progress in(Stage stage) {
        return new Progress(stage, MONDAY, MONDAY.plus(Duration.ofHours(1)), null);
    }

    private static Step forward(Progress progress, Records records, Instant now) {
        return progress.forward(Standard.E13.stage(progress.stage()), records, now, AN_HOUR);
    }

    private static List<Field> missing(Stage stage, Records records) {
        return ExitCondition.missing(Standard.E13.stage(stage), records);
    }

    @Nested
    class Going_forwards {

        @Test
        void takes_one_stage_at_a_time_and_ends_archived() {
            var records = new Records(EVERYTHING);
            var progress = Progress.begun(MONDAY, AN_HOUR);
            for (var expected :
                    List.of(Stage.VERIFICATION, Stage.REMEDY, Stage.FEEDBACK, Stage.EXECUTION, Stage.ARCHIVE)) {
                progress = ((Step.Taken) forward(progress, records, MONDAY)).progress();
                assertThat(progress.stage()).isEqualTo(expected);
                assertThat(progress.closedAt()).isNull();
            }
            progress = ((Step.Taken) forward(progress, records, MONDAY)).progress();
            assertThat(progress.closedAt()).isEqualTo(MONDAY);
            assertThat(forward(progress, records, MONDAY)).isEqualTo(new Step.Closed());
        }

        @ParameterizedTest
        @EnumSource(Stage.class)
        void is_refused_with_nothing_recorded(Stage stage) {
            assertThat(forward(in(stage), Records.none(), MONDAY)).isInstanceOf(Step.Missing.class);
        }

        @Test
        void names_what_is_missing() {
            var records = new Records(Map.of(Field.FACTS, "已核对订单", Field.PROOF, "检测报告", Field.CAUSE, "PRODUCT"));
            assertThat(forward(in(Stage.VERIFICATION), records, MONDAY))
                    .isEqualTo(new Step.Missing(List.of(Field.RESPONSIBLE, Field.JUSTIFIED)));
        }

        @Test
        void does_not_take_blanks_for_records() {
            assertThat(forward(in(Stage.RECEPTION), new Records(Map.of(Field.CALMING, "  ")), MONDAY))
                    .isEqualTo(new Step.Missing(List.of(Field.CALMING)));
        }

        @Test
        void starts_the_next_clock_now() {
            var later = MONDAY.plus(Duration.ofDays(3));
            var moved = ((Step.Taken) forward(in(Stage.RECEPTION), new Records(EVERYTHING), later)).progress();
            assertThat(moved.startedAt()).isEqualTo(later);
            assertThat(moved.dueAt()).isEqualTo(later.plus(Duration.ofHours(1)));
        }
    }

    @Nested
    class Going_back {

        @Test
        void asks_for_a_reason() {
            assertThat(in(Stage.FEEDBACK).back(Stage.REMEDY, " ", Records.none(), MONDAY, AN_HOUR))
                    .isEqualTo(new Step.NoReason());
        }

        @Test
        void restarts_the_earlier_stage() {
            var moved = ((Step.Taken) in(Stage.FEEDBACK).back(Stage.REMEDY, "客户不接受换货", Records.none(), MONDAY, AN_HOUR))
                    .progress();
            assertThat(moved).isEqualTo(in(Stage.REMEDY));
        }

        @ParameterizedTest
        @CsvSource({"REMEDY,REMEDY", "REMEDY,EXECUTION"})
        void never_goes_sideways_or_forwards(Stage from, Stage to) {
            assertThat(in(from).back(to, "跳过", Records.none(), MONDAY, AN_HOUR)).isEqualTo(new Step.NotBack());
        }

        @Test
        void is_over_once_archived() {
            var closed = new Progress(Stage.ARCHIVE, MONDAY, MONDAY, MONDAY);
            assertThat(closed.back(Stage.REMEDY, "反悔", Records.none(), MONDAY, AN_HOUR))
                    .isEqualTo(new Step.Closed());
        }
    }

    @Nested
    class Records_of_a_stage {

        @ParameterizedTest
        @ValueSource(strings = {"", "0", "-5", "很多", "1e9", "12.345"})
        void need_a_real_amount_for_money(String amount) {
            assertThat(missing(Stage.REMEDY, remedy("REFUND", amount))).containsExactly(Field.AMOUNT);
        }

        @ParameterizedTest
        @ValueSource(strings = {"380", "1,200.50", "380 元", "¥99"})
        void read_amounts_as_people_write_them(String amount) {
            assertThat(missing(Stage.REMEDY, remedy("COMPENSATION", amount))).isEmpty();
        }

        @Test
        void need_no_amount_for_an_apology() {
            assertThat(missing(Stage.REMEDY, remedy("APOLOGY", ""))).isEmpty();
        }

        @Test
        void ask_of_execution_what_was_promised() {
            assertThat(missing(Stage.EXECUTION, remedy("REFUND,EXCHANGE", "380")))
                    .containsExactly(Field.REFUND_PROOF, Field.EXCHANGE_PROOF, Field.RESULT);
            assertThat(missing(Stage.EXECUTION, remedy("APOLOGY", ""))).containsExactly(Field.RESULT);
        }

        @Test
        void take_only_known_choices() {
            assertThat(missing(Stage.REMEDY, remedy("GOLD", "1"))).contains(Field.REMEDIES);
            var records = new Records(EVERYTHING).with(Map.of(Field.JUSTIFIED, "MAYBE"));
            assertThat(missing(Stage.VERIFICATION, records)).containsExactly(Field.JUSTIFIED);
        }

        private static Records remedy(String remedies, String amount) {
            return new Records(
                    Map.of(Field.REMEDIES, remedies, Field.AMOUNT, amount, Field.WORDS, "11 月 22 日 10:00 前退回 380 元。"));
        }
    }

    @Nested
    class What_a_stage_asks_for {

        @Test
        void is_what_the_standard_lists_no_more_and_no_less() {
            var nothing = Records.none();
            assertThat(ExitCondition.missing(reception("CALMING", "RESTATED"), nothing))
                    .containsExactly(Field.CALMING, Field.RESTATED);
            assertThat(ExitCondition.missing(reception("RESTATED"), nothing)).containsExactly(Field.RESTATED);
            assertThat(ExitCondition.missing(reception("RESTATED"), new Records(Map.of(Field.RESTATED, "YES"))))
                    .isEmpty();
        }

        @Test
        void always_holds_what_later_stages_cannot_do_without() {
            var rule = rule(Stage.REMEDY, List.of());
            assertThat(ExitCondition.missing(rule, new Records(Map.of(Field.REMEDIES, "REFUND"))))
                    .containsExactly(Field.AMOUNT, Field.WORDS);
        }

        @Test
        void is_recorded_in_that_stage_or_the_standard_is_refused() {
            assertThatIllegalArgumentException().isThrownBy(() -> reception("FACTS"));
            assertThatIllegalArgumentException().isThrownBy(() -> reception("PAPER_SCANNED"));
            assertThatIllegalArgumentException().isThrownBy(() -> reception("GOOD_MOOD"));
            assertThat(reception("TASKS_DONE").asks(Proviso.TASKS_DONE)).isTrue();
        }

        private static StageRule reception(String... exit) {
            return rule(Stage.RECEPTION, List.of(exit));
        }

        private static StageRule rule(Stage stage, List<String> exit) {
            var usual = Standard.E13.stage(stage);
            return new StageRule(
                    stage, usual.owner(), usual.limit(), usual.atOnce(), usual.pausable(), usual.records(), exit);
        }
    }

    @Nested
    class Being_late {

        @Test
        void begins_after_the_last_instant() {
            assertThat(in(Stage.REMEDY).overdue(MONDAY.plus(Duration.ofHours(1))))
                    .isFalse();
            assertThat(in(Stage.REMEDY).overdue(MONDAY.plus(Duration.ofHours(1)).plusMillis(1)))
                    .isTrue();
        }

        @Test
        void ends_with_the_complaint() {
            assertThat(new Progress(Stage.ARCHIVE, MONDAY, MONDAY, MONDAY).overdue(MONDAY.plusSeconds(60)))
                    .isFalse();
        }
    }
}
