package io.bihuan.assessment;

import io.bihuan.question.Content;
import io.bihuan.question.Marking;
import io.bihuan.question.Question;
import io.bihuan.question.QuestionBank;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Marks a question of an exam again after its key has changed: first to be looked at, then for good. */
@Service
@Transactional
public class KeyReplay {

    private final JdbcClient jdbc;
    private final QuestionBank bank;
    private final ResultDesk results;

    KeyReplay(JdbcClient jdbc, QuestionBank bank, ResultDesk results) {
        this.jdbc = jdbc;
        this.bank = bank;
        this.results = results;
    }

    /** A question that was asked, and how often. */
    public record AskedOne(UUID questionId, int version, int asked) {}

    /**
     * Somebody whose points would change.
     *
     * @param from what the question earned
     * @param to what it would earn
     */
    public record Line(
            UUID sittingId,
            UUID staffId,
            int item,
            BigDecimal from,
            BigDecimal to,
            @Nullable BigDecimal scoreFrom,
            BigDecimal scoreTo,
            @Nullable Boolean passedFrom,
            boolean passedTo) {

        /** Whether the verdict would be another one. */
        public boolean turns() {
            return passedFrom != null && passedFrom != passedTo;
        }
    }

    /** The questions of an exam that were asked so far. */
    @Transactional(readOnly = true)
    public List<AskedOne> questions(ExamId exam) {
        return jdbc.sql("""
                        select cast(item.value -> 'question' ->> 'id' as uuid) as question_id,
                               max(cast(item.value -> 'question' ->> 'version' as int)) as version, count(*) as asked
                          from assessment.sitting
                         cross join lateral jsonb_array_elements(items) as item (value)
                         where exam_id = :exam
                           and submitted_at is not null
                         group by 1
                         order by 3 desc, 1
                        """).param("exam", exam.value()).query(AskedOne.class).list();
    }

    /**
     * Who would have other points, those whose verdict turns first; empty where the present version cannot be compared
     * with what was asked, since it offers something else.
     */
    @Transactional(readOnly = true)
    public Optional<List<Line>> preview(ExamId exam, UUID questionId, KeyPolicy policy) {
        var present = bank.current(questionId);
        var asked = sat(exam, questionId);
        if (policy == KeyPolicy.PRESENT_KEY
                && asked.stream().map(Sat::item).anyMatch(item -> !comparable(item, present))) {
            return Optional.empty();
        }
        return Optional.of(asked.stream()
                .flatMap(sat -> line(sat, present.content(), policy).stream())
                .sorted(Comparator.comparing(Line::turns).reversed())
                .toList());
    }

    /** Does what the preview showed, for a reason; how many sittings it changed. */
    public int apply(ExamId exam, UUID questionId, KeyPolicy policy, String ground, UUID by) {
        var changed = 0;
        for (var line : preview(exam, questionId, policy).orElseThrow()) {
            var change = new MarkChange(MarkChange.Cause.KEY, ground, by);
            if (results.change(new SittingId(line.sittingId()), Map.of(line.item(), line.to()), change)) {
                changed++;
            }
        }
        return changed;
    }

    private record Sat(
            UUID id,
            UUID staffId,
            Item item,
            int place,
            BigDecimal total,
            BigDecimal passMark,
            @Nullable BigDecimal points,
            @Nullable BigDecimal score,
            @Nullable Boolean passed,
            BigDecimal earned,
            List<String> given) {}

    /** Each who was asked the question, with what they answered and what it earned. */
    private List<Sat> sat(ExamId exam, UUID questionId) {
        return jdbc.sql("""
                        select sitting.id, staff_id, item.value as item, item.place - 1 as place, total, pass_mark,
                               sitting.points, score, passed, mark.points as earned, answer.given
                          from assessment.sitting
                         cross join lateral jsonb_array_elements(items) with ordinality as item (value, place)
                          join assessment.mark on mark.sitting_id = sitting.id and mark.item = item.place - 1
                          left join assessment.answer on answer.sitting_id = sitting.id and answer.item = item.place - 1
                         where exam_id = :exam
                           and submitted_at is not null
                           and item.value -> 'question' ->> 'id' = cast(:question as text)
                         order by sitting.id
                        """)
                .param("exam", exam.value())
                .param("question", questionId.toString())
                .query((row, _) -> {
                    var given = row.getArray("given");
                    return new Sat(
                            row.getObject("id", UUID.class),
                            row.getObject("staff_id", UUID.class),
                            Json.item(row.getString("item")),
                            row.getInt("place"),
                            row.getBigDecimal("total"),
                            row.getBigDecimal("pass_mark"),
                            row.getBigDecimal("points"),
                            row.getBigDecimal("score"),
                            (Boolean) row.getObject("passed"),
                            row.getBigDecimal("earned"),
                            given == null ? List.of() : List.of((String[]) given.getArray()));
                })
                .list();
    }

    private boolean comparable(Item item, Question present) {
        var then = java.util.Objects.requireNonNull(
                        bank.all(List.of(item.question())).get(item.question()))
                .content();
        var now = present.content();
        return !Marking.needsPeople(now)
                && then.kind() == now.kind()
                && then.offered().size() == now.offered().size()
                && then.gaps() == now.gaps();
    }

    private static Optional<Line> line(Sat sat, Content content, KeyPolicy policy) {
        var to = policy == KeyPolicy.FULL_POINTS
                ? sat.item().points()
                : Marking.points(
                        content,
                        sat.item().asWritten(content, sat.given()),
                        sat.item().points());
        if (to.compareTo(sat.earned()) == 0) {
            return Optional.empty();
        }
        var points =
                (sat.points() == null ? BigDecimal.ZERO : sat.points()).add(to).subtract(sat.earned());
        var score = Score.outOf100(points, sat.total());
        return Optional.of(new Line(
                sat.id(),
                sat.staffId(),
                sat.place(),
                sat.earned(),
                to,
                sat.score(),
                score,
                sat.passed(),
                Score.passes(score, sat.passMark())));
    }
}
