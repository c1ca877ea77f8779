package io.bihuan.assessment;

import io.bihuan.question.Question;
import io.bihuan.question.QuestionBank;
import io.bihuan.web.NotFound;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked about sittings. */
@Service
@Transactional(readOnly = true)
public class SittingLists {

    private final JdbcClient jdbc;
    private final QuestionBank bank;
    private final AnswerSheets sheets;
    private final MarkRows marks;

    SittingLists(JdbcClient jdbc, QuestionBank bank, AnswerSheets sheets, MarkRows marks) {
        this.jdbc = jdbc;
        this.bank = bank;
        this.sheets = sheets;
        this.marks = marks;
    }

    /**
     * A sitting as it stands.
     *
     * @param device where it is going on
     * @param score out of 100, null until it is marked
     */
    public record Standing(
            UUID id,
            UUID examId,
            UUID staffId,
            String exam,
            Reveal reveal,
            Instant closesAt,
            String device,
            Instant startedAt,
            Instant endsAt,
            BigDecimal passMark,
            BigDecimal total,
            @Nullable Instant submittedAt,
            @Nullable Submission submittedHow,
            int attempt,
            @Nullable Instant markedAt,
            @Nullable Instant releasedAt,
            @Nullable BigDecimal points,
            @Nullable BigDecimal score,
            @Nullable Boolean passed) {

        /** Whether it is handed in. */
        public boolean over() {
            return submittedAt != null;
        }
    }

    /** The duty that passing this sitting opens; empty where it opens none. */
    public Optional<DutyScope> opens(SittingId id) {
        return jdbc.sql("""
                        select scope
                          from assessment.sitting
                          join assessment.exam on exam.id = sitting.exam_id
                         where sitting.id = :id
                           and scope is not null
                        """).param("id", id.value()).query(DutyScope.class).optional();
    }

    /** A sitting as its candidate sees it; for anybody else it is not there, unless they may see all. */
    public Standing require(SittingId id, UUID viewer, boolean all) {
        return jdbc.sql("""
                        select sitting.id, exam_id, staff_id, exam.name as exam, reveal,
                               greatest(closes_at, (select max(candidate.closes_at)
                                                      from assessment.candidate
                                                     where candidate.exam_id = exam.id)) as closes_at, device, started_at,
                               ends_at, pass_mark, sitting.total, submitted_at, submitted_how, attempt, marked_at, released_at,
                               points, score, passed
                          from assessment.sitting
                          join assessment.exam on exam.id = sitting.exam_id
                         where sitting.id = :id
                           and (staff_id = :viewer or :all)
                        """)
                .param("id", id.value())
                .param("viewer", viewer)
                .param("all", all)
                .query(Standing.class)
                .optional()
                .orElseThrow(() -> new NotFound("sitting " + id));
    }

    /** The paper as its candidate sees it, with what they have answered so far and nothing of what is right. */
    public List<AskedQuestion> asked(SittingId id) {
        var answers = sheets.of(id);
        return withQuestions(
                id, (place, item, question) -> AskedQuestion.of(place, item, question, answers.get(place)));
    }

    /** The marked paper: what was given, what it earned, what would have been right. Only of a sitting that is over. */
    public List<MarkedQuestion> marked(SittingId id) {
        var answers = sheets.of(id);
        var earned = marks(id).stream().collect(Collectors.toMap(Mark::item, Function.identity()));
        if (earned.isEmpty()) {
            throw new IllegalStateException("sitting " + id + " is not marked, and its answers are not shown");
        }
        return withQuestions(
                id,
                (place, item, question) -> MarkedQuestion.of(
                        place, item, question, answers.get(place), Objects.requireNonNull(earned.get(place))));
    }

    /** How the candidate did, area by area, the weakest first. */
    public List<AreaScore> areas(SittingId id) {
        return AreaScore.of(marks(id)).stream()
                .sorted(java.util.Comparator.comparing(AreaScore::percent))
                .toList();
    }

    private interface Shape<T> {
        T of(int place, Item item, Question question);
    }

    private <T> List<T> withQuestions(SittingId id, Shape<T> shape) {
        var paper = Json.items(jdbc.sql("select items from assessment.sitting where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single());
        Map<?, Question> questions = bank.all(paper.stream().map(Item::question).toList());
        return IntStream.range(0, paper.size())
                .mapToObj(place -> shape.of(
                        place,
                        paper.get(place),
                        Objects.requireNonNull(questions.get(paper.get(place).question()))))
                .toList();
    }

    private List<Mark> marks(SittingId id) {
        return marks.of(id.value());
    }
}
