package io.bihuan.resource;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The times at which people and teams cannot come to training. */
@Service
@Transactional
public class Absences {

    private final JdbcClient jdbc;
    private final ObjectProvider<AwayTimes> away;
    private final Audit audit;

    Absences(JdbcClient jdbc, ObjectProvider<AwayTimes> away, Audit audit) {
        this.jdbc = jdbc;
        this.away = away;
        this.audit = audit;
    }

    /** Those noted, and what follows from rosters and the like: whoever sets dates keeps clear of both. */
    @Transactional(readOnly = true)
    public List<Absence> allWithin(LocalDate from, LocalDate until, @Nullable UUID branchId) {
        return Stream.concat(
                        within(from, until, branchId).stream(),
                        away.stream().flatMap(source -> source.within(from, until, branchId).stream()))
                .toList();
    }

    /** Those that touch any day from the one to the other, of a branch or, with null, of every branch. */
    @Transactional(readOnly = true)
    public List<Absence> within(LocalDate from, LocalDate until, @Nullable UUID branchId) {
        return jdbc.sql("""
                        select id, staff_id, team_id, kind, from_day, until_day, weekdays, from_time, until_time, reason
                          from resource.absence
                         where until_day >= :from
                           and from_day <= :until
                           and (:branch::uuid is null or branch_id is null or branch_id = :branch::uuid)
                         order by from_day, id
                        """)
                .param("from", from)
                .param("until", until)
                .param("branch", branchId)
                .query((row, number) -> absence(row))
                .list();
    }

    /** Notes one; its id is given here. */
    public UUID note(Absence absence, SignedIn by) {
        return note(absence, by.branchId(), by.staffId());
    }

    /** Notes one of somebody of a branch; its id is given here. */
    public UUID note(Absence absence, @Nullable UUID branchId, UUID by) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into resource.absence (id, branch_id, staff_id, team_id, kind, from_day, until_day,
                               weekdays, from_time, until_time, reason)
                        values (:id, :branch::uuid, :staff::uuid, :team::uuid, :kind, :from, :until, :weekdays,
                               :fromTime::time, :untilTime::time, :reason)
                        """)
                .param("id", id)
                .param("branch", branchId)
                .param("staff", absence.staffId())
                .param("team", absence.teamId())
                .param("kind", absence.kind().name())
                .param("from", absence.from())
                .param("until", absence.until())
                .param(
                        "weekdays",
                        absence.weekdays().stream()
                                .map(DayOfWeek::getValue)
                                .sorted()
                                .toArray(Integer[]::new))
                .param("fromTime", absence.fromTime())
                .param("untilTime", absence.untilTime())
                .param("reason", absence.reason())
                .update();
        audit.did(by, "absence.noted", "absence", id);
        return id;
    }

    /** Takes one back. */
    public void remove(UUID id, SignedIn by) {
        var removed =
                jdbc.sql("""
                        delete from resource.absence
                         where id = :id
                           and (:branch::uuid is null or branch_id is null or branch_id = :branch::uuid)
                        """).param("id", id).param("branch", by.branchId()).update();
        if (removed == 1) {
            audit.did(by.staffId(), "absence.removed", "absence", id);
        }
    }

    /** Takes one of somebody's own back; says whether it was theirs. */
    public boolean remove(UUID id, UUID staffId, UUID by) {
        var removed = jdbc.sql("delete from resource.absence where id = :id and staff_id = :staff")
                        .param("id", id)
                        .param("staff", staffId)
                        .update()
                == 1;
        if (removed) {
            audit.did(by, "absence.removed", "absence", id);
        }
        return removed;
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getObject("team_id", UUID.class),
                Absence.Kind.valueOf(row.getString("kind")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                Arrays.stream((Integer[]) row.getArray("weekdays").getArray())
                        .map(DayOfWeek::of)
                        .collect(Collectors.toSet()),
                row.getObject("from_time", LocalTime.class),
                row.getObject("until_time", LocalTime.class),
                row.getString("reason"));
    }
}
