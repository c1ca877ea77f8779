package io.bihuan.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class PointsLedgerTests {

    private static final Instant MONDAY = Instant.parse("2026-11-02T02:00:00Z");

    @Autowired
    PointsLedger ledger;

    private final UUID zhouKe = Ids.next();
    private final UUID supervisor = Ids.next();

    private void absent(String session) {
        ledger.post(zhouKe, Offence.ABSENCE, session, "缺席", "/sessions/" + session, MONDAY, supervisor);
    }

    @Test
    void an_absence_costs_two_points() {
        absent("session-1");

        assertThat(ledger.balance(zhouKe)).isEqualTo(-2);
        assertThat(ledger.of(zhouKe))
                .singleElement()
                .extracting(PointsEntry::points)
                .isEqualTo(-2);
    }

    @Test
    void the_same_absence_told_twice_costs_once() {
        absent("session-1");
        absent("session-1");

        assertThat(ledger.balance(zhouKe)).isEqualTo(-2);
    }

    @Test
    void each_failure_costs_more() {
        ledger.post(zhouKe, Offence.FAILED_FIRST, "exam-1", "", "", MONDAY, supervisor);
        ledger.post(zhouKe, Offence.FAILED_SECOND, "exam-1", "", "", MONDAY, supervisor);
        ledger.post(zhouKe, Offence.FAILED_THIRD, "exam-1", "", "", MONDAY, supervisor);

        assertThat(ledger.balance(zhouKe)).isEqualTo(-3 - 6 - 10);
    }

    @Nested
    class A_wrong_entry {

        @Test
        void is_taken_back_by_another_and_both_stay() {
            absent("session-1");
            var wrong = ledger.of(zhouKe).getFirst();

            assertThat(ledger.reverse(wrong.id(), "当天在外勤", supervisor)).isInstanceOf(Reversal.Reversed.class);

            assertThat(ledger.balance(zhouKe)).isZero();
            assertThat(ledger.of(zhouKe)).hasSize(2);
            assertThat(ledger.of(zhouKe))
                    .filteredOn(entry -> entry.id().equals(wrong.id()))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.reversedBy()).isNotNull());
        }

        @Test
        void is_taken_back_once_only() {
            absent("session-1");
            var wrong = ledger.of(zhouKe).getFirst();
            ledger.reverse(wrong.id(), "当天在外勤", supervisor);

            assertThat(ledger.reverse(wrong.id(), "当天在外勤", supervisor)).isEqualTo(new Reversal.AlreadyReversed());
            assertThat(ledger.balance(zhouKe)).isZero();
        }

        @Test
        void cannot_be_made_valid_again_by_reversing_the_reversal() {
            absent("session-1");
            ledger.reverse(ledger.of(zhouKe).getFirst().id(), "当天在外勤", supervisor);
            var reversal = ledger.of(zhouKe).stream()
                    .filter(entry -> entry.reverses() != null)
                    .findFirst()
                    .orElseThrow();

            assertThat(ledger.reverse(reversal.id(), "又说去了", supervisor)).isEqualTo(new Reversal.IsAReversal());
        }

        @Test
        void does_not_come_back_when_the_absence_is_told_again() {
            absent("session-1");
            ledger.reverse(ledger.of(zhouKe).getFirst().id(), "当天在外勤", supervisor);
            absent("session-1");

            assertThat(ledger.balance(zhouKe)).isZero();
        }

        @Test
        void must_exist() {
            assertThatThrownBy(() -> ledger.reverse(Ids.next(), "", supervisor)).isInstanceOf(NotFound.class);
        }
    }
}
