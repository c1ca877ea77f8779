package io.bihuan.itemanalysis;

import io.bihuan.assessment.MarkedExam;
import io.bihuan.question.QuestionRef;
import io.bihuan.statistics.ItemFigures;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Counted exams as they are stored. */
@Repository
class SnapshotRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final String COLUMNS = """
            snapshot.exam_id, exam, paper_id, resit_of, branch_id, snapshot.closed_at, attempt, invited, sat, passed, pass_aim,
            pass_mark, mean, median, deviation, lowest, highest, reliability, same_questions, standard_error, spread,
            snapshot.made_at
            """;
    static final String SELECT = "select " + COLUMNS + " from itemanalysis.snapshot";

    private final JdbcClient jdbc;

    SnapshotRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes an exam anew, whole. */
    void put(MarkedExam exam, Count count, BigDecimal passAim, List<ItemLine> items, Instant now) {
        var outcome = count.outcome();
        jdbc.sql("""
                        insert into itemanalysis.snapshot
                               (exam_id, exam, paper_id, resit_of, branch_id, closed_at, attempt, invited, sat, passed, pass_aim,
                                pass_mark, mean, median, deviation, lowest, highest, reliability, same_questions,
                                standard_error, spread, fingerprint, made_at)
                        values (:exam, :name, :paper, :resitOf, :branch, :closed, :attempt, :invited, :sat, :passed, :aim,
                                :mark, :mean, :median, :deviation, :lowest, :highest, :reliability, :same,
                                :error, :spread, :fingerprint, :now)
                            on conflict (exam_id) do update
                           set exam = excluded.exam, closed_at = excluded.closed_at, invited = excluded.invited,
                               sat = excluded.sat, passed = excluded.passed, mean = excluded.mean, median = excluded.median,
                               deviation = excluded.deviation, lowest = excluded.lowest, highest = excluded.highest,
                               reliability = excluded.reliability, same_questions = excluded.same_questions,
                               standard_error = excluded.standard_error, spread = excluded.spread,
                               fingerprint = excluded.fingerprint, made_at = excluded.made_at
                        """)
                .param("exam", exam.id())
                .param("name", exam.name())
                .param("paper", exam.paperId())
                .param("resitOf", exam.resitOf())
                .param("branch", exam.branchId())
                .param("closed", Timestamp.from(exam.closesAt()))
                .param("attempt", exam.attempt())
                .param("invited", exam.invited())
                .param("sat", exam.people())
                .param("passed", exam.passed())
                .param("aim", passAim)
                .param("mark", count.passMark())
                .param("mean", outcome.mean())
                .param("median", outcome.median())
                .param("deviation", outcome.deviation())
                .param("lowest", outcome.lowest())
                .param("highest", outcome.highest())
                .param("reliability", outcome.reliability())
                .param("same", outcome.sameQuestions())
                .param("error", outcome.standardError())
                .param("spread", outcome.spread().toArray(Integer[]::new))
                .param("fingerprint", exam.fingerprint())
                .param("now", Timestamp.from(now))
                .update();
        putItems(exam.id(), items);
        putAreas(exam.id(), count.areas());
    }

    private void putItems(UUID exam, List<ItemLine> items) {
        jdbc.sql("delete from itemanalysis.item where exam_id = :exam")
                .param("exam", exam)
                .update();
        jdbc.sql("""
                        insert into itemanalysis.item (exam_id, question_id, version, area_code, asked, difficulty,
                               discrimination, point_biserial, corrected, choices, flags)
                        select :exam, question_id, version, area_code, asked, difficulty, discrimination, point_biserial,
                               corrected, cast(choices as jsonb), coalesce(string_to_array(nullif(flags, ''), ','), '{}')
                          from unnest(cast(:questions as uuid[]), cast(:versions as int[]), cast(:areas as text[]),
                                      cast(:asked as int[]), cast(:p as float8[]), cast(:d as float8[]), cast(:r as float8[]),
                                      cast(:corrected as float8[]), cast(:choices as text[]), cast(:flags as text[]))
                            as item (question_id, version, area_code, asked, difficulty, discrimination, point_biserial,
                                     corrected, choices, flags)
                        """)
                .param("exam", exam)
                .param("questions", each(items, line -> line.question().id(), UUID[]::new))
                .param("versions", each(items, line -> line.question().version(), Integer[]::new))
                .param("areas", each(items, ItemLine::areaCode, String[]::new))
                .param("asked", each(items, line -> line.figures().asked(), Integer[]::new))
                .param("p", each(items, line -> line.figures().difficulty(), Double[]::new))
                .param("d", each(items, line -> line.figures().discrimination(), Double[]::new))
                .param("r", each(items, line -> line.figures().pointBiserial(), Double[]::new))
                .param("corrected", each(items, line -> line.figures().corrected(), Double[]::new))
                .param("choices", each(items, line -> JSON.writeValueAsString(line.choices()), String[]::new))
                .param(
                        "flags",
                        each(
                                items,
                                line -> line.flags().stream().map(Flag::name).collect(Collectors.joining(",")),
                                String[]::new))
                .update();
    }

    private static <T> @Nullable T[] each(
            List<ItemLine> items, Function<ItemLine, @Nullable T> part, java.util.function.IntFunction<T[]> array) {
        return items.stream().map(part).toArray(array);
    }

    private void putAreas(UUID exam, List<AreaLine> areas) {
        jdbc.sql("delete from itemanalysis.area where exam_id = :exam")
                .param("exam", exam)
                .update();
        for (var area : areas) {
            jdbc.sql("""
                            insert into itemanalysis.area (exam_id, area_code, points, possible, weak)
                            values (:exam, :area, :points, :possible, :weak)
                            """)
                    .param("exam", exam)
                    .param("area", area.areaCode())
                    .param("points", area.points())
                    .param("possible", area.possible())
                    .param("weak", area.weak().toArray(UUID[]::new))
                    .update();
        }
    }

    /** Exam and fingerprint of all that were counted and closed since then. */
    Map<UUID, String> fingerprintsSince(Instant since) {
        return jdbc.sql("select exam_id, fingerprint from itemanalysis.snapshot where closed_at >= :since")
                .param("since", Timestamp.from(since))
                .query((ResultSet rows) -> {
                    var found = new java.util.HashMap<UUID, String>();
                    while (rows.next()) {
                        found.put(rows.getObject("exam_id", UUID.class), rows.getString("fingerprint"));
                    }
                    return found;
                });
    }

    Optional<Snapshot> find(UUID exam) {
        return jdbc.sql(SELECT + " where exam_id = :exam")
                .param("exam", exam)
                .query((row, _) -> read(row))
                .optional();
    }

    List<ItemLine> items(UUID exam) {
        return jdbc.sql("""
                        select question_id, version, area_code, asked, difficulty, discrimination, point_biserial, corrected,
                               choices, flags
                          from itemanalysis.item
                         where exam_id = :exam
                         order by difficulty nulls last, question_id, version
                        """).param("exam", exam).query((row, _) -> item(row)).list();
    }

    List<AreaLine> areas(UUID exam) {
        return jdbc.sql("""
                        select area_code, points, possible, weak
                          from itemanalysis.area
                         where exam_id = :exam
                         order by points / nullif(possible, 0), area_code
                        """)
                .param("exam", exam)
                .query((row, _) -> new AreaLine(
                        row.getString("area_code"),
                        row.getBigDecimal("points"),
                        row.getBigDecimal("possible"),
                        List.of((UUID[]) row.getArray("weak").getArray())))
                .list();
    }

    static ItemLine item(ResultSet row) throws SQLException {
        return new ItemLine(
                new QuestionRef(row.getObject("question_id", UUID.class), row.getInt("version")),
                row.getString("area_code"),
                new ItemFigures(
                        row.getInt("asked"),
                        row.getObject("difficulty", Double.class),
                        row.getObject("discrimination", Double.class),
                        row.getObject("point_biserial", Double.class),
                        row.getObject("corrected", Double.class)),
                List.of(JSON.readValue(row.getString("choices"), ChoiceUse[].class)),
                Arrays.stream((String[]) row.getArray("flags").getArray())
                        .map(Flag::valueOf)
                        .toList());
    }

    static Snapshot read(ResultSet row) throws SQLException {
        return new Snapshot(
                row.getObject("exam_id", UUID.class),
                row.getString("exam"),
                row.getObject("paper_id", UUID.class),
                row.getObject("resit_of", UUID.class),
                row.getObject("branch_id", UUID.class),
                row.getTimestamp("closed_at").toInstant(),
                row.getInt("attempt"),
                row.getInt("invited"),
                row.getInt("sat"),
                row.getInt("passed"),
                row.getBigDecimal("pass_aim"),
                row.getBigDecimal("pass_mark"),
                new Outcome(
                        row.getDouble("mean"),
                        row.getDouble("median"),
                        row.getDouble("deviation"),
                        row.getDouble("lowest"),
                        row.getDouble("highest"),
                        row.getObject("reliability", Double.class),
                        row.getBoolean("same_questions"),
                        row.getObject("standard_error", Double.class),
                        List.of((Integer[]) row.getArray("spread").getArray())),
                row.getTimestamp("made_at").toInstant());
    }
}
