package io.bihuan.practical;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notices;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class PracticalTests {

    @Autowired
    PracticalDesk desk;

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
}
