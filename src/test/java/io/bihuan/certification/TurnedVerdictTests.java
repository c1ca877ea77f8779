package io.bihuan.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.assessment.DutyScope;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notice;
import io.bihuan.notice.Notices;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import io.bihuan.practical.Arranging;
import io.bihuan.practical.NewPractical;
import io.bihuan.practical.PracticalDesk;
import io.bihuan.practical.Rating;
import io.bihuan.practical.Reopenings;
import io.bihuan.practical.Scenarios;
import io.bihuan.practical.StarterScenarios;
import io.bihuan.programme.EnrolmentDesk;
import io.bihuan.programme.Enrolments;
import io.bihuan.programme.Programmes;
import io.bihuan.programme.StarterProgrammes;
import io.bihuan.resit.FollowupLists;
import io.bihuan.web.KeptWords;
import io.bihuan.web.UiFactory;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A verdict is decided again, and everything that rested on it follows. */
@SpringBootTest
@AutoConfigureMockMvc
class TurnedVerdictTests {

    private static final String ONLINE = DutyScope.ONLINE.name();

    @Autowired
    VerdictDesk desk;

    @Autowired
    CertificateLists lists;

    @Autowired
    Certificates certificates;

    @Autowired
    PracticalDesk practicals;

    @Autowired
    Reopenings reopenings;

    @Autowired
    Scenarios scenarios;

    @Autowired
    StarterScenarios starter;

    @Autowired
    FollowupLists followups;

    @Autowired
    Notices notices;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    Ways ways;

    @Autowired
    StarterProgrammes programmes;

    @Autowired
    Programmes catalogue;

    @Autowired
    EnrolmentDesk enrolling;

    @Autowired
    Enrolments enrolments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    UiFactory uis;

    private final UUID founder = Ids.next();
    private final UUID one = Ids.next();
    private final UUID other = Ids.next();
    private final UUID branch = Ids.next();
    private UUID supervisor = founder;
    private UUID agent = founder;

    @BeforeEach
    void an_agent_of_some_years() {
        starter.load(founder);
        var team = organisation.team(
                organisation.department(organisation.branch("分中心 " + Ids.next(), founder), "客服部", founder),
                "一班",
                founder);
        agent = hired("周小雨", team, Role.AGENT);
        supervisor = hired("李慧敏", team, Role.SUPERVISOR);
    }

    private UUID hired(String name, UUID team, Role role) {
        var tag = Ids.next().toString();
        var id = people.hire(
                new NewStaff("V" + tag.substring(20), name, team, "客服专员", "初级", LocalDate.of(2026, 3, 2), null),
                founder);
        people.openAccount(id, "login-" + tag, "four calm words here", Set.of(role), founder);
        return id;
    }

    private Pass theory(UUID sitting, String score) {
        return new Pass(sitting, Gate.THEORY, new BigDecimal(score), clock.instant());
    }

    private UUID practical(String points) {
        var held = clock.instant().minus(Duration.ofMinutes(5));
        var scene = scenarios.open().getFirst().id();
        var arranged = practicals.arrange(
                new NewPractical(scene, agent, DutyScope.ONLINE, held, branch, List.of(one, other)), founder);
        var id = ((Arranging.Arranged) arranged).id();
        score(id, points);
        return id;
    }

    private void score(UUID practical, String points) {
        practicals.score(practical, one, Rating.of(points, points, points));
        practicals.score(practical, other, Rating.of(points, points, points));
    }

    private boolean serves() {
        return certificates.mayServe(agent, ONLINE, clock.instant());
    }

    private List<String> told(UUID whom) {
        return notices.of(whom, null, false, 30).stream().map(Notice::key).toList();
    }

    @Test
    void a_theory_that_is_marked_down_takes_the_certificate_and_what_else_was_passed_carries_the_next() {
        var sitting = Ids.next();
        desk.passed(agent, ONLINE, theory(sitting, "82"), 1);
        practical("8");
        await().untilAsserted(() -> assertThat(serves()).isTrue());
        var first = lists.of(agent).getFirst();

        desk.turned(agent, ONLINE, theory(sitting, "76"), 2);
        desk.turned(agent, ONLINE, theory(sitting, "76"), 2);
        assertThat(serves()).isFalse();
        assertThat(lists.of(agent))
                .singleElement()
                .satisfies(certificate -> assertThat(certificate.status()).isEqualTo(CertificateStatus.REVOKED));
        assertThat(lists.passes(first.id())).hasSize(2);
        assertThat(lists.overturned(first.id())).containsExactly(sitting);
        assertThat(lists.happenings(first.id())).last().satisfies(line -> {
            assertThat(line.kind()).isEqualTo("REVOKED");
            assertThat(KeptWords.read(line.reason(), uis.plain(Locale.SIMPLIFIED_CHINESE)))
                    .isEqualTo("理论考核改判为不合格，76 分");
            assertThat(KeptWords.read(line.reason(), uis.plain(Locale.ENGLISH)))
                    .isEqualTo("The written exam was decided anew as failed, 76 points");
        });
        assertThat(told(agent)).contains("certification.notice.revoked");
        assertThat(told(supervisor)).contains("certification.notice.revoked-of");
        assertThat(mvc.get().uri("/certificates/" + first.id()).with(Signed.as(Signed.person(agent, Role.AGENT))))
                .hasStatusOk()
                .bodyText()
                .contains("后改判为不合格", "已撤销");

        desk.passed(agent, ONLINE, theory(Ids.next(), "90"), 1);
        assertThat(serves()).isTrue();
    }

    @Test
    void a_programme_that_was_complete_only_with_the_turned_verdict_goes_on() {
        programmes.load(founder);
        var me = Signed.person(supervisor, Role.SUPERVISOR);
        var programme = catalogue.look("m").orElseThrow().id();
        enrolling.enrol(programme, List.of(agent), LocalDate.ofInstant(clock.instant(), clock.getZone()), me);
        var sitting = Ids.next();
        desk.passed(agent, ONLINE, theory(sitting, "82"), 1);
        jdbc.sql("update programme.enrolment set completed_at = now() where staff_id = :staff")
                .param("staff", agent)
                .update();

        desk.turned(agent, ONLINE, theory(sitting, "76"), 2);
        assertThat(enrolments.of(agent))
                .singleElement()
                .satisfies(path -> assertThat(path.enrolment().completedAt()).isNull());
        assertThat(told(agent)).contains("programme.notice.reopened");

        desk.turned(agent, ONLINE, theory(sitting, "76"), 2);
        assertThat(told(agent)).containsOnlyOnce("programme.notice.reopened");
    }

    @Test
    void a_failure_that_is_marked_up_grants_and_an_older_round_changes_nothing_any_more() {
        var sitting = Ids.next();
        practical("8");
        await().untilAsserted(() -> assertThat(lists.underway(agent)).hasSize(1));
        desk.passed(agent, ONLINE, theory(sitting, "84"), 3);
        desk.turned(agent, ONLINE, theory(sitting, "70"), 2);
        assertThat(serves()).isTrue();
    }

    @Test
    void a_practical_that_is_opened_again_suspends_until_it_is_decided() {
        desk.passed(agent, ONLINE, theory(Ids.next(), "82"), 1);
        var practical = practical("8");
        await().untilAsserted(() -> assertThat(serves()).isTrue());

        reopenings.reopen(practical, "录音与评分对不上", founder);
        await().untilAsserted(() -> assertThat(serves()).isFalse());
        assertThat(lists.of(agent).getFirst().status()).isEqualTo(CertificateStatus.SUSPENDED);
        assertThat(told(agent)).contains("certification.notice.suspended");

        score(practical, "7");
        await().untilAsserted(() -> assertThat(serves()).isTrue());
        assertThat(followups.openOf(agent)).isEmpty();

        reopenings.reopen(practical, "又收到一份录音", founder);
        score(practical, "4");
        await().untilAsserted(
                        () -> assertThat(lists.of(agent).getFirst().status()).isEqualTo(CertificateStatus.REVOKED));
        await().untilAsserted(() -> assertThat(followups.openOf(agent))
                .singleElement()
                .satisfies(followup -> {
                    assertThat(followup.kind()).isEqualTo("PRACTICAL");
                    assertThat(followup.failures()).isEqualTo(1);
                }));
    }

    @Test
    void the_resit_of_a_practical_shows_its_date_as_soon_as_it_is_arranged() {
        practical("4");
        await().untilAsserted(() -> assertThat(followups.openOf(agent)).hasSize(1));
        var next = clock.instant().plus(Duration.ofDays(2));
        practicals.arrange(
                new NewPractical(
                        scenarios.open().getFirst().id(), agent, DutyScope.ONLINE, next, branch, List.of(one, other)),
                founder);
        await().untilAsserted(() ->
                assertThat(followups.openOf(agent).getFirst().resitAt()).isNotNull());
    }

    @Test
    void a_certificate_that_ends_soon_shows_its_way_is_renewed_by_theory_alone_and_comes_back_if_that_turns() {
        desk.passed(agent, ONLINE, theory(Ids.next(), "82"), 1);
        practical("8");
        await().untilAsserted(() -> assertThat(serves()).isTrue());
        var first = lists.of(agent).getFirst();
        jdbc.sql("update certification.certificate set valid_until = now() + interval '20 days' where id = :id")
                .param("id", first.id())
                .update();
        assertThat(ways.of(agent)).singleElement().satisfies(way -> {
            assertThat(way.renews()).isTrue();
            assertThat(way.lines()).extracting(Way.Line::gate).containsExactly(Gate.THEORY);
            assertThat(way.missing()).isEqualTo(1);
        });
        assertThat(mvc.get().uri("/me/certificates").with(Signed.as(Signed.person(agent, Role.AGENT))))
                .bodyText()
                .contains("复证：", "还差 1 项");

        var sitting = Ids.next();
        desk.passed(agent, ONLINE, theory(sitting, "88"), 1);
        var renewed = lists.of(agent).getFirst();
        assertThat(renewed.validUntil()).isAfter(clock.instant().plus(Duration.ofDays(380)));
        assertThat(lists.require(first.id(), agent, false, null).status()).isEqualTo(CertificateStatus.REPLACED);
        assertThat(ways.of(agent)).isEmpty();

        desk.turned(agent, ONLINE, theory(sitting, "70"), 2);
        assertThat(lists.require(renewed.id(), agent, false, null).status()).isEqualTo(CertificateStatus.REVOKED);
        assertThat(lists.require(first.id(), agent, false, null).status()).isEqualTo(CertificateStatus.VALID);
        assertThat(serves()).isTrue();
    }

    @Test
    void whoever_has_nothing_yet_reads_what_is_missing() {
        assertThat(ways.of(agent)).singleElement().satisfies(way -> {
            assertThat(way.renews()).isFalse();
            assertThat(way.lines()).extracting(Way.Line::gate).containsExactly(Gate.THEORY, Gate.PRACTICAL);
        });
        assertThat(mvc.get()
                        .uri("/certificates/people/" + agent)
                        .with(Signed.as(Signed.person(supervisor, Role.SUPERVISOR))))
                .hasStatusOk()
                .bodyText()
                .contains("还差 2 项", "参加这个范围的实操考核并合格");
    }

    @Test
    void a_word_in_the_place_of_an_id_is_a_page_that_is_not_there() {
        for (var page : List.of("/resits/", "/certificates/", "/practicals/")) {
            assertThat(mvc.get().uri(page + "nowhere").with(Signed.as(Signed.person(supervisor, Role.SUPERVISOR))))
                    .hasStatus(404);
        }
    }
}
