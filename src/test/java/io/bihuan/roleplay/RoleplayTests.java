package io.bihuan.roleplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.database.Ids;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import io.bihuan.roleplay.play.Deed;
import io.bihuan.roleplay.play.Line;
import io.bihuan.roleplay.play.Side;
import io.bihuan.web.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class RoleplayTests {

    private static final String SCENARIO = "leak-on-the-floor";
    private static final String GREETING = "您好，这里是星湾客服中心，我是林晓雯，请问有什么可以帮您？";
    private static final List<String> WELL = List.of(
            GREETING,
            "王先生，地板泡成这样换谁都着急，真的很抱歉。请您先把总阀关上，插座那边先别碰，家里有人滑倒或者受伤吗？",
            "麻烦您提供一下姓名和手机尾号，我核对一下订单，谢谢您。",
            "请问大概是什么时候发现的，地板泡了多大面积？附近的插座断电了吗？",
            "您现在最希望我们先做什么？",
            "我确认一下：您希望今晚先有水用，地板的损失也要有个说法，对吗？",
            "维修师傅今晚 20:00 前到您家，先恢复供水，会提前打电话给您。",
            "损失我先登记，请把照片发给我，两个工作日内核实完，我会在周三 18:00 前给您答复。",
            "请问还有其他问题需要我帮您吗？感谢您的理解，祝您生活愉快。");

    @Autowired
    RunDesk desk;

    @Autowired
    RunLists lists;

    @Autowired
    Shelf shelf;

    @Autowired
    LeftOpen leftOpen;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private SignedIn trainee = Signed.person(Ids.next(), Role.TRAINEE);
    private UUID branch = Ids.next();

    @BeforeEach
    void a_newcomer() {
        var founder = Ids.next();
        var tag = Ids.next().toString().substring(24);
        branch = organisation.branch("分中心 " + tag, founder);
        var team = organisation.team(organisation.department(branch, "客服部", founder), "一班", founder);
        var id = people.hire(
                new NewStaff("R" + tag, "周小雨", team, "客服专员", "初级", LocalDate.of(2026, 6, 1), null), founder);
        trainee = somebody(id, Role.TRAINEE, branch);
    }

    private static SignedIn somebody(UUID id, Role role, UUID branch) {
        return new SignedIn(Ids.next(), id, "x" + id, "周小雨", Set.of(role), branch);
    }

    private UUID begun() {
        return desk.begin(SCENARIO, trainee);
    }

    private Saying say(UUID run, String text) {
        return desk.say(run, Ids.next().toString(), text, trainee.staffId());
    }

    @Nested
    class A_run {

        @Test
        void begins_with_the_customer_and_is_one_at_a_time() {
            var run = begun();
            assertThat(lists.whole(run)).extracting(Line::from).containsOnly(Side.CUSTOMER);
            assertThat(begun()).isEqualTo(run);
        }

        @Test
        void shows_what_the_customer_types_only_once_it_is_typed() {
            var run = begun();
            say(run, GREETING);
            assertThat(lists.shown(run).size()).isLessThan(lists.whole(run).size());
        }

        @Test
        void hears_a_message_that_comes_twice_once() {
            var run = begun();
            var first = (Saying.Said) desk.say(run, "m-1", GREETING, trainee.staffId());
            var lines = lists.whole(run).size();
            var second = (Saying.Said) desk.say(run, "m-1", GREETING, trainee.staffId());
            assertThat(second.seq()).isEqualTo(first.seq());
            assertThat(lists.whole(run)).hasSize(lines);
        }

        @Test
        void refuses_nothing_and_too_much() {
            var run = begun();
            assertThat(say(run, "  ")).isEqualTo(new Saying.Empty());
            assertThat(say(run, "长".repeat(RunDesk.LONGEST + 1)))
                    .isEqualTo(new Saying.TooLong(RunDesk.LONGEST + 1, RunDesk.LONGEST));
        }

        @Test
        void is_nobody_elses() {
            var run = begun();
            assertThatThrownBy(() -> desk.say(run, "m", "在吗", Ids.next())).isInstanceOf(NotFound.class);
        }

        @Test
        void handled_well_ends_well_is_scored_and_is_evidence_of_its_areas() {
            var run = begun();
            WELL.forEach(words -> assertThat(say(run, words)).isInstanceOf(Saying.Said.class));
            desk.end(run, trainee.staffId());
            var ended = lists.require(run, trainee);
            assertThat(ended.outcome()).isNotNull();
            assertThat(ended.outcome().good()).isTrue();
            assertThat(ended.outcome().total()).isGreaterThan(70);
            assertThat(ended.outcome().byDimension()).hasSize(3);
            assertThat(evidence())
                    .containsExactlyInAnyOrderElementsOf(shelf.require(SCENARIO).areas());
            assertThat(say(run, "再说一句")).isEqualTo(new Saying.Ended());
        }

        @Test
        void handled_badly_is_no_evidence_against_anybody() {
            var run = begun();
            say(run, "什么事");
            say(run, "不清楚，你自己看说明书");
            desk.end(run, trainee.staffId());
            assertThat(lists.require(run, trainee).outcome().total()).isLessThan(60);
            assertThat(evidence()).isEmpty();
        }

        @Test
        void in_which_the_customer_is_blamed_marks_it_as_live_service_does() {
            var run = begun();
            say(run, "王先生，师傅看过了，是您自己没装好。");
            assertThat(lists.whole(run).stream()
                            .flatMap(line -> line.marks().stream())
                            .filter(mark -> mark.deed() == Deed.TABOO))
                    .singleElement()
                    .satisfies(mark -> assertThat(mark.words().getFirst()).contains("您自己没装"));
        }

        @Test
        void in_which_nothing_was_said_has_no_score() {
            var run = begun();
            desk.end(run, trainee.staffId());
            assertThat(lists.require(run, trainee).outcome().total()).isNull();
        }

        @Test
        void that_nobody_came_back_to_is_ended_by_itself() {
            var run = begun();
            jdbc.sql("update roleplay.run set heard_at = heard_at - interval '3 hours' where id = :id")
                    .param("id", run)
                    .update();
            leftOpen.run();
            assertThat(lists.require(run, trainee).outcome().by()).isEqualTo(Run.EndedBy.TIME);
        }

        private List<String> evidence() {
            return jdbc.sql("select area_code from competence.evidence where staff_id = :id and source = 'ROLEPLAY'")
                    .param("id", trainee.staffId())
                    .query(String.class)
                    .list();
        }
    }

    @Nested
    class Its_pages {

        @Test
        void show_the_shelf_the_desk_and_the_replay_to_the_trainee() {
            var run = begun();
            assertThat(mvc.get().uri("/roleplay").with(Signed.as(trainee)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("净水器漏水泡了地板", "继续没结束的演练");
            assertThat(mvc.get().uri("/roleplay/runs/{id}", run).with(Signed.as(trainee)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("data-base=\"/roleplay/runs\"");
            assertThat(mvc.post()
                            .uri("/roleplay/runs/{id}/messages", run)
                            .param("clientId", "m-1")
                            .param("text", "你自己看说明书")
                            .with(Signed.as(trainee))
                            .with(csrf()))
                    .hasStatus(201);
            mvc.post()
                    .uri("/roleplay/runs/{id}/ending", run)
                    .with(Signed.as(trainee))
                    .with(csrf())
                    .exchange();
            assertThat(mvc.get().uri("/roleplay/runs/{id}", run).with(Signed.as(trainee)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("逐句复盘", "系统建议分");
        }

        @Test
        void are_open_to_a_leader_of_the_branch_once_the_run_is_over_and_to_no_other() {
            var run = begun();
            var leader = somebody(Ids.next(), Role.TEAM_LEADER, branch);
            var stranger = somebody(Ids.next(), Role.TEAM_LEADER, Ids.next());
            assertThat(mvc.get().uri("/roleplay/runs/{id}", run).with(Signed.as(leader)))
                    .hasStatus(404);
            say(run, GREETING);
            desk.end(run, trainee.staffId());
            assertThat(mvc.get().uri("/roleplay/runs/{id}", run).with(Signed.as(leader)))
                    .hasStatusOk();
            assertThat(mvc.get().uri("/roleplay/runs").with(Signed.as(leader)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("周小雨");
            assertThat(mvc.get().uri("/roleplay/runs/{id}", run).with(Signed.as(stranger)))
                    .hasStatus(404);
        }
    }
}
