package io.bihuan.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bihuan.calendar.Term;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RuleBinderTests {

    enum Owner {
        FRONT_LINE,
        SUPERVISOR
    }

    record Stage(String code, Owner owner, Term limit, List<String> records) {}

    record Escalation(BigDecimal amount, boolean safety) {}

    record Everything(
            int passMark,
            double share,
            Duration firstResponse,
            LocalTime opensAt,
            MonthDay draftBy,
            List<Integer> passRates,
            List<Stage> stages,
            Escalation escalation,
            Map<String, Integer> points,
            @Nullable String motto) {}

    private final Map<String, String> figures = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("all.pass-mark", "80"),
            Map.entry("all.share", "0.4"),
            Map.entry("all.first-response", "PT10S"),
            Map.entry("all.opens-at", "09:00"),
            Map.entry("all.draft-by", "--12-10"),
            Map.entry("all.pass-rates", "90\n95\n100"),
            Map.entry("all.stages[0].code", "RECEPTION"),
            Map.entry("all.stages[0].owner", "FRONT_LINE"),
            Map.entry("all.stages[0].limit", "ELAPSED PT10M"),
            Map.entry("all.stages[0].records", "时间\n客户"),
            Map.entry("all.stages[1].code", "REMEDY"),
            Map.entry("all.stages[1].owner", "supervisor"),
            Map.entry("all.stages[1].limit", "WORKING_DAYS 1"),
            Map.entry("all.stages[1].records", "方案"),
            Map.entry("all.escalation.amount", "100000"),
            Map.entry("all.escalation.safety", "true"),
            Map.entry("all.points.absence", "-2"),
            Map.entry("all.points.discipline", "-1")));

    @Test
    void binds_every_kind_of_component() {
        var bound = bind();

        assertThat(bound.passMark()).isEqualTo(80);
        assertThat(bound.firstResponse()).isEqualTo(Duration.ofSeconds(10));
        assertThat(bound.draftBy()).isEqualTo(MonthDay.of(12, 10));
        assertThat(bound.passRates()).containsExactly(90, 95, 100);
        assertThat(bound.stages())
                .containsExactly(
                        new Stage(
                                "RECEPTION",
                                Owner.FRONT_LINE,
                                Term.elapsed(Duration.ofMinutes(10)),
                                List.of("时间", "客户")),
                        new Stage("REMEDY", Owner.SUPERVISOR, Term.workingDays(1), List.of("方案")));
        assertThat(bound.escalation()).isEqualTo(new Escalation(new BigDecimal("100000"), true));
        assertThat(bound.points()).isEqualTo(Map.of("absence", -2, "discipline", -1));
        assertThat(bound.motto()).isNull();
    }

    @Nested
    class What_does_not_fit_is_refused_by_name {

        @Test
        void a_figure_that_is_missing() {
            figures.remove("all.pass-mark");

            assertThatThrownBy(RuleBinderTests.this::bind)
                    .isInstanceOf(BadFigure.class)
                    .hasMessageContaining("all.pass-mark")
                    .hasMessageContaining("missing");
        }

        @Test
        void a_figure_that_is_malformed_with_the_rule_it_is_in() {
            figures.put("all.stages[1].limit", "soon");

            assertThatThrownBy(RuleBinderTests.this::bind)
                    .isInstanceOf(BadFigure.class)
                    .hasMessageContaining("all.stages[1].limit")
                    .hasMessageContaining("E-13")
                    .hasMessageContaining("soon");
        }

        @Test
        void a_constant_that_nobody_knows() {
            figures.put("all.stages[0].owner", "NOBODY");

            assertThatThrownBy(RuleBinderTests.this::bind)
                    .isInstanceOf(BadFigure.class)
                    .hasMessageContaining("NOBODY");
        }
    }

    private Everything bind() {
        var binder = new RuleBinder(figures, Map.of("all.stages[1].limit", "E-13"));
        return (Everything) binder.record(Everything.class, "all");
    }
}
