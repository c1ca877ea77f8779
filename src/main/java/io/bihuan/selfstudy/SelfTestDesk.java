package io.bihuan.selfstudy;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.competence.Evidence;
import io.bihuan.competence.EvidenceLedger;
import io.bihuan.competence.EvidenceNote;
import io.bihuan.course.Courses;
import io.bihuan.database.Ids;
import io.bihuan.question.Arrangement;
import io.bihuan.question.Marking;
import io.bihuan.question.Question;
import io.bihuan.question.QuestionBank;
import io.bihuan.question.QuestionRef;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws small tests and marks them when they are handed in. */
@Service
@Transactional
public class SelfTestDesk {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final TestRows rows;
    private final Drawing drawing;
    private final QuestionBank bank;
    private final Courses courses;
    private final Standards standards;
    private final EvidenceLedger ledger;
    private final Audit audit;
    private final Clock clock;

    SelfTestDesk(
            TestRows rows,
            Drawing drawing,
            QuestionBank bank,
            Courses courses,
            Standards standards,
            EvidenceLedger ledger,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.drawing = drawing;
        this.bank = bank;
        this.courses = courses;
        this.standards = standards;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of asking for a test. */
    public sealed interface Beginning {

        /** It is there: a new one, or the one that was left open. */
        record Begun(UUID testId) implements Beginning {}

        /** The bank holds no reviewed question of the course's areas. */
        record NoQuestions() implements Beginning {}
    }

    /** Draws a test, or gives back the one that is open: leaving it does not exchange the questions. */
    public Beginning begin(UUID courseId, SignedIn who) {
        var course = courses.require(courseId);
        var open = rows.open(courseId, who.staffId());
        if (open.isPresent()) {
            return new Beginning.Begun(open.get().id());
        }
        var now = clock.instant();
        var figures = standards.inForce(StudyStandard.class, now);
        var drawn = drawing.of(course, figures.rules().questions(), RANDOM);
        if (drawn.isEmpty()) {
            return new Beginning.NoQuestions();
        }
        bank.hold(drawn);
        var test = new SelfTest(Ids.next(), courseId, who.staffId(), figures.version(), now, null, null, null);
        if (!rows.begin(test, who.branchId())) {
            return new Beginning.Begun(
                    rows.open(courseId, who.staffId()).orElseThrow().id());
        }
        var questions = bank.all(drawn);
        for (var place = 0; place < drawn.size(); place++) {
            var ref = drawn.get(place);
            var order = Arrangement.shuffled(content(questions, ref).content(), RANDOM);
            rows.add(test.id(), new Item(place, ref, order, List.of(), null));
        }
        audit.did(who.staffId(), "study.begun", "course", courseId);
        return new Beginning.Begun(test.id());
    }

    /**
     * Hands a test in and marks it; what was handed in before stays as it is.
     *
     * @param answers by place, each as it was given on the page
     */
    public void submit(UUID testId, Map<Integer, List<String>> answers, SignedIn who) {
        var test = rows.lock(testId, who.staffId()).orElseThrow(() -> new NotFound("test " + testId));
        if (!test.open()) {
            return;
        }
        var items = rows.items(testId);
        var questions = bank.all(items.stream().map(Item::question).toList());
        var earned = new ArrayList<BigDecimal>();
        var byArea = new HashMap<String, List<BigDecimal>>();
        for (var item : items) {
            var question = content(questions, item.question());
            var given = Arrangement.asWritten(
                    question.content(), item.arrangement(), answers.getOrDefault(item.place(), List.of()));
            var points = Marking.points(question.content(), given, ALL);
            rows.answer(testId, item.place(), given, points);
            earned.add(points);
            if (question.areaCode() != null) {
                byArea.computeIfAbsent(question.areaCode(), _ -> new ArrayList<>())
                        .add(points);
            }
        }
        var now = clock.instant();
        var score = mean(earned);
        var mark = standards.of(StudyStandard.class, test.standardVersion()).passMark();
        rows.submit(testId, score, score.compareTo(BigDecimal.valueOf(mark)) >= 0, now);
        post(test, byArea, mark, now);
        audit.did(who.staffId(), "study.submitted", "course", test.courseId());
    }

    /**
     * What was practised well is evidence, what was not is none, for here one may fail; and a test repeated within the
     * month says nothing new.
     */
    private void post(SelfTest test, Map<String, List<BigDecimal>> byArea, int mark, Instant now) {
        var month = YearMonth.from(now.atZone(clock.getZone()));
        ledger.postAll(byArea.entrySet().stream()
                .filter(area -> mean(area.getValue()).intValue() >= mark)
                .map(area -> new Evidence(
                        test.staffId(),
                        area.getKey(),
                        "SELF_TEST",
                        test.courseId() + " " + month,
                        mean(area.getValue()).intValue() - mark,
                        now,
                        EvidenceNote.of(
                                "self-test",
                                Integer.toString(mean(area.getValue()).intValue()))))
                .toList());
    }

    private static Question content(Map<QuestionRef, Question> questions, QuestionRef ref) {
        var question = questions.get(ref);
        if (question == null) {
            throw new IllegalStateException("A question that was drawn is gone: " + ref);
        }
        return question;
    }

    private static BigDecimal mean(List<BigDecimal> points) {
        return points.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(points.size()), 2, RoundingMode.HALF_UP);
    }
}
