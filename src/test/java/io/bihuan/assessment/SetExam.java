package io.bihuan.assessment;

import io.bihuan.database.Ids;
import io.bihuan.paper.PaperDesk;
import io.bihuan.paper.PaperMaking;
import io.bihuan.paper.PaperPlan;
import io.bihuan.question.Adding;
import io.bihuan.question.Choice;
import io.bihuan.question.Content;
import io.bihuan.question.QuestionDesk;
import io.bihuan.question.QuestionDraft;
import io.bihuan.question.QuestionStatus;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets small exams of questions whose first choice is the right one. */
@Component
class SetExam {

    static final UUID EXAMINER = Ids.next();

    private final QuestionDesk questions;
    private final PaperDesk papers;
    private final ExamDesk exams;
    private final JdbcClient jdbc;
    private final Clock clock;

    SetExam(QuestionDesk questions, PaperDesk papers, ExamDesk exams, JdbcClient jdbc, Clock clock) {
        this.questions = questions;
        this.papers = papers;
        this.exams = exams;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Questions of twenty points each that are in nobody else's paper. */
    List<UUID> questions(int count) {
        return IntStream.range(0, count)
                .mapToObj(place -> new Content.Single(
                        "第 " + place + " 题，编号 " + Ids.next(),
                        List.of(Choice.of("对", true), Choice.of("错", false), Choice.of("都不对", false)),
                        "因为第一个对。"))
                .map(content ->
                        questions.add(new QuestionDraft(content, "empathy", 2, "自编", QuestionStatus.ACTIVE), EXAMINER))
                .map(added -> ((Adding.Added) added).id())
                .toList();
    }

    ExamId of(@Nullable ExamId repeated, List<UUID> asked, UUID... candidates) {
        var plan = new PaperPlan.Fixed(asked.stream()
                .map(id -> new PaperPlan.Chosen(id, BigDecimal.valueOf(20)))
                .toList());
        var paper = ((PaperMaking.Made) papers.make("理论卷", plan, EXAMINER)).paperId();
        var now = clock.instant();
        var exam = new NewExam(
                "理论考核",
                paper,
                now.minusSeconds(60),
                now.plus(Duration.ofHours(2)),
                60,
                null,
                Reveal.AT_ONCE,
                repeated,
                null,
                List.of(candidates));
        return ((Scheduling.Scheduled) exams.schedule(exam, EXAMINER)).id();
    }

    /** The places that answer a question of a sitting rightly, or wrongly, as the candidate sees them. */
    List<String> given(SittingId sitting, int item, boolean right) {
        var paper = Json.items(jdbc.sql("select items from assessment.sitting where id = :id")
                .param("id", sitting.value())
                .query(String.class)
                .single());
        return List.of(String.valueOf(paper.get(item).order().indexOf(right ? 0 : 1)));
    }
}
