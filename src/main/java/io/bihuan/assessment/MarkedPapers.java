package io.bihuan.assessment;

import io.bihuan.question.QuestionRef;
import io.bihuan.web.NotFound;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Marked papers, answer by answer, for whoever looks at how questions did and not at how people did. */
@Service
@Transactional(readOnly = true)
public class MarkedPapers {

    private static final int AT_A_TIME = 200;
    private static final String EXAMS = """
            with recursive chain as (
                select id, 1 as attempt
                  from assessment.exam
                 where resit_of is null
                union all
                select exam.id, chain.attempt + 1
                  from assessment.exam
                  join chain on exam.resit_of = chain.id)
            select exam.id, name, paper_id, resit_of, branch_id, closes_at, attempt, counted.invited, counted.people,
                   counted.passed, marked.papers, marked.fingerprint
              from assessment.exam
              join chain on chain.id = exam.id
             cross join lateral (
                   select count(*) as invited, count(best.passed) as people, count(*) filter (where best.passed) as passed
                     from assessment.candidate
                     left join lateral (
                          select bool_or(sitting.passed) as passed
                            from assessment.sitting
                           where sitting.exam_id = exam.id
                             and sitting.staff_id = candidate.staff_id
                             and score is not null) as best on true
                    where candidate.exam_id = exam.id) as counted
             cross join lateral (
                   select count(*) as papers,
                          concat_ws(':', count(*), sum(points), sum(points * points)) as fingerprint
                     from assessment.sitting
                    where sitting.exam_id = exam.id
                      and score is not null) as marked
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    MarkedPapers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An exam as far as it is marked.
     *
     * @param attempt 1 for an exam, 2 for its resit, 3 for the resit of that
     * @param invited how many were to sit it
     * @param people how many did and are marked
     * @param passed how many of them passed
     * @param papers how many papers are marked; more than people where somebody had another turn
     * @param fingerprint changes whenever a mark does
     */
    public record MarkedExam(
            UUID id,
            String name,
            UUID paperId,
            @Nullable UUID resitOf,
            @Nullable UUID branchId,
            Instant closesAt,
            int attempt,
            int invited,
            int people,
            int passed,
            int papers,
            String fingerprint) {}

    /**
     * One answer.
     *
     * @param given the places of the choices as written, {@code true} or {@code false}, or the words typed
     */
    public record Answer(
            QuestionRef question, @Nullable String areaCode, double points, double possible, List<String> given) {}

    /** One marked paper. */
    public record Paper(UUID staffId, double score, double passMark, boolean passed, List<Answer> answers) {}

    /** The exams whose window has ended since then and of which something is marked, the earliest first. */
    public List<MarkedExam> closedSince(Instant since) {
        return jdbc
                .sql(EXAMS + """
                         where closes_at >= :since
                           and closes_at <= :now
                         order by closes_at, exam.id
                        """)
                .param("since", Timestamp.from(since))
                .param("now", Timestamp.from(clock.instant()))
                .query(MarkedExam.class)
                .list()
                .stream()
                .filter(exam -> exam.papers() > 0)
                .toList();
    }

    /** One exam. */
    public MarkedExam exam(UUID id) {
        return jdbc.sql(EXAMS + " where exam.id = :id")
                .param("id", id)
                .query(MarkedExam.class)
                .optional()
                .orElseThrow(() -> new NotFound("exam " + id));
    }

    /** Hands over an exam's marked papers one after the other, in the order in which they were begun. */
    public void read(UUID examId, Consumer<Paper> reader) {
        jdbc.sql("""
                        select staff_id, score, pass_mark, passed, items, marks.places, marks.points, marks.possible, marks.areas,
                               answers.places as answered, answers.given
                          from assessment.sitting
                         cross join lateral (
                               select array_agg(item) as places,
                                      array_agg(cast(mark.points as float8)) as points,
                                      array_agg(cast(mark.possible as float8)) as possible,
                                      array_agg(area_code) as areas
                                 from assessment.mark
                                where mark.sitting_id = sitting.id) as marks
                         cross join lateral (
                               select coalesce(array_agg(item), '{}') as places,
                                      coalesce(array_agg(array_to_string(answer.given, :between)), '{}') as given
                                 from assessment.answer
                                where answer.sitting_id = sitting.id) as answers
                         where exam_id = :exam
                           and score is not null
                         order by sitting.id
                        """)
                .param("exam", examId)
                .param("between", String.valueOf(AskedItem.BETWEEN))
                .withFetchSize(AT_A_TIME)
                .query((ResultSet row) -> reader.accept(paper(row)));
    }

    private static Paper paper(ResultSet row) throws SQLException {
        var items = AskedItem.all(row.getString("items"));
        var given = given(row, items.size());
        var places = (Integer[]) values(row.getArray("places"));
        var points = (Double[]) values(row.getArray("points"));
        var possible = (Double[]) values(row.getArray("possible"));
        var areas = (@Nullable String[]) values(row.getArray("areas"));
        var answers = new ArrayList<Answer>(places.length);
        for (var i = 0; i < places.length; i++) {
            var item = items.get(places[i]);
            answers.add(
                    new Answer(item.question(), areas[i], points[i], possible[i], item.asWritten(given[places[i]])));
        }
        return new Paper(
                row.getObject("staff_id", UUID.class),
                row.getDouble("score"),
                row.getDouble("pass_mark"),
                row.getBoolean("passed"),
                answers);
    }

    /** What was answered, place by place; "" where nothing was. */
    private static String[] given(ResultSet row, int questions) throws SQLException {
        var given = new String[questions];
        Arrays.fill(given, "");
        var places = (Integer[]) values(row.getArray("answered"));
        var words = (String[]) values(row.getArray("given"));
        for (var i = 0; i < places.length; i++) {
            given[places[i]] = words[i];
        }
        return given;
    }

    private static Object[] values(Array array) throws SQLException {
        return (Object[]) array.getArray();
    }
}
