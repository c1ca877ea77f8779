package io.bihuan.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.MovableClock;
import io.bihuan.conversation.AfterKeeping.Noting;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notices;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.People;
import io.bihuan.people.PeopleDesk;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class AfterKeepingTests {

    @Autowired
    AfterKeeping afterKeeping;

    @Autowired
    FollowUpDesk desk;

    @Autowired
    FollowUpLists lists;

    @Autowired
    PromiseLedger ledger;

    @Autowired
    ConversationDesk conversations;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    People staff;

    @Autowired
    Conversations rows;

    @Autowired
    Notices notices;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvcTester mvc;

    UUID agent;
    UUID leader;
    SignedIn signedIn;

    @BeforeEach
    void aTeam() {
        var founder = Ids.next();
        var tag = founder.toString().substring(24);
        var branch = organisation.branch("分中心 " + tag, founder);
        var team = organisation.team(organisation.department(branch, "客服部", founder), "一班", founder);
        agent = hire("林晓雯", Role.AGENT, team, founder);
        leader = hire("陈默", Role.TEAM_LEADER, team, founder);
        signedIn = Signed.person(agent, Role.AGENT);
    }

    private UUID hire(String name, Role role, UUID team, UUID by) {
        var number = role.name().substring(0, 1) + Ids.next().toString().substring(22);
        var post = new NewStaff(number, name, team, "客服专员", "初级", LocalDate.of(2025, 1, 6), null);
        var id = people.hire(post, by);
        people.openAccount(id, "t-" + number, "a long enough password", Set.of(role), by);
        return id;
    }

    @Test
    void a_kept_promise_asks_for_the_customers_word_until_it_is_noted() {
        var promise = kept(null);
        assertThat(afterKeeping.toAsk(agent, 10)).extracting(FollowUp::id).containsExactly(promise);
        assertThat(afterKeeping.note(promise, true, "", agent)).isEqualTo(Noting.NOTED);
        assertThat(afterKeeping.toAsk(agent, 10)).isEmpty();
        assertThat(desk.require(promise).satisfied()).isTrue();
        assertThat(afterKeeping.note(promise, false, "反悔", agent)).isEqualTo(Noting.ASKED_BEFORE);
        assertThat(desk.require(promise).satisfied()).isTrue();
    }

    @Test
    void who_was_asked_while_it_was_kept_is_not_asked_again() {
        kept(true);
        assertThat(afterKeeping.toAsk(agent, 10)).isEmpty();
    }

    @Test
    void the_promises_of_a_branch_are_those_its_people_made() {
        var branch = staff.require(agent).branchId();
        var other = organisation.branch("另一分中心 " + agent, agent);
        var kept = desk.promise(taken(), "查到物流后回复", null, agent);
        assertThat(desk.keep(kept, agent, "已回电告知", null)).isTrue();
        var owed = desk.promise(taken(), "周五前给出方案", null, agent);
        assertThat(lists.keptByAll(branch, 10)).extracting(FollowUp::id).containsExactly(kept);
        assertThat(lists.owedToAll(branch, 10)).extracting(FollowUp::id).containsExactly(owed);
        assertThat(lists.keptByAll(other, 10)).isEmpty();
        assertThat(lists.owedToAll(other, 10)).isEmpty();
        assertThat(counted(other).all().made()).isZero();
        var here = counted(branch);
        assertThat(here.all()).isEqualTo(new PromiseLedger.Tally(1, 0, 1, 0, 0, 0));
        assertThat(here.byOwner()).singleElement().satisfies(of -> {
            assertThat(of.ownerId()).isEqualTo(agent);
            assertThat(of.counted()).isEqualTo(here.all());
        });
        assertThat(here.byWeek()).singleElement().satisfies(of -> {
            assertThat(of.week().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(of.counted()).isEqualTo(here.all());
        });
    }

    @Test
    void whoever_has_most_that_is_late_stands_first() {
        var branch = staff.require(agent).branchId();
        var late = clock.instant().minus(Duration.ofDays(3));
        var dueAt = late.plus(Duration.ofHours(2));
        clock.at(late, () -> desk.promise(taken(), "查到物流后回复", dueAt, leader));
        desk.promise(taken(), "周五前给出方案", null, agent);
        assertThat(counted(branch).byOwner())
                .extracting(PromiseLedger.OfOwner::ownerId)
                .containsExactly(leader, agent);
        assertThat(counted(branch).all().broken()).isEqualTo(1);
    }

    @Test
    void whoever_moves_takes_along_what_they_owe_and_leaves_what_they_kept() {
        var branch = staff.require(agent).branchId();
        var kept = desk.promise(taken(), "查到物流后回复", null, agent);
        assertThat(desk.keep(kept, agent, "已回电告知", null)).isTrue();
        var owed = desk.promise(taken(), "周五前给出方案", null, agent);
        var other = anotherTeam();
        people.move(agent, other, "", leader);
        var there = staff.require(agent).branchId();
        await().untilAsserted(() ->
                assertThat(lists.owedToAll(there, 10)).extracting(FollowUp::id).containsExactly(owed));
        assertThat(lists.keptByAll(there, 10)).isEmpty();
        assertThat(lists.owedToAll(branch, 10)).isEmpty();
        assertThat(lists.keptByAll(branch, 10)).extracting(FollowUp::id).containsExactly(kept);
    }

    @Test
    void a_promise_handed_to_another_branch_is_watched_over_there_though_its_talk_is_not() {
        var there = anotherTeam();
        var successor = hire("钱立", Role.AGENT, there, leader);
        var elsewhere = staff.require(successor).branchId();
        var owed = desk.promise(taken(), "周五前给出方案", null, agent);
        assertThat(desk.handTo(owed, successor, leader)).isTrue();
        assertThat(lists.owedToAll(staff.require(agent).branchId(), 10)).isEmpty();
        assertThat(lists.owedToAll(elsewhere, 10)).extracting(FollowUp::id).containsExactly(owed);
        var watching =
                Signed.as(new SignedIn(leader, leader, "t-" + leader, "测试员", Set.of(Role.TEAM_LEADER), elsewhere));
        assertThat(mvc.get().uri("/follow-ups/" + owed).with(watching))
                .hasStatusOk()
                .bodyText()
                .contains("周五前给出方案")
                .doesNotContain("/conversations/");
        assertThat(mvc.get().uri("/follow-ups?all=true").with(watching))
                .bodyText()
                .contains("周五前给出方案");
    }

    private UUID anotherTeam() {
        var branch = organisation.branch("另一分中心 " + Ids.next(), leader);
        return organisation.team(organisation.department(branch, "客服部", leader), "二班", leader);
    }

    private PromiseLedger.Counted counted(UUID branch) {
        return ledger.since(branch, clock.instant().minus(Duration.ofDays(7)), clock.instant(), clock.getZone(), 5);
    }

    private ConversationId taken() {
        var id = conversations.open(NewConversation.online("访客", null));
        rows.assign(id, agent, staff.require(agent).branchId(), clock.instant());
        return id;
    }

    @Test
    void a_promise_that_is_owed_is_kept_first() {
        var promise = desk.promise(conversations.open(NewConversation.online("访客", null)), "查到物流后回复", null, agent);
        assertThat(afterKeeping.note(promise, true, "", agent)).isEqualTo(Noting.NOT_KEPT);
        assertThat(afterKeeping.toAsk(agent, 10)).isEmpty();
    }

    @Test
    void of_a_customer_who_is_not_satisfied_the_leader_hears_what_they_said() {
        var promise = kept(null);
        assertThat(afterKeeping.note(promise, false, " ", agent)).isEqualTo(Noting.WORDS_NEEDED);
        assertThat(afterKeeping.note(promise, false, "师傅来了没修好", agent)).isEqualTo(Noting.NOTED);
        assertThat(notices.of(leader, null, true, 5).getFirst().href()).isEqualTo("/follow-ups/" + promise);
        assertThat(desk.require(promise).askedNote()).isEqualTo("师傅来了没修好");
        assertThat(counted(staff.require(agent).branchId()).all().asked()).isEqualTo(1);
    }

    @Test
    void after_the_standards_time_nobody_is_bothered_any_more() {
        var promise = clock.at(Instant.now(clock).minus(Duration.ofDays(4)), () -> kept(null));
        assertThat(afterKeeping.toAsk(agent, 10)).isEmpty();
        assertThat(afterKeeping.note(promise, true, "客户主动说很好", agent)).isEqualTo(Noting.NOTED);
    }

    @Test
    void the_page_of_promises_asks_and_takes_the_answer_with_everything_typed_kept() {
        var promise = kept(null);
        assertThat(mvc.get().uri("/follow-ups").with(Signed.as(signedIn)))
                .hasStatusOk()
                .bodyText()
                .contains("待问满意度", "/follow-ups/" + promise);
        assertThat(mvc.get().uri("/follow-ups/" + promise).with(Signed.as(signedIn)))
                .bodyText()
                .contains("客户对结果满意吗");
        var answer = "/follow-ups/" + promise + "/answer";
        assertThat(mvc.post().uri(answer).with(Signed.as(signedIn)).with(csrf()).param("words", "说还行"))
                .hasStatus(422)
                .bodyText()
                .contains("请选择满意还是不满意", "说还行");
        assertThat(mvc.post()
                        .uri(answer + "?lang=en")
                        .with(Signed.as(signedIn))
                        .with(csrf())
                        .param("satisfied", "false"))
                .hasStatus(422)
                .bodyText()
                .contains("Say what the customer is not satisfied with");
        assertThat(mvc.post()
                        .uri(answer)
                        .with(Signed.as(Role.TRAINEE))
                        .with(csrf())
                        .param("satisfied", "true"))
                .hasStatus(403);
        assertThat(mvc.post().uri(answer).with(Signed.as(signedIn)).with(csrf()).param("satisfied", "true"))
                .hasStatus3xxRedirection();
        assertThat(desk.require(promise).satisfied()).isTrue();
    }

    private UUID kept(@Nullable Boolean satisfied) {
        var promise = desk.promise(conversations.open(NewConversation.online("访客", null)), "查到物流后回复", null, agent);
        assertThat(desk.keep(promise, agent, "已回电告知", satisfied)).isTrue();
        return promise;
    }
}
