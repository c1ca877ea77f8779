package io.bihuan.competence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.competence.Evidence;
import io.bihuan.competence.EvidenceLedger;
import io.bihuan.competence.Levels;
import io.bihuan.competence.Needs;
import io.bihuan.database.Ids;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class CompetencePagesTests {

    private static final Instant MONDAY = Instant.parse("2026-11-02T02:00:00Z");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    EvidenceLedger ledger;

    @Autowired
    Levels levels;

    @Autowired
    Needs needs;

    private final SignedIn linXiaowen = Signed.person(Ids.next(), Role.AGENT);

    private void seen(String source, int strength, int hour) {
        ledger.post(new Evidence(
                linXiaowen.staffId(),
                "escalation",
                source,
                "page-" + hour,
                strength,
                MONDAY.plusSeconds(3600L * hour),
                "第 " + hour + " 次 <i>升级</i>"));
    }

    @Test
    void a_level_is_the_mean_of_the_latest_five_and_attendance_does_not_count() {
        for (var hour = 1; hour <= 3; hour++) {
            seen("INSPECTION", -100, hour);
        }
        for (var hour = 4; hour <= 8; hour++) {
            seen("EXAM", 60, hour);
        }
        seen("TRAINING", 10, 9);

        assertThat(levels.of(linXiaowen.staffId())).singleElement().satisfies(level -> {
            assertThat(level.score()).isEqualTo(80);
            assertThat(level.pieces()).isEqualTo(5);
            assertThat(level.weak()).isZero();
        });
    }

    @Test
    void everybody_sees_their_own_evidence_with_what_was_seen() {
        seen("EXAM", 60, 1);

        assertThat(mvc.get().uri("/me/competence?area=escalation").with(Signed.as(linXiaowen)))
                .hasStatusOk()
                .bodyText()
                .contains("升级标准", "第 1 次 &lt;i")
                .doesNotContain("<i>升级");
    }

    @Test
    void an_unknown_area_is_not_found() {
        assertThat(mvc.get().uri("/me/competence?area=cooking").with(Signed.as(linXiaowen)))
                .hasStatus(404);
    }

    @Test
    void the_matrix_is_not_for_agents() {
        assertThat(mvc.get().uri("/competence").with(Signed.as(Role.SUPERVISOR)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/competence?lang=en").with(Signed.as(Role.SUPERVISOR)))
                .hasStatusOk()
                .bodyText()
                .contains("Skill matrix");
        assertThat(mvc.get().uri("/competence").with(Signed.as(linXiaowen))).hasStatus(403);
        assertThat(mvc.get().uri("/competence/people/" + UUID.randomUUID()).with(Signed.as(Role.SUPERVISOR)))
                .hasStatus(404);
    }

    @Test
    void a_need_stands_in_the_list_until_it_is_closed_with_a_ground() {
        for (var hour = 1; hour <= 3; hour++) {
            seen("INSPECTION", -60, hour);
        }
        var need = needs.openOf(linXiaowen.staffId()).getFirst().id();

        assertThat(mvc.get().uri("/competence/needs").with(Signed.as(Role.SUPERVISOR)))
                .hasStatusOk()
                .bodyText()
                .contains("need-" + need);
        mvc.post()
                .uri("/competence/needs/" + need + "/closing")
                .param("ground", " ")
                .with(csrf())
                .with(Signed.as(Role.SUPERVISOR))
                .exchange();
        assertThat(needs.openOf(linXiaowen.staffId())).hasSize(1);
        mvc.post()
                .uri("/competence/needs/" + need + "/closing")
                .param("ground", "已单独辅导")
                .with(csrf())
                .with(Signed.as(Role.SUPERVISOR))
                .exchange();
        assertThat(needs.openOf(linXiaowen.staffId())).isEmpty();
    }
}
