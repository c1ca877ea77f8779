package io.bihuan.scorm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RunDataTests {

    private static final Item PLAIN = item(0, null);
    private static final Item MASTERED_AT_80 = item(0, new BigDecimal("80"));

    private static Item item(int place, @org.jspecify.annotations.Nullable BigDecimal mastery) {
        return new Item(place, 0, "i" + place, "单元", "a.html", "", Item.Kind.SCO, mastery, "");
    }

    private static Run old(String cmi, Item item) {
        return RunData.of(Standard.SCORM_12, JsonMapper.shared().readTree(cmi), item);
    }

    private static Run young(String cmi) {
        return RunData.of(Standard.SCORM_2004, JsonMapper.shared().readTree(cmi), PLAIN);
    }

    @Test
    void a_score_is_brought_to_a_hundred_by_its_own_bounds() {
        assertThat(old("{\"core\":{\"score\":{\"raw\":\"9\",\"min\":\"0\",\"max\":\"10\"}}}", PLAIN)
                        .score())
                .isEqualByComparingTo("90");
        assertThat(young("{\"score\":{\"scaled\":\"0.856\"}}").score()).isEqualByComparingTo("85.6");
    }

    @Test
    void a_score_that_masters_decides_once_the_item_is_done() {
        var done = "{\"core\":{\"lesson_status\":\"completed\",\"score\":{\"raw\":\"%s\",\"max\":\"100\"}}}";

        assertThat(old(done.formatted("79"), MASTERED_AT_80).status()).isEqualTo(Status.FAILED);
        assertThat(old(done.formatted("80"), MASTERED_AT_80).status()).isEqualTo(Status.PASSED);
        assertThat(old(done.formatted("79"), PLAIN).status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void whether_it_was_passed_goes_before_whether_it_was_completed() {
        assertThat(young("{\"completion_status\":\"completed\",\"success_status\":\"failed\"}")
                        .status())
                .isEqualTo(Status.FAILED);
        assertThat(young("{\"completion_status\":\"completed\",\"success_status\":\"unknown\"}")
                        .status())
                .isEqualTo(Status.COMPLETED);
    }

    @Test
    void times_of_both_editions_are_seconds_and_nonsense_is_none() {
        assertThat(RunData.seconds("00:02:30.5")).isEqualTo(150);
        assertThat(RunData.seconds("PT1H4M")).isEqualTo(3840);
        assertThat(RunData.seconds("gestern")).isZero();
        assertThat(RunData.seconds("PT-5M")).isZero();
    }

    @Test
    void nonsense_scores_count_as_none() {
        assertThat(old("{\"core\":{\"score\":{\"raw\":\"gut\"}}}", PLAIN).score())
                .isNull();
        assertThat(young("{\"score\":{\"scaled\":\"7\"}}").score()).isEqualByComparingTo("100");
    }

    @Test
    void a_package_is_failed_while_one_item_is_and_done_when_all_are() {
        var items = List.of(item(0, null), item(1, null));
        var done = new Run(0, Status.COMPLETED, null, 0, "{}");

        assertThat(Player.rollUp(items, Map.of())).isEqualTo(Status.NOT_STARTED);
        assertThat(Player.rollUp(items, Map.of(0, done))).isEqualTo(Status.INCOMPLETE);
        assertThat(Player.rollUp(items, Map.of(0, done, 1, new Run(1, Status.FAILED, null, 0, "{}"))))
                .isEqualTo(Status.FAILED);
        assertThat(Player.rollUp(items, Map.of(0, done, 1, new Run(1, Status.PASSED, null, 0, "{}"))))
                .isEqualTo(Status.PASSED);
    }
}
