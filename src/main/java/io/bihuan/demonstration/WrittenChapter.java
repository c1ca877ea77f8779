package io.bihuan.demonstration;

import io.bihuan.access.Role;
import io.bihuan.assessment.AnswerSheets;
import io.bihuan.assessment.ExamDesk;
import io.bihuan.assessment.ExamId;
import io.bihuan.assessment.ExamKind;
import io.bihuan.assessment.NewExam;
import io.bihuan.assessment.Release;
import io.bihuan.assessment.Reveal;
import io.bihuan.assessment.Scheduling;
import io.bihuan.assessment.SittingDesk;
import io.bihuan.assessment.SittingLists;
import io.bihuan.assessment.Starting;
import io.bihuan.calendar.Deadlines;
import io.bihuan.paper.PaperDesk;
import io.bihuan.paper.PaperMaking;
import io.bihuan.paper.PaperPlan;
import io.bihuan.question.QuestionKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the last working days everybody has written an answer on a case; two examiners are to mark them. */
@Component
@Order(31)
class WrittenChapter implements Chapter {

    private static final String DEVICE = "demonstration";
    private static final LocalTime FOUR = LocalTime.of(16, 0);
    private static final int DAYS_BEFORE_THE_END = 2;
    private static final int SITTING = 8;

    private static final List<String> ANSWERS = List.of(
            "先安抚客户、说明理解他的着急，再核对订单和沟通记录，给出能做到的办法和时间，最后按时回访确认。",
            "我会先道歉，然后马上帮客户查清楚，查不清的告诉他几点前答复。",
            "请客户稍等，我去问一下主管。",
            "听客户说完，复述一遍他的要求，请他确认；再说明规定允许的处理方式，让客户选；记录下来，到时间主动回电。",
            "按流程登记，转给相关部门处理，处理完通知客户。");

    private final PaperDesk papers;
    private final ExamDesk exams;
    private final SittingDesk sittings;
    private final SittingLists lists;
    private final AnswerSheets sheets;
    private final Deadlines deadlines;

    WrittenChapter(
            PaperDesk papers,
            ExamDesk exams,
            SittingDesk sittings,
            SittingLists lists,
            AnswerSheets sheets,
            Deadlines deadlines) {
        this.papers = papers;
        this.exams = exams;
        this.sittings = sittings;
        this.lists = lists;
        this.sheets = sheets;
        this.deadlines = deadlines;
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        var when = deadlines.workdaysAfter(stage.end.minusDays(2L * DAYS_BEFORE_THE_END + 1), 1);
        if (!day.equals(when) || !stage.hasCome(day, FOUR.plusHours(1))) {
            return;
        }
        var people = stage.cast.holding(Role.AGENT).stream()
                .filter(stage::isHere)
                .map(stage::id)
                .limit(SITTING)
                .toList();
        var by = stage.id("he");
        var opens = stage.instant(day, FOUR);
        var plan = new PaperPlan.Drawn(
                List.of(new PaperPlan.Part(null, QuestionKind.SHORT_ANSWER, null, 2, new BigDecimal("20"))));
        if (stage.at(opens.minusSeconds(7200), () -> papers.make("案例简答卷", plan, by))
                instanceof PaperMaking.Made(var paper)) {
            var exam = new NewExam(
                    "投诉案例简答测验",
                    ExamKind.GENERAL,
                    paper,
                    opens,
                    opens.plusSeconds(7200),
                    45,
                    null,
                    Reveal.AFTER_CLOSE,
                    Release.BY_HAND,
                    2,
                    null,
                    null,
                    people,
                    List.of());
            if (stage.at(opens.minusSeconds(3600), () -> exams.schedule(exam, by))
                    instanceof Scheduling.Scheduled(var id)) {
                people.forEach(person -> sit(stage, id, person, day));
            }
        }
    }

    private void sit(Stage stage, ExamId exam, UUID person, LocalDate day) {
        var begun = stage.instant(day, FOUR.plusMinutes(2)).plusSeconds(stage.dice.nextInt(200));
        if (!(stage.at(begun, () -> sittings.start(exam, person, DEVICE)) instanceof Starting.Started(var sitting))) {
            return;
        }
        var now = begun;
        for (var question : lists.asked(sitting)) {
            now = now.plusSeconds(200L + stage.dice.nextInt(300));
            var words = ANSWERS.get(stage.dice.nextInt(ANSWERS.size()));
            stage.at(now, () -> {
                sheets.save(sitting, person, DEVICE, question.place(), 1, List.of(words));
            });
        }
        stage.at(now.plusSeconds(60), () -> sittings.handIn(sitting, person));
    }
}
