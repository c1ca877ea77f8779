package io.bihuan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.database.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** Talks that reach their agent without the queue. */
@SpringBootTest
@AutoConfigureMockMvc
class DirectTalksTests {

    @Autowired
    DirectTalks talks;

    @Autowired
    ConversationLists lists;

    @Autowired
    DeskLists deskLists;

    @Autowired
    RecordDesk records;

    @Autowired
    Clock clock;

    private final UUID agent = Ids.next();

    @Test
    void are_on_the_agents_list_at_once_with_the_wait_the_customer_had() {
        var answered = clock.instant();
        var id = talks.answered(
                new NewConversation("PHONE", "138****0001", null, 0), agent, answered.minusSeconds(8), answered);

        assertThat(deskLists.heldBy(agent)).singleElement().satisfies(held -> {
            assertThat(held.id()).isEqualTo(id.value());
            assertThat(held.state()).isEqualTo(State.ACTIVE);
            assertThat(Duration.between(held.waitingSince(), held.firstAgentReplyAt()))
                    .isEqualTo(Duration.ofSeconds(8));
        });
        assertThat(lists.after(id, 0, 10)).isEmpty();
    }

    @Test
    void end_in_the_words_given_and_are_closed_by_their_record() {
        var now = clock.instant();
        var id = talks.answered(new NewConversation("PHONE", "来电", null, 0), agent, now, now);
        assertThat(talks.over(id, "客户先挂断。", Speaker.CUSTOMER, now)).isTrue();
        assertThat(talks.over(id, "客户先挂断。", Speaker.CUSTOMER, now)).isFalse();
        assertThat(lists.state(id)).isEqualTo(State.WRAP_UP);
        assertThat(lists.endedBy(id)).contains(Speaker.CUSTOMER);
        assertThat(lists.after(id, 0, 10))
                .extracting(ConversationLists.Message::text)
                .containsExactly("客户先挂断。");

        records.write(id, new RecordDraft("王女士", "138", "问发票", "已补开", "解决", ""), agent);

        assertThat(lists.state(id)).isEqualTo(State.CLOSED);
    }

    @Test
    void that_nobody_answered_are_kept_as_closed_without_an_agent() {
        var now = clock.instant();
        var id = talks.missed(new NewConversation("PHONE", "来电", null, 0), now.minusSeconds(40), now);

        var transcript = lists.transcript(id);
        assertThat(transcript.agentId()).isNull();
        assertThat(transcript.closedAt()).isNotNull();
        assertThat(lists.state(id)).isEqualTo(State.CLOSED);
    }
}
