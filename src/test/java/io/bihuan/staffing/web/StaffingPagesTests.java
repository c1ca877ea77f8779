package io.bihuan.staffing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.MovableClock;
import io.bihuan.database.Ids;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import io.bihuan.staffing.Checklist;
import io.bihuan.staffing.ChecklistKind;
import io.bihuan.staffing.ChecklistLists;
import io.bihuan.staffing.ProbationDesk;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Checklists and probation through their pages. */
@SpringBootTest
@AutoConfigureMockMvc
class StaffingPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ChecklistLists lists;

    @Autowired
    ProbationDesk probations;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    MovableClock clock;

    private UUID branch = Ids.next();
    private UUID newcomer = Ids.next();
    private SignedIn supervisor = signed(Ids.next(), Role.SUPERVISOR);

    @BeforeEach
    void somebody_comes_today() {
        branch = organisation.branch("分中心 " + Ids.next(), Ids.next());
        supervisor = signed(Ids.next(), Role.SUPERVISOR);
        var number = "Z" + Ids.next().toString().substring(20);
        var joined = LocalDate.now(clock);
        newcomer = people.hire(new NewStaff(number, "周<i>可", branch, "客服专员", "见习", joined, null), Ids.next());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> probations.of(newcomer).isPresent()
                        && lists.of(newcomer).size() == 2);
    }

    private SignedIn signed(UUID id, Role role) {
        return new SignedIn(id, id, "t-" + id, "测试员", Set.of(role), branch);
    }

    private Checklist entry() {
        return lists.of(newcomer).stream()
                .filter(each -> each.kind() == ChecklistKind.ENTRY)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_test_without_its_mark_comes_back_with_what_was_typed() {
        assertThat(mvc.get().uri("/staffing").with(Signed.as(supervisor)))
                .hasStatusOk()
                .bodyText()
                .contains("周&lt;i&gt;可", "入职核查");
        assertThat(mvc.post()
                        .uri("/staffing/" + entry().id() + "/items/anti-fraud")
                        .param("score", "一百")
                        .param("note", "卷号 A-17")
                        .with(csrf())
                        .with(Signed.as(supervisor)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("卷号 A-17", "请填 0 到 100 的整数分数");
        assertThat(mvc.post()
                        .uri("/staffing/" + entry().id() + "/items/anti-fraud")
                        .param("score", "92")
                        .param("note", "卷号 A-17")
                        .with(csrf())
                        .with(Signed.as(supervisor)))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/staffing/" + entry().id() + "?lang=en").with(Signed.as(supervisor)))
                .hasStatusOk()
                .bodyText()
                .contains("Anti-fraud test", "92 points", "卷号 A-17");
        for (var format : Set.of("pdf", "docx", "xlsx")) {
            assertThat(mvc.get()
                            .uri("/staffing/" + entry().id() + "/sheet?format=" + format)
                            .with(Signed.as(supervisor)))
                    .hasStatusOk();
        }
    }

    @Test
    void the_newcomer_sees_their_own_and_a_stranger_sees_nothing() {
        var own = Signed.as(signed(newcomer, Role.TRAINEE));
        assertThat(mvc.get().uri("/me/staffing").with(own))
                .hasStatusOk()
                .bodyText()
                .contains("入职首周", "试用中");
        assertThat(mvc.get().uri("/staffing/" + entry().id()).with(own)).hasStatusOk();
        assertThat(mvc.get().uri("/staffing/" + entry().id()).with(Signed.as(signed(Ids.next(), Role.AGENT))))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/staffing").with(own)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/staffing/probations/" + newcomer).with(own)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void an_extension_beyond_the_law_names_the_last_day_that_is_allowed() {
        var latest = LocalDate.now(clock).plusMonths(6).minusDays(1);
        assertThat(mvc.post()
                        .uri("/staffing/probations/" + newcomer + "/extension")
                        .param("words", "投诉处理还要练")
                        .param("until", latest.plusDays(1).toString())
                        .param("consent", "true")
                        .with(csrf())
                        .with(Signed.as(supervisor)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("投诉处理还要练", latest.toString());
    }
}
