package io.bihuan.recruiting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.MovableClock;
import io.bihuan.database.Ids;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.People;
import io.bihuan.people.PeopleDesk;
import io.bihuan.recruiting.ApplicantDesk;
import io.bihuan.recruiting.ApplicantLists;
import io.bihuan.recruiting.InterviewDesk;
import io.bihuan.recruiting.Means;
import io.bihuan.recruiting.NewApplicant;
import io.bihuan.recruiting.Source;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Applicants through their pages. */
@SpringBootTest
@AutoConfigureMockMvc
class ApplicantPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicantDesk desk;

    @Autowired
    InterviewDesk interviews;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk hiring;

    @Autowired
    People people;

    @Autowired
    ApplicantLists lists;

    @Autowired
    MovableClock clock;

    private UUID branch = Ids.next();
    private SignedIn supervisor = signed(Role.SUPERVISOR);
    private UUID applicant = Ids.next();
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void somebody_applies() {
        branch = organisation.branch("分中心 " + Ids.next(), Ids.next());
        today = LocalDate.now(clock);
        var number = "W" + Ids.next().toString().substring(20) + "7";
        var id = hiring.hire(new NewStaff(number, "许志远", branch, "客服主管", "主管级", today, null), Ids.next());
        supervisor = new SignedIn(id, id, "t-" + id, "许志远", Set.of(Role.SUPERVISOR), branch);
        applicant = desk.take(
                new NewApplicant(branch, "罗<i>鸣", "13800001234", "", "客服专员", Source.FAIR, today, "夜班可以", false),
                supervisor);
    }

    private SignedIn signed(Role role) {
        return new SignedIn(Ids.next(), Ids.next(), "t", "测试员", Set.of(role), branch);
    }

    private MvcTestResult post(String path, String... pairs) {
        var request = mvc.post().uri("/applicants" + path).with(csrf()).with(Signed.as(supervisor));
        for (var i = 0; i < pairs.length; i += 2) {
            request = request.param(pairs[i], pairs[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void an_application_with_faults_comes_back_with_everything_typed() {
        assertThat(post(
                        "",
                        "name",
                        "孟佳",
                        "post",
                        "客服专员",
                        "source",
                        "FAIR",
                        "appliedOn",
                        today.toString(),
                        "words",
                        "打字快"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("孟佳", "打字快", "手机和邮箱至少填一样", "先把个人信息怎样使用告诉本人");
        assertThat(post(
                        "",
                        "name",
                        "孟佳",
                        "phone",
                        "13900010009",
                        "post",
                        "客服专员",
                        "source",
                        "FAIR",
                        "appliedOn",
                        today.toString(),
                        "informed",
                        "true"))
                .hasStatus3xxRedirection();
    }

    @Test
    void the_page_hides_the_phone_until_somebody_says_why() {
        assertThat(mvc.get().uri("/applicants/" + applicant + "?lang=en").with(Signed.as(supervisor)))
                .hasStatusOk()
                .bodyText()
                .contains("罗&lt;i&gt;鸣", "138****1234", "Background check")
                .doesNotContain("13800001234");
        assertThat(post("/" + applicant + "/contact", "why", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请写为什么要看");
        assertThat(post("/" + applicant + "/contact", "why", "通知面试"))
                .hasStatusOk()
                .bodyText()
                .contains("13800001234");
    }

    @Test
    void a_test_in_the_future_or_without_a_whole_mark_comes_back() {
        assertThat(post(
                        "/" + applicant + "/sittings",
                        "satOn",
                        today.toString(),
                        "means",
                        "ORAL",
                        "score",
                        "一百",
                        "note",
                        "卷号 A-9"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("分数填 0 到 100 的整数", "卷号 A-9", "一百");
        assertThat(post(
                        "/" + applicant + "/sittings",
                        "satOn",
                        today.plusDays(1).toString(),
                        "means",
                        "ORAL",
                        "score",
                        "90"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("日期不能晚于今天");
    }

    private MvcTestResult hire(String number) {
        return post(
                "/" + applicant + "/hiring",
                "staffNumber",
                number,
                "unit",
                branch.toString(),
                "hiredPost",
                "客服专员",
                "grade",
                "见习",
                "joinedOn",
                today.plusDays(2).toString(),
                "months",
                "36",
                "hiredFor",
                "能上夜班");
    }

    @Test
    void taking_on_too_early_comes_back_with_what_is_missing_and_what_was_typed() {
        assertThat(hire("HW-77"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("还不能录用", "反欺诈测试合格", "HW-77", "能上夜班");
    }

    @Test
    void the_form_of_taking_on_is_filled_in_and_one_press_hires() {
        desk.background(applicant, true, "BJ-9", today, supervisor);
        desk.sat(applicant, today, Means.PAPER, 88, "", supervisor);
        interviews.arrange(applicant, clock.instant().plusSeconds(60), 30, "洽谈室", supervisor.staffId(), supervisor);
        var later = clock.instant().plus(Duration.ofHours(1));
        var talk = interviewOf(applicant);
        clock.at(later, () -> {
            assertThat(post("/" + applicant + "/interviews/" + talk + "/verdict", "recommended", "true", "verdict", ""))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("请写依据");
            assertThat(post(
                            "/" + applicant + "/interviews/" + talk + "/verdict",
                            "recommended",
                            "true",
                            "verdict",
                            "先复述再核实"))
                    .hasStatus3xxRedirection();
            return true;
        });
        var number = people.require(supervisor.staffId()).number();
        var next = number.substring(0, number.length() - 1) + "8";
        assertThat(mvc.get().uri("/applicants/" + applicant).with(Signed.as(supervisor)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + next + "\"", "先复述再核实", "value=\"36\"");
        assertThat(hire(number))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("工号已经是许志远的");
        assertThat(hire(next)).hasStatus3xxRedirection();
        assertThat(people.byNumber(next)).isPresent();
    }

    private UUID interviewOf(UUID id) {
        return lists.require(id, supervisor).interviews().getFirst().id();
    }

    @Test
    void a_refusal_needs_its_reason_and_closes_the_record() {
        assertThat(post("/" + applicant + "/refusal", "reason", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请写理由");
        assertThat(post("/" + applicant + "/refusal", "reason", "名额已满")).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/applicants?shelf=OVER").with(Signed.as(supervisor)))
                .hasStatusOk()
                .bodyText()
                .contains("未录用", "罗&lt;i&gt;鸣");
        assertThat(post("/" + applicant + "/erasure")).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/applicants/" + applicant).with(Signed.as(supervisor)))
                .hasStatusOk()
                .bodyText()
                .contains("个人信息已于")
                .doesNotContain("罗&lt;", "名额已满");
    }

    @Test
    void agents_and_other_branches_see_nobody() {
        assertThat(mvc.get().uri("/applicants").with(Signed.as(signed(Role.AGENT))))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/applicants/" + applicant).with(Signed.as(signed(Role.AGENT))))
                .hasStatus(HttpStatus.NOT_FOUND);
        var empty = new SignedIn(
                Ids.next(),
                Ids.next(),
                "x",
                "外人",
                Set.of(Role.SUPERVISOR),
                organisation.branch("分中心 " + Ids.next(), Ids.next()));
        assertThat(mvc.get().uri("/applicants").with(Signed.as(empty)))
                .hasStatusOk()
                .bodyText()
                .contains("没有待核查的应聘人");
    }
}
