package io.bihuan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.roleplay.play.Scenario.Scene;
import io.bihuan.roleplay.play.ScenarioFile;
import io.bihuan.shadow.Round;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProposalTests {

    private static final List<Round> TALK = List.of(
            new Round(1, List.of("水管又漏了！电话138****8000", "到底有没有人管？"), List.of("某先生您好，请问漏水的是厨房还是卫生间？"), null, null),
            new Round(2, List.of("卫生间，马桶后面那根。"), List.of("好的，我现在帮您安排师傅今天 18:00 前上门。"), null, null),
            new Round(3, List.of("行吧。"), List.of("麻烦提供一下姓名和手机尾号核对。"), null, null));

    @Test
    void what_the_customer_came_with_opens_it_in_their_mood() {
        var content = Proposal.of(TALK, "ONLINE");
        assertThat(content.opening()).containsExactly("水管又漏了！电话", "到底有没有人管？");
        assertThat(content.mood()).isLessThan(-1);
        assertThat(content.scene()).isEqualTo(Scene.ONLINE);
        assertThat(content.toString()).doesNotContain("*");
    }

    @Test
    void what_was_told_when_asked_is_told_when_asked() {
        var facts = Proposal.of(TALK, "ONLINE").facts();
        assertThat(facts).singleElement().satisfies(fact -> {
            assertThat(fact.asked().getFirst()).contains("厨房还是卫生间");
            assertThat(fact.says()).containsExactly("卫生间，马桶后面那根。");
        });
    }

    @Test
    void what_was_done_for_them_is_part_of_a_good_handling() {
        assertThat(Proposal.of(TALK, "ONLINE").goals())
                .anyMatch(goal -> goal.said().contains("好的，我现在帮您安排师傅今天 18:00 前上门。"));
    }

    @Test
    void every_proposal_can_be_played_as_it_is() {
        for (var content :
                List.of(Proposal.of(TALK, "ONSITE"), Proposal.of("师傅迟到两小时，还把地板刮花了！", "希望赔偿"), Proposal.of("", ""))) {
            var scenario = ScenarioFile.scenario("own", content.file("own-1"));
            assertThat(scenario.endings().getFirst().good()).isTrue();
            assertThat(scenario.opening()).isNotEmpty();
        }
    }
}
