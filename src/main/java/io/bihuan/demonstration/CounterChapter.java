package io.bihuan.demonstration;

import io.bihuan.frontdesk.Drawing;
import io.bihuan.frontdesk.FrontDesk;
import io.bihuan.frontdesk.QueueNumbers;
import io.bihuan.frontdesk.Visit;
import io.bihuan.frontdesk.Visit.Then;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In the last days residents draw numbers at the counter and are served; at the end some of them still sit there. */
@Component
@Order(54)
class CounterChapter implements Chapter {

    private static final int DAYS = 4;
    private static final String CLERK = "yang";
    private static final String COUNTER = "1 号窗口";
    private static final LocalTime FIRST = LocalTime.of(9, 25);
    private static final Duration BETWEEN = Duration.ofMinutes(40);
    private static final List<Came> CAME = List.of(
            new Came("交本季度的物业费", "已缴清，开了收据", Then.DONE, ""),
            new Came("办新的门禁卡", "核对房产证后发卡两张，当场试刷正常", Then.DONE, ""),
            new Came("问楼下违规停车怎么管", "已登记车位号，转巡逻岗处理", Then.FOLLOW_UP, "今天 18:00 前电话告知处理结果"));
    private static final List<String> STILL = List.of("交物业费", "领取快递保管件", "装修登记");

    private final QueueNumbers numbers;
    private final FrontDesk desk;
    private final MannedFloor floor;
    private final Clock clock;
    private final Random dice = new Random(20_261_124);

    CounterChapter(QueueNumbers numbers, FrontDesk desk, MannedFloor floor, Clock clock) {
        this.numbers = numbers;
        this.desk = desk;
        this.floor = floor;
        this.clock = clock;
    }

    private record Came(String about, String result, Then then, String promise) {}

    @Override
    public void day(Stage stage, LocalDate day) {
        if (day.isBefore(stage.end.minusDays(DAYS - 1)) || !stage.isHere(stage.cast.member(CLERK))) {
            return;
        }
        for (var place = 0; place < CAME.size(); place++) {
            var time = FIRST.plus(BETWEEN.multipliedBy(place));
            if (stage.hasCome(day, time.plusMinutes(30))) {
                serve(stage, stage.instant(day, time), CAME.get(place));
            }
        }
    }

    @Override
    public void after(Stage stage) {
        if (!stage.isHere(stage.cast.member(CLERK))) {
            return;
        }
        var now = clock.instant();
        serve(stage, now.minus(Duration.ofMinutes(12)), new Came("楼上半夜装修，找过两次没人管", "", Then.TALK, ""));
        for (var about : STILL) {
            numbers.draw(about);
        }
        numbers.callNext(stage.id(CLERK), COUNTER);
        floor.stays(stage.id(CLERK));
    }

    private void serve(Stage stage, Instant drawnAt, Came came) {
        var clerk = stage.id(CLERK);
        var guest = Guest.any(dice);
        var drawn = stage.at(drawnAt, () -> numbers.draw(came.about()));
        if (!(drawn instanceof Drawing.Drawn)) {
            return;
        }
        var called = stage.at(drawnAt.plusSeconds(200), () -> numbers.callNext(clerk, COUNTER));
        called.ifPresent(ticket -> stage.at(drawnAt.plusSeconds(500), () -> {
            desk.note(
                    new Visit(
                            ticket.id(),
                            guest.name(),
                            Objects.requireNonNullElse(guest.contact().phone(), ""),
                            came.about(),
                            came.result(),
                            came.then(),
                            came.promise()),
                    clerk);
        }));
    }
}
