package io.bihuan.demonstration;

import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.Deadlines;
import io.bihuan.shadow.Beginning;
import io.bihuan.shadow.Round;
import io.bihuan.shadow.Shadow;
import io.bihuan.shadow.ShadowDesk;
import io.bihuan.shadow.ShadowLists;
import io.bihuan.shadow.ShadowOffers;
import io.bihuan.shadow.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In the last week newcomers answer conversations of the days before, and their mentor says a word on it. */
@Component
@Order(57)
class ShadowChapter implements Chapter {

    private static final LocalTime AFTER_LUNCH = LocalTime.of(13, 20);
    private static final int LAST_WORKDAYS = 5;
    private static final int SECONDS_AN_ANSWER = 70;
    private static final int COMMENTED = 60;
    private static final List<String> OPENERS = List.of(
            "您好，我是星湾客服%s，这件事让您费心了，我来帮您处理。麻烦先报一下姓名和手机尾号，我核对一下。", "您好，我是%s。我确认一下，您说的是刚才这个情况，对吗？我马上查。", "您好，请说一下订单号。");
    private static final List<String> MIDDLES = List.of(
            "明白了。我先帮您登记，今天 17:00 前给您回电，您看可以吗？",
            "我确认一下，您最希望先解决这一件，对吗？",
            "好的，这个应该可以处理，您等一下。",
            "给您添麻烦了，我理解您着急。我现在查，请稍等两分钟。");
    private static final List<String> LAST =
            List.of("都记下了，今天 18:00 前给您答复。请问还有其他问题需要我帮您吗？感谢您的理解，祝您生活愉快。", "好的，那就先这样，有消息会联系您。");
    private static final List<String> WORDS =
            List.of("复述做得好，客户少说了一遍。下次承诺要带时间，别说“应该可以”。", "开场稳。第二轮少了一句共情，客户已经在抱怨了。", "收尾完整，比当时的回复还清楚；核验身份要放在查单之前。");

    private final ShadowOffers offers;
    private final ShadowDesk desk;
    private final ShadowLists lists;
    private final Deadlines deadlines;
    /** Its own chance: what is told elsewhere stays as it was. */
    private final Random dice = new Random(57);

    ShadowChapter(ShadowOffers offers, ShadowDesk desk, ShadowLists lists, Deadlines deadlines) {
        this.offers = offers;
        this.desk = desk;
        this.lists = lists;
        this.deadlines = deadlines;
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        if (!deadlines.isWorkday(day)
                || deadlines.workdaysBetween(day, stage.end) > LAST_WORKDAYS
                || !stage.hasCome(day, AFTER_LUNCH.plusHours(1))) {
            return;
        }
        var at = stage.instant(day, AFTER_LUNCH);
        stage.cast.holding(Role.TRAINEE).stream()
                .filter(stage::isHere)
                .forEach(trainee -> answer(stage, at, stage.as(trainee.login())));
    }

    /** One more waits at the end: somebody's mentor has given it. */
    @Override
    public void after(Stage stage) {
        var mentor = stage.as("chen");
        stage.cast.holding(Role.TRAINEE).stream()
                .filter(stage::isHere)
                .map(trainee -> stage.as(trainee.login()))
                .forEach(trainee -> offers.to(trainee.staffId(), trainee.branchId(), Wish.ANYTHING, 1).stream()
                        .findFirst()
                        .ifPresent(offer -> desk.give(offer.conversationId(), trainee.staffId(), mentor)));
    }

    private void answer(Stage stage, Instant at, SignedIn trainee) {
        var waiting = stage.at(
                at,
                () -> lists.of(trainee.staffId(), 1).stream()
                        .filter(shadow -> !shadow.finished())
                        .findFirst()
                        .or(() -> offers.to(trainee.staffId(), trainee.branchId(), Wish.ANYTHING, 1).stream()
                                .findFirst()
                                .map(offer -> desk.begin(offer.conversationId(), trainee))
                                .flatMap(begun -> begun instanceof Beginning.Begun(var id)
                                        ? Optional.of(lists.require(id, trainee))
                                        : Optional.empty())));
        waiting.ifPresent(shadow -> {
            var now = at;
            for (var round : lists.rounds(shadow.id())) {
                now = now.plusSeconds(SECONDS_AN_ANSWER + dice.nextInt(SECONDS_AN_ANSWER));
                var words = words(shadow, round, trainee);
                stage.at(now, () -> desk.answer(shadow.id(), round.place(), words, trainee.staffId()));
            }
            if (dice.nextInt(100) < COMMENTED) {
                var word = any(WORDS);
                stage.at(now.plusSeconds(1_800), () -> desk.comment(shadow.id(), word, stage.as("chen")));
            }
        });
    }

    private String words(Shadow shadow, Round round, SignedIn trainee) {
        return round.place() == 1
                ? any(OPENERS).formatted(trainee.name())
                : any(round.place() == shadow.rounds() ? LAST : MIDDLES);
    }

    private String any(List<String> some) {
        return some.get(dice.nextInt(some.size()));
    }
}
