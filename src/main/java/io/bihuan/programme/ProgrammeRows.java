package io.bihuan.programme;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Programmes and their editions as they are kept. */
@Repository
class ProgrammeRows {

    private static final String SELECT = """
            select programme.id, edition.id as edition_id, edition.number, programme.code, programme.basis,
                   edition.chinese, edition.english, edition.purpose, edition.rule, edition.days, edition.gates
              from programme.programme
            """;

    private final JdbcClient jdbc;

    ProgrammeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Placed(UUID editionId, UUID courseId, BigDecimal hours, String part, String teacher, int byDay) {
        Step step() {
            return new Step(courseId, hours, Part.valueOf(part), Teacher.valueOf(teacher), byDay);
        }
    }

    /** Every programme in its current edition, by basis and code. */
    List<Programme> all() {
        var rows = jdbc.sql(SELECT + """
                          join programme.edition on edition.id = programme.edition
                         order by array_position('{M,N,H,P,OWN}', programme.basis), programme.code
                        """).query((row, _) -> read(row)).list();
        return withSteps(rows);
    }

    /** Editions by their identity. */
    Map<UUID, Programme> editions(Collection<UUID> ids) {
        var rows = jdbc.sql(SELECT + """
                          join programme.edition on edition.programme_id = programme.id
                         where edition.id = any(:ids)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> read(row))
                .list();
        return withSteps(rows).stream().collect(Collectors.toMap(Programme::editionId, each -> each));
    }

    /** The current edition of a programme, held until the transaction ends. */
    Optional<UUID> lock(UUID id) {
        return jdbc.sql("select edition from programme.programme where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    boolean exists(String code) {
        return jdbc.sql("select exists (select from programme.programme where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    void add(UUID id, UUID edition, NewProgramme programme) {
        jdbc.sql("insert into programme.programme (id, code, basis, edition) values (:id, :code, :basis, :edition)")
                .param("id", id)
                .param("code", programme.code())
                .param("basis", programme.basis().name())
                .param("edition", edition)
                .update();
    }

    void point(UUID id, UUID edition) {
        jdbc.sql("update programme.programme set edition = :edition where id = :id")
                .param("id", id)
                .param("edition", edition)
                .update();
    }

    void addEdition(UUID edition, UUID programme, int number, NewProgramme words, UUID by, Instant at) {
        jdbc.sql("""
                        insert into programme.edition (id, programme_id, number, chinese, english, purpose, rule, days,
                               gates, reason, written_by, written_at)
                        values (:id, :programme, :number, :chinese, :english, :purpose, :rule, :days,
                               :gates, :reason, :by, :at)
                        """)
                .param("id", edition)
                .param("programme", programme)
                .param("number", number)
                .param("chinese", words.chinese())
                .param("english", words.english())
                .param("purpose", words.purpose())
                .param("rule", words.rule())
                .param("days", words.days())
                .param("gates", words.gates().stream().sorted().map(Enum::name).toArray(String[]::new))
                .param("reason", words.reason())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
        for (var place = 0; place < words.steps().size(); place++) {
            addStep(edition, place, words.steps().get(place));
        }
    }

    private void addStep(UUID edition, int place, Step step) {
        jdbc.sql("""
                        insert into programme.step (edition_id, place, course_id, hours, part, teacher, by_day)
                        values (:edition, :place, :course, :hours, :part, :teacher, :day)
                        """)
                .param("edition", edition)
                .param("place", place)
                .param("course", step.courseId())
                .param("hours", step.hours())
                .param("part", step.part().name())
                .param("teacher", step.teacher().name())
                .param("day", step.byDay())
                .update();
    }

    private List<Programme> withSteps(List<Programme> bare) {
        var steps = jdbc
                .sql("""
                        select edition_id, course_id, hours, part, teacher, by_day
                          from programme.step
                         where edition_id = any(:editions)
                         order by edition_id, place
                        """)
                .param("editions", bare.stream().map(Programme::editionId).toArray(UUID[]::new))
                .query(Placed.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Placed::editionId));
        return bare.stream()
                .map(one -> filled(one, steps.getOrDefault(one.editionId(), List.of())))
                .toList();
    }

    private static Programme filled(Programme bare, List<Placed> steps) {
        return new Programme(
                bare.id(),
                bare.editionId(),
                bare.number(),
                bare.code(),
                bare.basis(),
                bare.chinese(),
                bare.english(),
                bare.purpose(),
                bare.rule(),
                bare.days(),
                bare.gates(),
                steps.stream().map(Placed::step).toList());
    }

    private static Programme read(ResultSet row) throws SQLException {
        return new Programme(
                row.getObject("id", UUID.class),
                row.getObject("edition_id", UUID.class),
                row.getInt("number"),
                row.getString("code"),
                Basis.valueOf(row.getString("basis")),
                row.getString("chinese"),
                row.getString("english"),
                row.getString("purpose"),
                row.getString("rule"),
                row.getInt("days"),
                gates((String[]) row.getArray("gates").getArray()),
                List.of());
    }

    private static Set<Gate> gates(String[] names) {
        return Arrays.stream(names).map(Gate::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
