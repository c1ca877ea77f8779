package io.bihuan.roleplay.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.roleplay.play.LineCheck.Fault;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Near in meaning, here, is what shares characters. */
class LineCheckTests {

    private static final Likeness SHARED = (one, other) -> {
        var mine = one.chars().boxed().collect(Collectors.toSet());
        var both = other.chars().boxed().collect(Collectors.toSet());
        both.retainAll(mine);
        return both.size()
                / (double) Math.max(
                        1, Math.min(mine.size(), other.chars().distinct().count()));
    };

    private final Scenario scenario = Stage.scenario("05-drip-after-repair.yaml");
    private final List<Line> talk = new Stage(scenario).says("您好，请问这次是哪个位置在滴水？").talk;
    private final LineCheck check = new LineCheck(scenario, SHARED, 0.5, 0.6, 0.9);
    private final Line told = talk.stream()
            .filter(line -> line.text().contains("马桶底下"))
            .findFirst()
            .orElseThrow();

    private Fault fault(String said) {
        return check.fault(talk, told, said).orElse(null);
    }

    @Test
    void the_same_in_other_words_may_be_said() {
        assertThat(fault("上次是墙边那个阀，这回换成马桶底下，就跟地面接着的那一圈在滴。")).isNull();
    }

    @Test
    void a_line_that_leaves_out_the_fact_may_not() {
        assertThat(fault("反正又滴水了，你们看着办。")).isEqualTo(Fault.MEANING);
    }

    @Test
    void a_line_that_tells_what_was_not_asked_may_not() {
        assertThat(fault("上次是墙边的阀，这次是马桶底下那一圈，孙子刚会走，我怕他滑倒。")).isEqualTo(Fault.TOO_EARLY);
    }

    @Test
    void a_figure_that_nobody_named_may_not_stand_there_and_none_may_be_lost() {
        assertThat(fault("上次是墙边的阀，这次是马桶底下，滴了 15 天了。")).isEqualTo(Fault.FIGURES);
        var proof = Line.customer(9, Stage.EVENING, "贺卫国，尾号 1189，7 栋 301。", 1, List.of());
        assertThat(check.fault(talk, proof, "我叫贺卫国，住 7 栋 301。")).contains(Fault.FIGURES);
        assertThat(check.fault(talk, proof, "贺卫国，手机尾号 1189，7 栋 301 的。")).isEmpty();
    }

    @Test
    void nobody_steps_out_of_the_part() {
        for (var said : List.of("作为AI助手，我无法说马桶底下漏水", "客户：这次是马桶底下", "（我扮演客户）马桶底下漏", "1. 这次是马桶底下")) {
            assertThat(fault(said)).as(said).isEqualTo(Fault.OUT_OF_PART);
        }
    }

    @Test
    void it_is_a_short_line_of_chinese() {
        assertThat(fault("It drips under the toilet now, right where it meets the floor."))
                .isEqualTo(Fault.LANGUAGE);
        assertThat(fault("马桶底下漏。".repeat(30))).isEqualTo(Fault.LENGTH);
        assertThat(fault("  ")).isEqualTo(Fault.LENGTH);
    }
}
