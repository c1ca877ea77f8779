package io.bihuan.resit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.calendar.Term;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LadderTests {

    private static final ResitStandard STANDARD = standard(true);

    private static ResitStandard standard(boolean proposes) {
        return new ResitStandard(
                Term.workingDays(5),
                1,
                60,
                List.of(-3, -6, -10),
                true,
                Term.calendarDays(30),
                proposes,
                Term.workingDays(5),
                Term.calendarDays(5),
                List.of(90, 95, 100),
                10,
                2,
                MissedResit.REMIND,
                5);
    }

    @Nested
    class By_the_apprenticeship {

        @Test
        void the_first_failure_leads_to_a_resit_and_every_further_one_back_to_the_mentor() {
            assertThat(Ladder.APPRENTICESHIP.after(1, STANDARD)).isEqualTo(NextStep.RESIT);
            assertThat(Ladder.APPRENTICESHIP.after(2, STANDARD)).isEqualTo(NextStep.EXTEND_APPRENTICESHIP);
            assertThat(Ladder.APPRENTICESHIP.after(5, STANDARD)).isEqualTo(NextStep.EXTEND_APPRENTICESHIP);
        }
    }

    @Nested
    class By_points {

        @Test
        void two_resits_then_a_deadline_then_somebody_decides() {
            assertThat(Ladder.POINTS.after(1, STANDARD)).isEqualTo(NextStep.RESIT);
            assertThat(Ladder.POINTS.after(2, STANDARD)).isEqualTo(NextStep.RESIT);
            assertThat(Ladder.POINTS.after(3, STANDARD)).isEqualTo(NextStep.MASTER_IN_TIME);
            assertThat(Ladder.POINTS.after(4, STANDARD)).isEqualTo(NextStep.PROPOSE_DISMISSAL);
        }

        @Test
        void a_standard_that_proposes_nothing_gives_another_deadline() {
            assertThat(Ladder.POINTS.after(4, standard(false))).isEqualTo(NextStep.MASTER_IN_TIME);
        }
    }

    @Nested
    class Rates {

        private final UUID atOnce = UUID.randomUUID();
        private final UUID atTheSecond = UUID.randomUUID();
        private final UUID notYet = UUID.randomUUID();

        @Test
        void count_who_has_passed_by_the_test_among_those_who_got_so_far() {
            var results = Map.of(
                    atOnce, List.of(new Cohorts.Result(atOnce, 1, true)),
                    atTheSecond,
                            List.of(
                                    new Cohorts.Result(atTheSecond, 1, false),
                                    new Cohorts.Result(atTheSecond, 2, true)),
                    notYet, List.of(new Cohorts.Result(notYet, 1, false)));
            var rates = Cohorts.rates(List.of(atOnce, atTheSecond, notYet, UUID.randomUUID()), results, STANDARD);

            assertThat(rates)
                    .containsExactly(
                            new Cohorts.Rate(3, 1, 90, false),
                            new Cohorts.Rate(2, 2, 95, false),
                            new Cohorts.Rate(2, 2, 100, false));
        }
    }
}
