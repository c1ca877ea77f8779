package io.bihuan.demonstration;

import io.bihuan.access.Role;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.RecordDesk;
import io.bihuan.conversation.RecordDraft;
import io.bihuan.telephone.CallDesk;
import io.bihuan.telephone.CallEvent;
import io.bihuan.telephone.CallEvent.Direction;
import io.bihuan.telephone.CallEvent.Kind;
import io.bihuan.telephone.CallEvent.Party;
import io.bihuan.telephone.Heard;
import io.bihuan.telephone.Switchboard;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In the last days the telephone rings as well: some calls are answered, one a day is missed. */
@Component
@Order(51)
class TelephoneChapter implements Chapter {

    private static final int DAYS = 3;
    private static final int CALLS_A_DAY = 3;
    private static final int EXTENSIONS = 6;
    private static final LocalTime FIRST = LocalTime.of(10, 20);
    private static final Duration BETWEEN = Duration.ofMinutes(95);
    private static final Duration LENGTH = Duration.ofMinutes(4);
    private static final List<RecordDraft> RECORDS = List.of(
            new RecordDraft("来电客户", "电话", "询问本月账单里的服务费", "核对账单并逐项说明", "客户表示清楚", ""),
            new RecordDraft("来电客户", "电话", "预约周末上门检修", "登记周六上午的时段", "已预约", ""));

    private final CallDesk calls;
    private final Switchboard switchboard;
    private final RecordDesk records;

    TelephoneChapter(CallDesk calls, Switchboard switchboard, RecordDesk records) {
        this.calls = calls;
        this.switchboard = switchboard;
        this.records = records;
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        var agents = stage.cast.people().stream()
                .filter(member -> member.is(Role.AGENT) && stage.isHere(member))
                .map(stage::id)
                .limit(EXTENSIONS)
                .toList();
        if (day.isBefore(stage.end.minusDays(DAYS - 1)) || agents.isEmpty()) {
            return;
        }
        for (var i = 0; i < agents.size(); i++) {
            switchboard.give(String.valueOf(1001 + i), agents.get(i), stage.founder());
        }
        for (var i = 0; i < CALLS_A_DAY; i++) {
            var time = FIRST.plus(BETWEEN.multipliedBy(i));
            if (stage.hasCome(day, time.plusMinutes(20))) {
                ring(stage, stage.instant(day, time), i, agents);
            }
        }
    }

    private void ring(Stage stage, Instant start, int number, List<UUID> agents) {
        var place = Math.floorMod(start.getEpochSecond() / 3600, agents.size());
        var call = new Call(
                "demo-" + start.getEpochSecond(),
                "1390000" + (4100 + start.getEpochSecond() % 97),
                String.valueOf(1001 + place));
        hear(stage, call, Kind.RINGING, start, null);
        if (number == CALLS_A_DAY - 1) {
            hear(stage, call, Kind.ENDED, start.plusSeconds(35), Party.CUSTOMER);
            return;
        }
        hear(stage, call, Kind.ANSWERED, start.plusSeconds(6 + number), null);
        var end = start.plus(LENGTH);
        var heard = hear(stage, call, Kind.ENDED, end, number == 0 ? Party.CUSTOMER : Party.AGENT);
        if (heard.conversation() != null) {
            var conversation = new ConversationId(heard.conversation());
            stage.at(end.plusSeconds(150), () -> {
                records.write(conversation, RECORDS.get(number), agents.get(place));
            });
        }
    }

    private record Call(String key, String number, String extension) {}

    private Heard hear(Stage stage, Call call, Kind kind, Instant at, @Nullable Party by) {
        return stage.at(
                at,
                () -> calls.hear(new CallEvent(
                        call.key() + kind,
                        call.key(),
                        kind,
                        at,
                        Direction.IN,
                        call.number(),
                        call.extension(),
                        by,
                        "")));
    }
}
