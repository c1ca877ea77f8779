package io.bihuan.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.complaint.EscalationGround.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationGroundTests {

    @ParameterizedTest
    @CsvSource({"100000,true", "100000.00,true", "99999.99,false", "0,false"})
    void a_claim_escalates_from_a_hundred_thousand_on(String claim, boolean escalates) {
        assertThat(kinds(new BigDecimal(claim), false, Severity.S3, "").contains(Kind.CLAIM))
                .isEqualTo(escalates);
    }

    @Test
    void a_hazard_escalates_whatever_is_claimed() {
        assertThat(kinds(null, true, Severity.S4, "")).containsExactly(Kind.SAFETY);
    }

    @Test
    void words_that_announce_more_escalate_and_are_named() {
        var grounds = EscalationGround.of(null, false, Severity.S4, "再不处理我找律师和媒体", Standard.E13.escalation());
        assertThat(grounds).containsExactly(new EscalationGround(Kind.WORDS, "媒体、律师"));
    }

    @Test
    void the_gravest_kind_escalates_by_itself() {
        assertThat(kinds(null, false, Severity.S1, "")).containsExactly(Kind.SEVERITY);
        assertThat(kinds(null, true, Severity.S1, "")).containsExactly(Kind.SAFETY);
    }

    @Test
    void an_ordinary_complaint_waits_for_its_turn() {
        assertThat(kinds(new BigDecimal("380"), false, Severity.S3, "快递慢了两天")).isEmpty();
    }

    @Test
    void a_ground_reads_as_it_was_written() {
        var ground = new EscalationGround(Kind.WORDS, "媒体：曝光");
        assertThat(EscalationGround.read(ground.written())).isEqualTo(ground);
    }

    @Test
    void only_people_who_caused_it_are_shown_weak() {
        assertThat(strength("PEOPLE", "YES")).isEqualTo(-70);
        assertThat(strength("PEOPLE", "PARTLY")).isEqualTo(-35);
        assertThat(strength("PEOPLE", "NO")).isZero();
        assertThat(strength("PRODUCT", "YES")).isZero();
    }

    private static int strength(String cause, String justified) {
        return ArchivedEvidence.strength(new Records(Map.of(Field.CAUSE, cause, Field.JUSTIFIED, justified)));
    }

    @Test
    void danger_makes_a_complaint_the_gravest_whatever_was_chosen() {
        assertThat(new NewComplaint(null, null, null, "safety.appliance", Severity.S4, null, true, "插座冒烟", "", "")
                        .severity())
                .isEqualTo(Severity.S1);
    }

    private static List<Kind> kinds(@Nullable BigDecimal claim, boolean safety, Severity severity, String text) {
        return EscalationGround.of(claim, safety, severity, text, Standard.E13.escalation()).stream()
                .map(EscalationGround::kind)
                .toList();
    }
}
