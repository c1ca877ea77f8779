package io.bihuan.demonstration;

import io.bihuan.calendar.Deadlines;
import io.bihuan.quality.InspectionLists;
import io.bihuan.quality.NewReview;
import io.bihuan.quality.ReviewDesk;
import io.bihuan.quality.Reviewing;
import io.bihuan.quality.ScorecardItem;
import io.bihuan.quality.rule.Check;
import io.bihuan.quality.rule.Finding;
import io.bihuan.quality.rule.Verdict;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Inspectors score some of the day's conversations by hand, and most agents say that they have read it. */
@Component
@Order(70)
class QualityChapter implements Chapter {

    private static final LocalTime EVENING = LocalTime.of(17, 20);
    private static final int A_DAY = 2;
    private static final int READ_PERCENT = 85;

    private final InspectionLists inspections;
    private final ReviewDesk desk;
    private final Deadlines deadlines;

    QualityChapter(InspectionLists inspections, ReviewDesk desk, Deadlines deadlines) {
        this.inspections = inspections;
        this.desk = desk;
        this.deadlines = deadlines;
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        if (!deadlines.isWorkday(day) || !stage.hasCome(day, EVENING.plusHours(1))) {
            return;
        }
        var inspector = stage.id(day.getDayOfMonth() % 2 == 0 ? "qin" : "tao");
        var now = stage.instant(day, EVENING);
        var morning = stage.instant(day, LocalTime.MIN);
        inspections.latest(null, InspectionLists.Filter.UNREVIEWED, null, now, A_DAY).stream()
                .filter(row -> row.agentId() != null && row.closedAt().isAfter(morning))
                .forEach(row -> {
                    var review = review(stage, row);
                    if (stage.at(now, () -> desk.review(row.id(), review, inspector))
                                    instanceof Reviewing.Reviewed(var id, var _)
                            && stage.happens(READ_PERCENT)) {
                        var agent = Objects.requireNonNull(row.agentId());
                        stage.at(now.plusSeconds(1800), () -> desk.acknowledge(id, "", agent));
                    }
                });
    }

    private NewReview review(Stage stage, InspectionLists.Row row) {
        var missed = inspections.findings(row.id()).stream()
                .map(InspectionLists.Line::finding)
                .filter(finding -> finding.verdict() == Verdict.MISSED)
                .map(Finding::check)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Check.class)));
        var items = inspections.scorecard(row.scorecardId()).items().stream()
                .map(item -> new NewReview.Item(item.code(), points(stage, item, missed), ""))
                .toList();
        return new NewReview(
                items, missed.stream().findFirst().map(QualityChapter::coaching).orElse(""));
    }

    /** What the rules missed costs points; what only a person hears is good more often than not. */
    private static int points(Stage stage, ScorecardItem item, Set<Check> missed) {
        if (item.weight().signum() == 0) {
            return 0;
        }
        var faults = item.checks().stream().filter(missed::contains).count();
        return switch (item.kind()) {
            case SCALE -> faults > 0 ? 2 + stage.dice.nextInt(2) : 4 + stage.dice.nextInt(2);
            default -> faults > 0 ? 0 : 1;
        };
    }

    private static String coaching(Check check) {
        return switch (check) {
            case FIRST_RESPONSE, AVERAGE_RESPONSE -> "先回一句「我正在为您查」，再去查系统，客户就不会觉得没人理。";
            case IDENTITY -> "查订单之前先核对姓名和手机尾号，这一步不能省。";
            case RESTATING -> "动手之前用一句话复述诉求，可以少走一趟弯路。";
            case VAGUE, PROMISE -> "给时间要给到几点，给不出来就说清楚几点前再联系。";
            case EMPATHY -> "先接住情绪再说办法，一句就够。";
            case CLOSING -> "结束前问一句还有没有别的需要，再道谢。";
            case TABOO -> "这类话会让客户觉得被推开，换成「我来帮您联系」。";
            default -> "对照规范再看一遍这通会话，下周我们一起听一段。";
        };
    }
}
