package io.bihuan.demonstration;

import io.bihuan.conversation.ConversationId;
import io.bihuan.satisfaction.Inviting;
import io.bihuan.satisfaction.OpinionDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.stereotype.Component;

/** More than half of the customers who are asked say how it was, and they notice who serves well. */
@Component
class CustomerVoices {

    private static final int ANSWER_PERCENT = 62;
    private static final int WRITE_PERCENT = 20;
    private static final List<String> MISSED =
            List.of("response", "listening", "empathy", "product", "complaint.remedy", "followup");
    private static final List<List<String>> WORDS = List.of(
            List.of("回复挺快，说得也清楚。", "问题一下就讲明白了。", "回复及时，步骤说得很清楚。", "答得快，也听得懂。"),
            List.of("希望修好以后再打个电话确认。", "修完没有人回访，不知道算不算好了。", "处理完最好打电话说一声。", "希望有人回访，确认修好没有。"),
            List.of("等的时间有点长。", "排队等了很久才有人接。", "等了十几分钟才接通。", "接通太慢，等得着急。"),
            List.of("客服很耐心，谢谢。", "小姑娘态度很好，很有耐心。", "说话客气，一直很耐心。", "态度好，耐心听我说完。"));

    private final OpinionDesk desk;
    /** Its own dice: whoever listens to it or not, the rest of the tale stays as it is. */
    private final Random dice = new Random(20_260_704);

    private int written;

    CustomerVoices(OpinionDesk desk) {
        this.desk = desk;
    }

    void ask(Stage stage, Instant end, ConversationId talk, Cast.Member agent, boolean complained) {
        if (stage.at(end.plusSeconds(1), () -> desk.invite(talk.value())) instanceof Inviting.Invited(var word)
                && dice.nextInt(100) < ANSWER_PERCENT) {
            stage.at(end.plus(Duration.ofMinutes(2)), () -> {
                desk.answer(word, sheet(agent, complained));
            });
        }
    }

    private Map<String, List<String>> sheet(Cast.Member agent, boolean complained) {
        var content = dice.nextInt(100) < agent.skill() + (complained ? -25 : 14);
        var sent = new HashMap<String, List<String>>();
        sent.put("satisfied", List.of(Integer.toString(content ? 4 + dice.nextInt(2) : 1 + dice.nextInt(3))));
        sent.put("effort", List.of(Integer.toString(content ? 5 + dice.nextInt(3) : 2 + dice.nextInt(4))));
        sent.put("solved", List.of(content ? "yes" : dice.nextBoolean() ? "partly" : "no"));
        if (!content) {
            sent.put("lacking", List.of(MISSED.get(dice.nextInt(MISSED.size()))));
        }
        if (dice.nextInt(100) < WRITE_PERCENT) {
            var said = WORDS.get(dice.nextInt(WORDS.size()));
            sent.put("words", List.of(said.get(written++ % said.size())));
        }
        return sent;
    }
}
