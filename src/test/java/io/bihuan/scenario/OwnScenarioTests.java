package io.bihuan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.database.Ids;
import io.bihuan.roleplay.RunDesk;
import io.bihuan.roleplay.RunLists;
import io.bihuan.roleplay.Shelf;
import io.bihuan.roleplay.play.Scenario;
import io.bihuan.scenario.OwnScenario.Source;
import io.bihuan.scenario.OwnScenario.Status;
import io.bihuan.scenario.ScenarioDesk.Step;
import io.bihuan.shadow.Round;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class OwnScenarioTests {

    private static final Content CONTENT = Proposal.of(
            List.of(
                    new Round(1, List.of("快递三天没动了。"), List.of("请问包裹显示到哪个城市了？"), null, null),
                    new Round(2, List.of("停在苏州。"), List.of("我现在帮您加急核实。"), null, null)),
            "ONLINE");

    @Autowired
    ScenarioDesk desk;

    @Autowired
    OwnScenarios scenarios;

    @Autowired
    Shelf shelf;

    @Autowired
    RunDesk runs;

    @Autowired
    RunLists lists;

    @Autowired
    MockMvcTester mvc;

    private final SignedIn author = Signed.person(Ids.next(), Role.INSTRUCTOR);
    private final SignedIn reviewer = Signed.person(Ids.next(), Role.SUPERVISOR);
    private final UUID id = Ids.next();

    @BeforeEach
    void a_draft() {
        scenarios.add(
                id,
                "own-" + id.toString().substring(24),
                Source.CONVERSATION,
                Ids.next(),
                CONTENT,
                author.staffId(),
                Instant.EPOCH);
    }

    private boolean onTheShelf() {
        return shelf.scenarios().stream()
                .map(Scenario::id)
                .anyMatch(desk.require(id).code()::equals);
    }

    private MvcTestResult post(SignedIn by, String where, String... pairs) {
        var request = mvc.post().uri("/workshop/" + id + where);
        for (var i = 0; i < pairs.length; i += 2) {
            request = request.param(pairs[i], pairs[i + 1]);
        }
        return request.with(Signed.as(by)).with(csrf()).exchange();
    }

    @Test
    void is_on_the_shelf_only_after_somebody_else_has_reviewed_it() {
        assertThat(desk.approve(id, 1, reviewer.staffId())).isEqualTo(Step.NOT_NOW);
        desk.handIn(id, author.staffId());
        assertThat(desk.approve(id, 1, author.staffId())).isEqualTo(Step.OWN_WORK);
        assertThat(onTheShelf()).isFalse();
        assertThat(desk.approve(id, 1, reviewer.staffId())).isEqualTo(Step.DONE);
        assertThat(onTheShelf()).isTrue();
    }

    @Test
    void is_played_like_those_that_came_along() {
        desk.handIn(id, author.staffId());
        desk.approve(id, 1, reviewer.staffId());
        var trainee = Signed.person(Ids.next(), Role.TRAINEE);
        var run = runs.begin(desk.require(id).code(), trainee);
        runs.say(run, "m-1", "您好，请问包裹显示到哪个城市了？", trainee.staffId());
        assertThat(lists.whole(run)).anyMatch(line -> line.text().equals("停在苏州。"));
        runs.end(run, trainee.staffId());
        assertThat(lists.require(run, trainee).outcome().total()).isNotNull();
    }

    @Test
    void that_is_changed_is_played_as_it_was_until_the_change_is_reviewed() {
        desk.handIn(id, author.staffId());
        desk.approve(id, 1, reviewer.staffId());
        desk.change(id, CONTENT, reviewer.staffId());
        var changed = desk.require(id);
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.status()).isEqualTo(Status.DRAFT);
        assertThat(onTheShelf()).isTrue();
        desk.handIn(id, reviewer.staffId());
        assertThat(desk.approve(id, 1, author.staffId())).isEqualTo(Step.NOT_NOW);
        assertThat(desk.approve(id, 2, author.staffId())).isEqualTo(Step.DONE);
        desk.retire(id, author.staffId());
        assertThat(onTheShelf()).isFalse();
    }

    @Test
    void is_edited_on_its_page_and_nothing_typed_is_lost() {
        assertThat(mvc.get().uri("/workshop/{id}", id).with(Signed.as(author)))
                .hasStatusOk()
                .bodyText()
                .contains("停在苏州。", "交给别人审");
        assertThat(post(author, "", "title", "快递停了", "facts[0].what", "停在哪里", "goals[0].what", "查物流"))
                .hasStatus(422)
                .bodyText()
                .contains("快递停了", "停在哪里", "给客户起个名字", "不然问不出来");
        assertThat(post(
                        author,
                        "",
                        "title",
                        "快递停了",
                        "scene",
                        "ONLINE",
                        "voice",
                        "polite",
                        "mood",
                        "-1",
                        "minutes",
                        "6",
                        "customer",
                        "何秀英",
                        "proof",
                        "何秀英，尾号 1189。",
                        "about",
                        "等礼物的人。",
                        "opening",
                        "快递三天没动了。",
                        "goals[0].what",
                        "查物流",
                        "goals[0].dimension",
                        "EFFICIENCY",
                        "goals[0].weight",
                        "3",
                        "goals[0].said",
                        "我帮您查物流",
                        "good",
                        "好的，谢谢。",
                        "fair",
                        "先这样。",
                        "bad",
                        "算了。"))
                .hasStatus3xxRedirection();
        assertThat(desk.require(id).content().title()).isEqualTo("快递停了");
        assertThat(desk.require(id).content().goals()).hasSize(1);
    }

    @Test
    void that_is_sent_back_says_what_is_to_be_otherwise() {
        post(author, "/review");
        assertThat(post(reviewer, "/verdict", "version", "1", "approved", "false", "note", "开场太短"))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/workshop/{id}", id).with(Signed.as(author)))
                .bodyText()
                .contains("审的人说：开场太短");
        assertThat(mvc.get().uri("/workshop").with(Signed.as(author)))
                .hasStatusOk()
                .bodyText()
                .contains("草稿");
        assertThat(mvc.post()
                        .uri("/workshop/complaints")
                        .param("number", "没有这个")
                        .with(Signed.as(reviewer))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("没有这个编号的投诉");
    }
}
