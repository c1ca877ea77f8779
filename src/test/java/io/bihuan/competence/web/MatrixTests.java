package io.bihuan.competence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.competence.Evidence;
import io.bihuan.competence.EvidenceLedger;
import io.bihuan.competence.EvidenceNote;
import io.bihuan.competence.Needs;
import io.bihuan.database.Ids;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who has got what, how many are wanted, and what a gap raises. */
@SpringBootTest
@AutoConfigureMockMvc
class MatrixTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    EvidenceLedger ledger;

    @Autowired
    Needs needs;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final UUID founder = Ids.next();
    private UUID branch = founder;
    private UUID good = founder;
    private UUID near = founder;
    private UUID far = founder;

    @BeforeEach
    void three_people_of_a_branch() {
        branch = organisation.branch("分中心 " + Ids.next(), founder);
        var team = organisation.team(organisation.department(branch, "客服部", founder), "一班", founder);
        good = hired("周小雨", team);
        near = hired("林晓雯", team);
        far = hired("何舒", team);
        seen(good, 60);
        seen(near, 10);
        seen(far, -60);
    }

    private UUID hired(String name, UUID team) {
        var tag = Ids.next().toString();
        return people.hire(
                new NewStaff("M" + tag.substring(20), name, team, "客服专员", "初级", LocalDate.of(2026, 3, 2), null),
                founder);
    }

    private void seen(UUID who, int strength) {
        ledger.post(new Evidence(who, "escalation", "EXAM", Ids.next().toString(), strength, clock.instant(), "升级标准"));
    }

    private RequestPostProcessor supervisor() {
        return Signed.as(new SignedIn(founder, founder, "li-" + founder, "李慧敏", Set.of(Role.SUPERVISOR), branch));
    }

    private void wanted(String code, String number) {
        mvc.post()
                .uri("/competence/demands/" + code)
                .param("wanted", number)
                .with(csrf())
                .with(supervisor())
                .exchange();
    }

    private void raised() {
        mvc.post()
                .uri("/competence/gaps/escalation/needs")
                .with(csrf())
                .with(supervisor())
                .exchange();
    }

    @Test
    void a_gap_raises_needs_for_those_nearest_to_it_and_for_no_more_than_are_missing() {
        wanted("escalation", "2");
        assertThat(mvc.get().uri("/competence").with(supervisor()))
                .hasStatusOk()
                .bodyText()
                .contains("现有 1 / 需要 2", "缺 1 人", "列入培训需求");

        raised();
        raised();
        assertThat(needs.openOf(near))
                .singleElement()
                .satisfies(need -> assertThat(need.reasons()).containsExactly(EvidenceNote.of("gap", "2", "1")));
        assertThat(needs.openOf(far)).isEmpty();
    }

    @Test
    void what_the_standard_wants_of_those_who_serve_stands_until_people_say_another_number() {
        for (var who : List.of(good, near)) {
            jdbc.sql("""
                            insert into certification.certificate (id, staff_id, scope, code, status, valid_from, valid_until, granted_at)
                            values (:id, :staff, 'ONLINE', :id::text, 'VALID', now(), now() + interval '90 days', now())
                            """).param("id", Ids.next()).param("staff", who).update();
        }
        assertThat(mvc.get().uri("/competence").with(supervisor()))
                .bodyText()
                .contains("现有 1 / 需要 2", "按规程 M-06：2 人", "/standards/rules/M-06");
        wanted("escalation", "1");
        assertThat(mvc.get().uri("/competence").with(supervisor())).bodyText().contains("现有 1 / 需要 1", "按规程 E-04：2 人");
    }

    @Test
    void whoever_lacks_an_area_or_a_duty_is_found_the_nearest_in_front() {
        assertThat(mvc.get().uri("/competence?lacking=escalation").with(supervisor()))
                .bodyText()
                .doesNotContain("周小雨")
                .containsSubsequence("林晓雯", "何舒");
        jdbc.sql("""
                        insert into certification.certificate (id, staff_id, scope, code, status, valid_from, valid_until, granted_at)
                        values (:id, :staff, 'ONLINE', :id::text, 'VALID', now(), now() + interval '90 days', now())
                        """).param("id", Ids.next()).param("staff", far).update();
        wanted("ONLINE", "3");
        assertThat(mvc.get().uri("/competence?lacking=ONLINE").with(supervisor()))
                .bodyText()
                .contains("周小雨", "缺 2 人")
                .doesNotContain("何舒");
        assertThat(mvc.get().uri("/competence?words=何舒").with(supervisor()))
                .bodyText()
                .doesNotContain("周小雨");
    }

    @Test
    void a_number_that_is_none_is_refused_and_nothing_is_wanted_of_what_there_is_not() {
        wanted("escalation", "很多");
        assertThat(mvc.get().uri("/competence").with(supervisor())).bodyText().doesNotContain("现有 1 / 需要");
        assertThat(mvc.post()
                        .uri("/competence/demands/cooking")
                        .param("wanted", "2")
                        .with(csrf())
                        .with(supervisor()))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri("/competence/demands/escalation")
                        .param("wanted", "2")
                        .with(csrf())
                        .with(Signed.as(Role.AGENT)))
                .hasStatus(403);
    }

    @Test
    void comes_out_as_a_sheet() {
        for (var format : Set.of("xlsx", "docx", "pdf")) {
            assertThat(mvc.get().uri("/competence/sheet?format=" + format).with(supervisor()))
                    .hasStatusOk();
        }
    }
}
