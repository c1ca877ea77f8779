package io.bihuan.selfstudy;

import io.bihuan.access.SignedIn;
import io.bihuan.question.AnswerWords;
import io.bihuan.question.Asked;
import io.bihuan.question.Question;
import io.bihuan.question.QuestionBank;
import io.bihuan.question.Texts;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Small tests as their pages show them. */
@Service
@Transactional(readOnly = true)
public class SelfTests {

    private static final int SHOWN = 200;

    private final TestRows rows;
    private final QuestionBank bank;
    private final Standards standards;

    SelfTests(TestRows rows, QuestionBank bank, Standards standards) {
        this.rows = rows;
        this.bank = bank;
        this.standards = standards;
    }

    /** A question before it is answered; it has no place for what is right. */
    public record Open(int place, Asked asked) {}

    /** A question after the test was handed in, with what is right and why. */
    public record Marked(
            int place, Asked asked, List<String> given, List<String> right, String explanation, BigDecimal earned) {}

    /** Somebody's own test. */
    public SelfTest require(UUID id, SignedIn who) {
        return rows.of(id, who.staffId()).orElseThrow(() -> new NotFound("test " + id));
    }

    /** The figures it is held under. */
    public StudyStandard standard(SelfTest test) {
        return standards.of(StudyStandard.class, test.standardVersion());
    }

    /** Its questions, without what answers them. */
    public List<Open> asked(SelfTest test) {
        var questions = questions(test.id());
        return rows.items(test.id()).stream()
                .map(item -> new Open(item.place(), Asked.of(of(questions, item).content(), item.arrangement())))
                .toList();
    }

    /** Whether a test shows this picture: those of its explanations only once it was handed in. */
    public boolean shows(SelfTest test, UUID picture) {
        return questions(test.id()).values().stream()
                .map(Question::content)
                .map(content -> test.open() ? Texts.askedPictures(content) : Texts.pictures(content))
                .anyMatch(pictures -> pictures.contains(picture));
    }

    /** Its questions with their answers; only once it was handed in. */
    public List<Marked> marked(SelfTest test) {
        if (test.open()) {
            throw new IllegalStateException("answers are told after a test was handed in: " + test.id());
        }
        var questions = questions(test.id());
        return rows.items(test.id()).stream()
                .map(item -> {
                    var content = of(questions, item).content();
                    return new Marked(
                            item.place(),
                            Asked.of(content, item.arrangement()),
                            AnswerWords.given(content, item.given()),
                            AnswerWords.right(content),
                            content.explanation(),
                            Objects.requireNonNullElse(item.earned(), BigDecimal.ZERO));
                })
                .toList();
    }

    /** Somebody's latest test of each course, an open one before one that was handed in. */
    public Map<UUID, SelfTest> latest(UUID staffId) {
        return rows.ofPerson(staffId, null).stream()
                .collect(Collectors.toMap(SelfTest::courseId, test -> test, (later, _) -> later));
    }

    /** Somebody's tests of a course, the latest first. */
    public List<SelfTest> of(UUID courseId, UUID staffId) {
        return rows.ofPerson(staffId, courseId);
    }

    /** Everybody's latest result in a course, within the branch that may be seen. */
    public List<SelfTest> results(UUID courseId, @Nullable UUID branch) {
        return rows.latest(courseId, branch, SHOWN);
    }

    private Map<io.bihuan.question.QuestionRef, Question> questions(UUID testId) {
        return bank.all(rows.items(testId).stream().map(Item::question).toList());
    }

    private static Question of(Map<io.bihuan.question.QuestionRef, Question> questions, Item item) {
        return Objects.requireNonNull(questions.get(item.question()));
    }
}
