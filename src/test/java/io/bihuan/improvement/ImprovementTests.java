package io.bihuan.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.competence.NeedArisen;
import io.bihuan.database.Ids;
import io.bihuan.web.Arc;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class ImprovementTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    FeedbackDesk feedback;

    @Autowired
    FeedbackLists register;

    @Autowired
    CardDesk cards;

    @Autowired
    CardLists board;

    @Autowired
    LoopFlow flow;

    @Autowired
    MockMvcTester mvc;

    @Test
    void feedback_of_an_unknown_customer_gets_an_anonymous_number() {
        var id = feedback.register(said("排队太久", ""), Ids.next());

        assertThat(entry(id).customerNumber()).matches("C\\d{12,}");
    }

    @Test
    void a_suggestion_becomes_one_card_on_the_board() {
        var id = feedback.register(said("看不到排到第几位", "排队时显示位置和等待时间"), Ids.next());

        assertThat(board.inState(CardState.PROPOSED, 500))
                .filteredOn(card -> card.sourceId().equals(id.toString()))
                .singleElement()
                .satisfies(card -> {
                    assertThat(card.title()).isEqualTo("排队时显示位置和等待时间");
                    assertThat(card.source()).isEqualTo("FEEDBACK");
                });
    }

    @Test
    void the_same_source_told_twice_stays_one_card() {
        var card = new NewCard("公示停水时间", "", "", "COMPLAINT", Ids.next().toString(), "");

        assertThat(cards.propose(card, null)).isEqualTo(cards.propose(card, null));
    }

    @Test
    void a_card_walks_the_board_and_remembers_how() {
        var id = cards.propose(
                new NewCard("换一种排班", "", "", "SUGGESTION", Ids.next().toString(), ""), Ids.next());
        var owner = Ids.next();

        assertThat(cards.move(id, CardState.DOING, "", owner)).isEqualTo(new Moving.NeedsOwner());
        cards.assign(id, owner, TODAY.plusDays(9), owner);
        assertThat(cards.move(id, CardState.DOING, "", owner)).isInstanceOf(Moving.Moved.class);

        assertThat(board.require(id).state()).isEqualTo(CardState.DOING);
        assertThat(board.tale(id))
                .singleElement()
                .satisfies(move -> assertThat(move.latter()).isEqualTo(CardState.DOING));
    }

    @Test
    void a_need_told_twice_flows_once() {
        var need = new NeedArisen(
                Ids.next(), Ids.next(), "identity", Instant.parse("2027-01-04T02:00:00Z"), List.of("一", "二", "三"));
        new LoopFlows(flow).on(need);
        new LoopFlows(flow).on(need);

        assertThat(flow.latest(50))
                .filteredOn(each -> each.arguments().contains("staff:" + need.staffId()))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.fromArc()).isEqualTo(Arc.INSPECT);
                    assertThat(each.toArc()).isEqualTo(Arc.PLAN);
                });
    }

    @Test
    void a_form_without_words_comes_back_with_its_fault_and_everything_typed() {
        assertThat(mvc.post()
                        .uri("/feedback")
                        .param("customer", "张三")
                        .param("feedback", "")
                        .param("handling", "已致歉<script>")
                        .param("suggestion", "")
                        .with(csrf())
                        .with(Signed.as(Role.SUPERVISOR)))
                .hasStatus(422)
                .bodyText()
                .contains("请写下客户说了什么", "编号应为 C", "已致歉&lt;script&gt;", "张三");
    }

    @Test
    void the_register_prints() {
        feedback.register(said("=1+1", ""), Ids.next());

        assertThat(mvc.get().uri("/feedback/print?format=pdf").with(Signed.as(Role.INSPECTOR)))
                .hasStatusOk()
                .hasContentType("application/pdf");
        assertThat(mvc.get().uri("/feedback/print?blank=true").with(Signed.as(Role.INSPECTOR)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/feedback/print?format=docx").with(Signed.as(Role.INSPECTOR)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/feedback/print?format=xlsx").with(Signed.as(Role.INSPECTOR)))
                .hasStatusOk();
    }

    @Test
    void an_agent_may_not_see_the_board() {
        assertThat(mvc.get().uri("/improvement").with(Signed.as(Role.AGENT))).hasStatus(403);
        assertThat(mvc.get().uri("/improvement").with(Signed.as(Role.SUPERVISOR)))
                .hasStatusOk();
    }

    private String ownedCard(java.util.UUID owner, CardState... way) {
        var id = cards.propose(
                new NewCard("排队时报位置", "", "", "SUGGESTION", Ids.next().toString(), ""), Ids.next());
        cards.assign(id, owner, TODAY.plusDays(9), owner);
        for (var state : way) {
            assertThat(cards.move(id, state, "做完了", owner)).isInstanceOf(Moving.Moved.class);
        }
        return "/improvement/" + id;
    }

    private int moved(String card, java.util.UUID by, CardState to) {
        return mvc.post()
                .uri(card + "/move")
                .param("to", to.name())
                .param("reason", "做完了")
                .with(csrf())
                .with(Signed.as(Signed.person(by, Role.AGENT)))
                .exchange()
                .getResponse()
                .getStatus();
    }

    @Test
    void its_owner_brings_a_card_forward_but_neither_accepts_it_nor_gives_it_up() {
        var owner = Ids.next();
        var card = ownedCard(owner);

        assertThat(moved(card, owner, CardState.DROPPED)).isEqualTo(422);
        assertThat(moved(card, owner, CardState.DOING)).isEqualTo(302);
        assertThat(moved(card, owner, CardState.VERIFYING)).isEqualTo(302);
        assertThat(moved(card, owner, CardState.DONE)).isEqualTo(422);
    }

    @Test
    void its_owner_does_not_take_up_again_what_was_accepted() {
        var owner = Ids.next();
        var card = ownedCard(owner, CardState.DOING, CardState.VERIFYING, CardState.DONE);

        assertThat(moved(card, owner, CardState.ANALYSING)).isEqualTo(404);
    }

    @Test
    void a_card_is_not_there_for_an_agent_who_does_not_own_it() {
        var card = ownedCard(Ids.next());

        assertThat(mvc.get().uri(card).with(Signed.as(Role.TRAINEE))).hasStatus(404);
        assertThat(moved(card, Ids.next(), CardState.DOING)).isEqualTo(404);
    }

    private static NewFeedback said(String words, String suggestion) {
        return new NewFeedback(TODAY, "", words, "已记录", suggestion, Ids.next());
    }

    private FeedbackLists.Row entry(java.util.UUID id) {
        return register.between(TODAY, TODAY, 500).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
