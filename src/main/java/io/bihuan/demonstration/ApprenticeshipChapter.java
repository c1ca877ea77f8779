package io.bihuan.demonstration;

import io.bihuan.apprenticeship.ApprenticeshipDesk;
import io.bihuan.apprenticeship.ApprenticeshipLists;
import io.bihuan.apprenticeship.Debrief;
import io.bihuan.apprenticeship.DebriefDesk;
import io.bihuan.apprenticeship.DebriefEntry;
import io.bihuan.apprenticeship.DebriefLists;
import io.bihuan.apprenticeship.NewPairing;
import io.bihuan.calendar.Deadlines;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Newcomers work beside a team leader before their exam; an agent who came back from leave does so at the end. */
@Component
@Order(55)
class ApprenticeshipChapter implements Chapter {

    private static final LocalTime MORNING = LocalTime.of(9, 10);
    private static final LocalTime EVENING = LocalTime.of(17, 50);
    private static final int FIRST_WORKDAY = 5;
    private static final int DAYS = 4;
    private static final List<String> STRENGTHS =
            List.of("开场白完整，先问清楚再查；遇到不确定的会说明什么时候回复。", "记录写得及时，待办和责任人都填全了。", "客户着急的时候能先安抚，没有打断。", "核验身份比昨天自然，客户没有反感。");
    private static final List<String> SHORTCOMINGS =
            List.of("说了两次“应该可以”，要给准话；查询时没有告诉客户要等多久。", "复述诉求漏掉了时间，客户又说了一遍。", "结束前忘了问还有没有别的问题。", "知识库检索词太长，没找到现成答案。");
    private static final List<String> FOCUS =
            List.of("把模糊词换成带时间的承诺。", "每个会话都复述一遍诉求再动手查。", "收尾三句话：是否解决、还有什么、感谢。", "熟悉升级的条件和话术。");

    private final ApprenticeshipDesk desk;
    private final ApprenticeshipLists lists;
    private final DebriefDesk debriefs;
    private final DebriefLists open;
    private final Deadlines deadlines;

    ApprenticeshipChapter(
            ApprenticeshipDesk desk,
            ApprenticeshipLists lists,
            DebriefDesk debriefs,
            DebriefLists open,
            Deadlines deadlines) {
        this.desk = desk;
        this.lists = lists;
        this.debriefs = debriefs;
        this.open = open;
        this.deadlines = deadlines;
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        if (!deadlines.isWorkday(day) || !stage.hasCome(day, EVENING.plusMinutes(30))) {
            return;
        }
        var came = stage.end.minusDays(OrganisationChapter.NEWCOMERS_DAYS);
        if (day.equals(deadlines.workdaysAfter(came, FIRST_WORKDAY))) {
            pair(stage, day, "zhouke", "chen", DAYS);
            pair(stage, day, "tang", "ding", DAYS);
        }
        if (day.equals(lastWorkdays(stage, 2))) {
            pair(stage, day, "wu", "chen", 3);
        }
        if (day.isBefore(lastWorkdays(stage, 0))) {
            List.of("chen", "ding").forEach(mentor -> write(stage, day, mentor));
            List.of("chen", "ding").forEach(mentor -> conclude(stage, day, mentor));
        }
    }

    /** The workday so many before the last one of the story. */
    private LocalDate lastWorkdays(Stage stage, int before) {
        var day = stage.end;
        while (deadlines.workdaysBetween(day, stage.end) < before || !deadlines.isWorkday(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private void pair(Stage stage, LocalDate day, String trainee, String mentor, int days) {
        if (stage.isHere(stage.cast.member(trainee))) {
            var pairing = new NewPairing(stage.id(trainee), stage.id(mentor), day, days);
            stage.at(day, MORNING, () -> desk.pair(pairing, stage.id("li")));
        }
    }

    private void write(Stage stage, LocalDate day, String mentor) {
        for (var debrief : stage.at(day, EVENING, () -> open.owedBy(stage.id(mentor)))) {
            stage.at(day, EVENING, () -> debriefs.sign(debrief.id(), stage.id(mentor), entry(stage)));
            var signs = stage.instant(day, EVENING.plusMinutes(8L + stage.dice.nextInt(15)));
            if (!later(stage, debrief)) {
                stage.at(signs, () -> debriefs.countersign(debrief.id(), debrief.traineeId()));
            }
        }
    }

    /** The one who is beside a mentor at the story's end has still to confirm. */
    private static boolean later(Stage stage, Debrief debrief) {
        return debrief.traineeId().equals(stage.id("wu"));
    }

    private static DebriefEntry entry(Stage stage) {
        return new DebriefEntry(
                25 + 5 * stage.dice.nextInt(4),
                stage.anyOf(STRENGTHS),
                stage.anyOf(SHORTCOMINGS),
                stage.anyOf(FOCUS),
                List.of());
    }

    private void conclude(Stage stage, LocalDate day, String mentor) {
        stage.at(day, EVENING.plusMinutes(28), (Runnable) () -> {
            for (var one : lists.openFor(stage.id(mentor))) {
                if (one.running() && one.done() == one.debriefs() && !day.isBefore(one.endsOn())) {
                    desk.recommend(one.id(), stage.id(mentor), true, "流程熟悉，情绪稳定，会主动查知识库，可以独立接待线上会话。");
                }
            }
        });
    }
}
