package io.bihuan.roleplay;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.roleplay.play.Line;
import io.bihuan.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions about runs. One's own are one's own; whoever reads competence reads those of their branch. */
@Service
@Transactional(readOnly = true)
public class RunLists {

    private final JdbcClient jdbc;
    private final Runs runs;
    private final Lines lines;
    private final ExaminedRuns examined;
    private final Clock clock;

    RunLists(JdbcClient jdbc, Runs runs, Lines lines, ExaminedRuns examined, Clock clock) {
        this.examined = examined;
        this.jdbc = jdbc;
        this.runs = runs;
        this.lines = lines;
        this.clock = clock;
    }

    /** How a person has done in a scenario. */
    public record Standing(
            String scenarioId, int runs, @Nullable Integer best, Instant lastAt) {}

    /** A run in a list. */
    public record Row(
            UUID id,
            String scenarioId,
            UUID staffId,
            Instant beganAt,
            @Nullable Instant endedAt,
            @Nullable Integer total,
            int mood,
            boolean good) {}

    /** The run, for whoever may see it; one of a practical is for its candidate and for those who see the practical. */
    public Run require(UUID id, SignedIn person) {
        var run = runs.require(id);
        var own = run.staffId().equals(person.staffId());
        var practical = run.practicalId();
        if (practical != null) {
            examined.require(practical, person);
            if (own || !run.open()) {
                return run;
            }
            throw new NotFound("run " + id);
        }
        var branch = person.branchId() == null || person.branchId().equals(run.branchId());
        if (own || (person.may(Permission.COMPETENCE_READ) && branch && !run.open())) {
            return run;
        }
        throw new NotFound("run " + id);
    }

    /** What stands on the screen by now: a customer who is still typing has not said it yet. */
    public List<Line> shown(UUID id) {
        var now = clock.instant();
        return lines.heard(id).stream().filter(line -> !line.at().isAfter(now)).toList();
    }

    /** All that was said, for a run that has ended. */
    public List<Line> whole(UUID id) {
        return lines.heard(id);
    }

    /** The run that the person is still in. */
    public Optional<UUID> openOf(UUID staffId) {
        return runs.openOf(staffId);
    }

    /** How the person has done, by scenario. */
    public Map<String, Standing> standings(UUID staffId) {
        return jdbc
                .sql("""
                        select scenario_id, count(*) as runs, max(total) as best, max(began_at) as last_at
                          from roleplay.run
                         where staff_id = :staff and total is not null and practical_id is null
                         group by scenario_id
                        """)
                .param("staff", staffId)
                .query((row, _) -> new Standing(
                        row.getString("scenario_id"),
                        row.getInt("runs"),
                        row.getObject("best", Integer.class),
                        row.getTimestamp("last_at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Standing::scenarioId, standing -> standing));
    }

    /** The person's latest runs. */
    public List<Row> latestOf(UUID staffId, int most) {
        return jdbc.sql("""
                        select id, scenario_id, staff_id, began_at, ended_at, total, mood, coalesce(good, false) as good
                          from roleplay.run
                         where staff_id = :staff and practical_id is null
                         order by began_at desc
                         limit :most
                        """)
                .param("staff", staffId)
                .param("most", most)
                .query((row, _) -> row(row))
                .list();
    }

    /** The latest runs that have ended, of a branch or of all, before an instant. */
    public List<Row> latestIn(@Nullable UUID branchId, @Nullable Instant before, int most) {
        return jdbc.sql("""
                        select id, scenario_id, staff_id, began_at, ended_at, total, mood, coalesce(good, false) as good
                          from roleplay.run
                         where ended_at < :before
                           and practical_id is null
                           and (:branch::uuid is null or branch_id = :branch::uuid)
                         order by ended_at desc
                         limit :most
                        """)
                .param(
                        "before",
                        before == null ? Timestamp.from(clock.instant().plusSeconds(60)) : Timestamp.from(before))
                .param("branch", branchId)
                .param("most", most)
                .query((row, _) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        var endedAt = row.getTimestamp("ended_at");
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("scenario_id"),
                row.getObject("staff_id", UUID.class),
                row.getTimestamp("began_at").toInstant(),
                endedAt == null ? null : endedAt.toInstant(),
                row.getObject("total", Integer.class),
                row.getInt("mood"),
                row.getBoolean("good"));
    }
}
