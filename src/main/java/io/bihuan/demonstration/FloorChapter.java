package io.bihuan.demonstration;

import static io.bihuan.conversation.SkillGroup.Accepting.AS_RULED;
import static io.bihuan.conversation.SkillGroup.Accepting.AT_ONCE;

import io.bihuan.conversation.SkillGroup;
import io.bihuan.conversation.SkillGroupDesk;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The supervisor sorts what customers come for into skill groups, and names who knows about each. */
@Component
@Order(52)
class FloorChapter implements Chapter {

    private static final LocalTime MORNING = LocalTime.of(9, 10);
    private static final int DAYS_TOLD = 5;

    private final SkillGroupDesk desk;

    FloorChapter(SkillGroupDesk desk) {
        this.desk = desk;
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        if (!day.equals(stage.end.minusDays(DAYS_TOLD)) || !stage.hasCome(day, MORNING)) {
            return;
        }
        stage.at(day, MORNING, () -> {
            keep(stage, "投诉", 5, AT_ONCE, List.of("投诉", "赔偿", "曝光", "没人管"), "lin", "zheng");
            keep(stage, "报修", 2, AS_RULED, List.of("漏水", "维修", "停电", "电梯", "不通"), "zhao", "feng");
            keep(stage, "费用", 0, AS_RULED, List.of("退款", "账单", "发票", "物业费"), "sun", "jiang");
        });
    }

    private void keep(
            Stage stage,
            String name,
            int points,
            SkillGroup.Accepting accepting,
            List<String> words,
            String... members) {
        var here = Stream.of(members)
                .map(stage.cast::member)
                .filter(stage::isHere)
                .map(stage::id)
                .toList();
        desk.keep(null, new SkillGroupDesk.Asked(name, null, words, points, here, accepting), stage.id("li"));
    }
}
