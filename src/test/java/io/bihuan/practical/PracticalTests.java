package io.bihuan.practical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.agenda.AgendaDay;
import io.bihuan.agenda.AgendaScope;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notices;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import io.bihuan.web.UiFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class PracticalTests {

    @Autowired
    PracticalDesk desk;

    @Autowired
    PracticalLists lists;

    @Autowired
    ScoreDrafts drafts;

    @Autowired
    Reopenings reopenings;

    @Autowired
    ExaminerLists examiners;

    @Autowired
    Scenarios scenarios;

    @Autowired
    StarterScenarios starter;

    @Autowired
    Notices notices;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PracticalAgenda agenda;

    @Autowired
    UiFactory uis;

    private final UUID founder = Ids.next();
    private final UUID first = Ids.next();
    private final UUID second = Ids.next();
    private UUID branch = founder;
    private UUID candidate = founder;

    @BeforeEach
    void a_candidate_in_a_branch() {
        starter.load(founder);
        var tag = Ids.next().toString().substring(24);
        branch = organisation.branch("分中心 " + tag, founder);
        var team = organisation.team(organisation.department(branch, "客服部", founder), "一班", founder);
        candidate = people.hire(
                new NewStaff("P" + tag, "周小雨", team, "客服专员", "初级", LocalDate.of(2026, 11, 2), null), founder);
    }

    private UUID held() {
        var practical = new NewPractical(
                scenarios.open().getFirst().id(),
                candidate,
                null,
                clock.instant().minus(Duration.ofMinutes(5)),
                branch,
                List.of(first, second));
        return ((Arranging.Arranged) desk.arrange(practical, founder)).id();
    }

    private UUID decided() {
        var id = held();
        desk.score(id, first, Rating.of("8", "8", "8"));
        desk.score(id, second, Rating.of("8", "8", "8"));
        return id;
    }

    private static SignedIn somebody(Role role, @Nullable UUID branch) {
        var id = Ids.next();
        return new SignedIn(id, id, "test-" + id, "测试员", Set.of(role), branch);
    }

    private int seen(UUID practical, SignedIn by, String page) {
        return mvc.get()
                .uri("/practicals/" + practical + page)
                .with(Signed.as(by))
                .exchange()
                .getResponse()
                .getStatus();
    }

    /** Those of no branch are everybody's, other tests' too. */
    private long counted(AgendaScope scope, Instant from, Instant until) {
        return agenda.days(scope, from, until).stream()
                .mapToLong(AgendaDay::entries)
                .sum();
    }

    @Test
    void stands_in_the_calendars_of_its_candidate_and_its_examiners_and_keeps_the_scene_to_itself() {
        var from = clock.instant().minus(Duration.ofDays(1));
        var until = clock.instant().plus(Duration.ofDays(1));
        var house = new AgendaScope(AgendaScope.Kind.ALL, Set.of(), "", branch, Set.of());
        var withoutBranch = counted(house, from, until);
        var id = held();
        var ui = uis.plain(Locale.SIMPLIFIED_CHINESE);

        assertThat(agenda.entries(AgendaScope.own(candidate), from, until, ui))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.uid()).isEqualTo("practical-" + id + "@bihuan");
                    assertThat(entry.title()).isEqualTo("实操考核");
                });
        for (var examiner : List.of(first, second)) {
            assertThat(agenda.entries(AgendaScope.own(examiner), from, until, ui))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.title()).isEqualTo("实操考核：周小雨"));
        }
        assertThat(counted(house, from, until)).isEqualTo(withoutBranch + 1);
        assertThat(agenda.entries(AgendaScope.own(Ids.next()), from, until, ui)).isEmpty();
    }

    @Test
    void an_examiner_is_told_whom_to_score() {
        held();

        assertThat(notices.of(first, null, true, 10)).singleElement().satisfies(notice -> {
            assertThat(notice.key()).isEqualTo("practical.notice.score");
            assertThat(notice.arguments()).containsExactly("周小雨");
        });
    }

    @Nested
    class One_that_is_decided {

        @Test
        void is_open_to_those_of_the_branch_who_read_certificates() {
            var practical = decided();

            assertThat(seen(practical, somebody(Role.TEAM_LEADER, branch), "")).isEqualTo(200);
            assertThat(seen(practical, somebody(Role.TEAM_LEADER, branch), "/sheet"))
                    .isEqualTo(200);
            assertThat(seen(practical, somebody(Role.DIRECTOR, null), "")).isEqualTo(200);
        }

        @Test
        void is_not_there_for_another_branch_or_another_trainee() {
            var practical = decided();

            assertThat(seen(practical, somebody(Role.TEAM_LEADER, Ids.next()), ""))
                    .isEqualTo(404);
            assertThat(seen(practical, somebody(Role.TRAINEE, branch), "")).isEqualTo(404);
            assertThat(seen(practical, somebody(Role.AGENT, branch), "/sheet")).isEqualTo(404);
            assertThat(seen(practical, somebody(Role.MENTOR, branch), "")).isEqualTo(404);
        }

        @Test
        void is_its_candidates() {
            assertThat(seen(decided(), Signed.person(candidate, Role.TRAINEE), ""))
                    .isEqualTo(200);
        }
    }

    /** No certificate rests on it, and its scene would be known before it is played. */
    @Test
    void one_that_is_not_decided_is_not_there_for_those_who_only_read_certificates() {
        var practical = held();

        assertThat(seen(practical, somebody(Role.TEAM_LEADER, branch), "")).isEqualTo(404);
        assertThat(seen(practical, somebody(Role.DIRECTOR, null), "")).isEqualTo(404);
        assertThat(seen(practical, somebody(Role.SUPERVISOR, branch), "")).isEqualTo(200);
        assertThat(seen(practical, Signed.person(first, Role.EXAMINER), "")).isEqualTo(200);
    }

    @Nested
    class Scores {

        @Test
        void of_two_examiners_who_save_at_once_are_both_kept_and_one_verdict_comes_of_them() throws Exception {
            for (var round = 0; round < 5; round++) {
                var practical = held();
                try (var both = Executors.newFixedThreadPool(2)) {
                    both.invokeAll(List.<Callable<Scoring>>of(
                                    () -> desk.score(practical, first, Rating.of("8", "8", "8")),
                                    () -> desk.score(practical, second, Rating.of("7", "7", "7"))))
                            .forEach(given -> assertThat(given).succeedsWithin(Duration.ofSeconds(20)));
                }
                var decided = lists.require(practical, founder, PracticalLists.Reach.ALL, null);
                assertThat(decided.score()).isEqualByComparingTo("75");
                assertThat(lists.seats(practical, first)).allMatch(PracticalLists.Seat::scored);
            }
        }

        @Test
        void are_drafted_on_the_server_for_their_writer_alone() {
            var practical = held();
            assertThat(mvc.post()
                            .uri("/practicals/" + practical + "/draft")
                            .param("points[ATTITUDE]", "7.5")
                            .param("remark", "前三分钟很好")
                            .with(Signed.as(Signed.person(first, Role.EXAMINER)))
                            .with(csrf()))
                    .hasStatusOk();

            assertThat(body(practical, Signed.person(first, Role.EXAMINER))).contains("前三分钟很好", "草稿已保存");
            assertThat(body(practical, Signed.person(second, Role.EXAMINER))).doesNotContain("前三分钟很好");
        }

        @Test
        void let_go_of_a_draft_that_comes_behind_the_score_and_refuse_one_of_a_stranger() {
            var practical = held();
            desk.score(practical, first, Rating.of("8", "8", "8"));

            assertThat(drafted(practical, Signed.person(first, Role.EXAMINER))).hasStatus(204);
            assertThat(drafted(practical, Signed.person(Ids.next(), Role.EXAMINER)))
                    .hasStatus(404);
        }

        private MvcTestResult drafted(UUID practical, SignedIn by) {
            return mvc.post()
                    .uri("/practicals/" + practical + "/draft")
                    .param("remark", "晚到的草稿")
                    .with(Signed.as(by))
                    .with(csrf())
                    .exchange();
        }

        @Test
        void say_how_far_they_agree_once_all_are_in_and_not_before() {
            var practical = held();
            desk.score(practical, first, Rating.of("8", "8", "8"));
            assertThat(body(practical, somebody(Role.SUPERVISOR, branch))).doesNotContain("考评员的一致程度");

            desk.score(practical, second, Rating.of("8", "7.5", "8"));
            assertThat(body(practical, somebody(Role.SUPERVISOR, branch))).contains("考评员的一致程度", "看法一致");
        }
    }

    private String body(UUID practical, SignedIn by) {
        try {
            return mvc.get()
                    .uri("/practicals/" + practical)
                    .with(Signed.as(by))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nested
    class A_sealed_verdict {

        @Test
        void is_not_scored_again() {
            assertThat(desk.score(decided(), first, Rating.of("1", "1", "1"))).isInstanceOf(Scoring.AlreadyGiven.class);
        }

        @Test
        void is_opened_again_with_a_reason_and_what_it_was_is_kept() {
            var practical = decided();
            assertThat(reopenings.reopen(practical, "录音与评分对不上", founder)).isEqualTo(Reopenings.Outcome.OPENED);

            assertThat(reopenings.of(practical)).singleElement().satisfies(was -> {
                assertThat(was.reason()).isEqualTo("录音与评分对不上");
                assertThat(was.score()).isEqualByComparingTo("80");
            });
            assertThat(drafts.of(practical, first).orElseThrow().words()).containsEntry("points[ATTITUDE]", "8");

            desk.score(practical, first, Rating.of("6", "6", "6"));
            desk.score(practical, second, Rating.of("6", "6", "6"));
            assertThat(lists.require(practical, founder, PracticalLists.Reach.ALL, null)
                            .score())
                    .isEqualByComparingTo("60");
        }

        @Test
        void is_not_opened_by_one_of_its_examiners() {
            assertThat(reopenings.reopen(decided(), "我想改分", first)).isEqualTo(Reopenings.Outcome.OWN_SCORE);
        }

        @Test
        void is_asked_for_a_reason() {
            var practical = decided();
            assertThat(mvc.post()
                            .uri("/practicals/" + practical + "/reopenings")
                            .param("reason", " ")
                            .with(Signed.as(somebody(Role.SUPERVISOR, branch)))
                            .with(csrf()))
                    .hasStatus3xxRedirection();
            assertThat(reopenings.of(practical)).isEmpty();
        }
    }

    @Nested
    class Over_many_practicals {

        @Test
        void a_strict_examiner_shows_beside_the_others() {
            for (var i = 0; i < 6; i++) {
                var practical = held();
                desk.score(practical, first, Rating.of("8", "8", i % 2 == 0 ? "8" : "8.5"));
                desk.score(practical, second, Rating.of("7", "7", "7"));
            }
            // Practicals of the whole centre count in every branch, and other tests hold some.
            var found = examiners.examiners(branch).stream()
                    .filter(each -> Set.of(first, second).contains(each.id()))
                    .toList();
            assertThat(found).hasSize(2);
            assertThat(found.getFirst().id()).isEqualTo(second);
            assertThat(found.getFirst().year().verdict()).isEqualTo(Severity.Verdict.STRICT);
            assertThat(found.getLast().year().verdict()).isEqualTo(Severity.Verdict.LENIENT);
            assertThat(mvc.get().uri("/practicals/examiners").with(Signed.as(somebody(Role.SUPERVISOR, branch))))
                    .hasStatusOk()
                    .bodyText()
                    .contains("偏严", "偏松");
        }
    }

    @Test
    void the_form_prints_blank_before_anybody_has_scored() {
        var practical = held();
        for (var format : List.of("pdf", "docx", "xlsx")) {
            assertThat(seen(practical, Signed.person(first, Role.EXAMINER), "/sheet?blank=true&format=" + format))
                    .isEqualTo(200);
        }
        assertThat(seen(practical, Signed.person(first, Role.EXAMINER), "/sheet"))
                .isEqualTo(404);
    }
}
