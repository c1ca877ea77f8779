package io.bihuan.emergency;

import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Emergencies as they are looked at. */
@Service
@Transactional(readOnly = true)
public class Emergencies {

    static final String SELECT = """
            select id, branch_id, kind, name, name_en, banner, banner_en, wording, wording_en, public_words,
                   public_words_en, key_words, cause, href, state, started_by, started_at, ended_at, outcome,
                   reviewed_at, review
              from emergency.emergency
            """;

    private static final String OF_BRANCH = "(:branch::uuid is null or branch_id is null or branch_id = :branch::uuid)";

    private final JdbcClient jdbc;

    Emergencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that run in a branch, the latest first; with null, in any. */
    public List<Emergency> running(@Nullable UUID branchId) {
        return jdbc.sql(SELECT + " where state = 'RUNNING' and " + OF_BRANCH + " order by started_at desc")
                .param("branch", branchId)
                .query((row, number) -> read(row))
                .list();
    }

    /** Those that nobody has decided on yet. */
    public List<Emergency> proposed(@Nullable UUID branchId) {
        return jdbc.sql(SELECT + " where state = 'PROPOSED' and " + OF_BRANCH + " order by started_at")
                .param("branch", branchId)
                .query((row, number) -> read(row))
                .list();
    }

    /** Ended ones that wait for their review. */
    public List<Emergency> unreviewed(@Nullable UUID branchId, Instant since) {
        return jdbc.sql(SELECT + " where state = 'ENDED' and started_at > :since and " + OF_BRANCH
                        + " order by started_at")
                .param("since", Timestamp.from(since))
                .param("branch", branchId)
                .query((row, number) -> read(row))
                .list();
    }

    /** The latest of a branch. */
    public List<Emergency> latest(@Nullable UUID branchId, int limit) {
        return jdbc.sql(SELECT + " where " + OF_BRANCH + " order by started_at desc, id limit :limit")
                .param("branch", branchId)
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    /** One of them with everything about it. */
    public EmergencyFile file(UUID id, SignedIn person) {
        var emergency = jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional()
                .filter(each -> each.concerns(person.branchId()))
                .orElseThrow(() -> new NotFound("emergency " + id));
        return new EmergencyFile(emergency, steps(id), told(id), affected(id), findings(id));
    }

    private List<EmergencyFile.Step> steps(UUID id) {
        return jdbc.sql("""
                        select place, role, title, title_en, due_at, done_by, done_at
                          from emergency.step
                         where emergency_id = :id
                         order by place
                        """)
                .param("id", id)
                .query((row, number) -> new EmergencyFile.Step(
                        row.getInt("place"),
                        Role.valueOf(row.getString("role")),
                        EmergencyPlans.words(row, "title"),
                        row.getTimestamp("due_at").toInstant(),
                        row.getObject("done_by", UUID.class),
                        instant(row, "done_at")))
                .list();
    }

    private List<EmergencyFile.Told> told(UUID id) {
        return jdbc.sql("""
                        select staff_id, told_at, acknowledged_at
                          from emergency.told
                         where emergency_id = :id
                         order by acknowledged_at nulls first, staff_id
                        """).param("id", id).query(EmergencyFile.Told.class).list();
    }

    private List<EmergencyFile.Affected> affected(UUID id) {
        return jdbc.sql("""
                        select object_kind, object_id, label, href, noted_at, called_at
                          from emergency.affected
                         where emergency_id = :id
                         order by called_at nulls first, noted_at desc
                         limit 500
                        """).param("id", id).query(EmergencyFile.Affected.class).list();
    }

    private List<EmergencyFile.Finding> findings(UUID id) {
        return jdbc.sql("select id, words, card_id from emergency.finding where emergency_id = :id order by noted_at")
                .param("id", id)
                .query(EmergencyFile.Finding.class)
                .list();
    }

    static Emergency read(ResultSet row) throws SQLException {
        return new Emergency(
                row.getObject("id", UUID.class),
                row.getObject("branch_id", UUID.class),
                EmergencyKind.valueOf(row.getString("kind")),
                EmergencyPlans.words(row, "name"),
                EmergencyPlans.words(row, "banner"),
                EmergencyPlans.words(row, "wording"),
                EmergencyPlans.words(row, "public_words"),
                List.of((String[]) row.getArray("key_words").getArray()),
                row.getString("cause"),
                row.getString("href"),
                Emergency.State.valueOf(row.getString("state")),
                row.getObject("started_by", UUID.class),
                row.getTimestamp("started_at").toInstant(),
                instant(row, "ended_at"),
                row.getString("outcome"),
                instant(row, "reviewed_at"),
                row.getString("review"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
