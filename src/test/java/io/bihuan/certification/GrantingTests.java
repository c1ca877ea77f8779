package io.bihuan.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GrantingTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T01:00:00Z");
    private static final CertificateStandard BOTH =
            new CertificateStandard(365, 30, List.of(90, 30, 7), true, true, true, true, true, 90, 90, true, false);

    private static Pass pass(Gate gate, Instant at) {
        return new Pass(UUID.randomUUID(), gate, new BigDecimal("85"), at);
    }

    @Test
    void one_gate_is_not_enough() {
        assertThat(Granting.on(
                        List.of(pass(Gate.THEORY, MONDAY_MORNING)), BOTH.gates(false), BOTH, MONDAY_MORNING, SHANGHAI))
                .isEmpty();
    }

    @Test
    void both_gates_grant_from_the_last_pass_to_the_end_of_the_last_day() {
        var theory = pass(Gate.THEORY, MONDAY_MORNING.minus(Duration.ofDays(3)));
        var practical = pass(Gate.PRACTICAL, MONDAY_MORNING);
        assertThat(Granting.on(List.of(theory, practical), BOTH.gates(false), BOTH, MONDAY_MORNING, SHANGHAI))
                .hasValueSatisfying(granting -> {
                    assertThat(granting.from()).isEqualTo(MONDAY_MORNING);
                    assertThat(granting.until()).isEqualTo(Instant.parse("2027-11-23T16:00:00Z"));
                    assertThat(granting.passes()).containsExactlyInAnyOrder(theory, practical);
                });
    }

    @Test
    void a_pass_too_old_carries_nothing() {
        var old = pass(Gate.THEORY, MONDAY_MORNING.minus(Duration.ofDays(366)));
        assertThat(Granting.on(
                        List.of(old, pass(Gate.PRACTICAL, MONDAY_MORNING)),
                        BOTH.gates(false),
                        BOTH,
                        MONDAY_MORNING,
                        SHANGHAI))
                .isEmpty();
    }

    @Test
    void of_two_passes_of_a_gate_the_latest_counts() {
        var first = pass(Gate.THEORY, MONDAY_MORNING.minus(Duration.ofDays(9)));
        var second = pass(Gate.THEORY, MONDAY_MORNING.minus(Duration.ofDays(2)));
        var practical = pass(Gate.PRACTICAL, MONDAY_MORNING);
        assertThat(Granting.on(List.of(second, first, practical), BOTH.gates(false), BOTH, MONDAY_MORNING, SHANGHAI)
                        .orElseThrow()
                        .passes())
                .containsExactlyInAnyOrder(second, practical);
    }

    @Test
    void a_standard_of_theory_alone_asks_for_theory_alone() {
        var theoryAlone = new CertificateStandard(
                365, 30, List.of(90, 30, 7), true, false, true, true, true, 90, 90, true, false);
        assertThat(Granting.on(
                        List.of(pass(Gate.THEORY, MONDAY_MORNING)),
                        theoryAlone.gates(false),
                        theoryAlone,
                        MONDAY_MORNING,
                        SHANGHAI))
                .isPresent();
    }

    @Test
    void a_code_is_read_however_it_is_typed_and_never_twice_the_same() {
        var code = VerificationCodes.next();
        assertThat(code).matches("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(VerificationCodes.read(
                        code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .isEqualTo(code);
        assertThat(VerificationCodes.next()).isNotEqualTo(code);
    }

    @Test
    void a_certificate_that_ends_soon_is_renewed_by_theory_alone_and_counts_on_from_its_end() {
        var until = MONDAY_MORNING.plus(Duration.ofDays(40));
        var theory = pass(Gate.THEORY, MONDAY_MORNING);
        assertThat(Granting.renewing(until, List.of(theory), BOTH, MONDAY_MORNING, SHANGHAI))
                .hasValueSatisfying(granting -> {
                    assertThat(granting.from()).isEqualTo(MONDAY_MORNING);
                    assertThat(granting.until()).isEqualTo(until.plus(Duration.ofDays(365)));
                    assertThat(granting.passes()).containsExactly(theory);
                });
    }

    @Test
    void nobody_renews_before_the_time_nor_after_the_end_nor_with_a_pass_from_before() {
        var theory = List.of(pass(Gate.THEORY, MONDAY_MORNING));
        assertThat(Granting.renewing(MONDAY_MORNING.plus(Duration.ofDays(91)), theory, BOTH, MONDAY_MORNING, SHANGHAI))
                .isEmpty();
        assertThat(Granting.renewing(MONDAY_MORNING, theory, BOTH, MONDAY_MORNING, SHANGHAI))
                .isEmpty();
        var old = List.of(pass(Gate.THEORY, MONDAY_MORNING.minus(Duration.ofDays(60))));
        assertThat(Granting.renewing(MONDAY_MORNING.plus(Duration.ofDays(40)), old, BOTH, MONDAY_MORNING, SHANGHAI))
                .isEmpty();
    }
}
