package io.bihuan.points;

import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the points of P-11. Lines are added; a wrong one is taken back by another line. */
@Service
@Transactional
public class PointsLedger {

    private final JdbcClient jdbc;
    private final PointsRules rules;
    private final Clock clock;

    PointsLedger(JdbcClient jdbc, PointsRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Takes points away for an offence, as many as the standard of that instant says. The same source on the same
     * person and offence counts once.
     *
     * @param source what saw it, for instance {@code session:<id>}
     * @param href the page where it can be looked up
     * @param by who decided it
     */
    public void post(UUID staffId, Offence offence, String source, String note, String href, Instant at, UUID by) {
        jdbc.sql("""
                        insert into points.entry (id, staff_id, points, offence, source, note, href, at, posted_by)
                        values (:id, :staff, :points, :offence, :source, :note, :href, :at, :by)
                        on conflict (staff_id, offence, source) where reverses is null do nothing
                        """)
                .param("id", Ids.next())
                .param("staff", staffId)
                .param("points", rules.of(offence, at))
                .param("offence", offence.name())
                .param("source", source)
                .param("note", note)
                .param("href", href)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** Takes a wrong entry back by an entry of the opposite sign, with the reason. */
    public Reversal reverse(UUID entryId, String reason, UUID by) {
        var entry = find(entryId);
        if (entry.reverses() != null) {
            return new Reversal.IsAReversal();
        }
        var id = Ids.next();
        var added = jdbc.sql("""
                        insert into points.entry
                               (id, staff_id, points, offence, source, note, href, at, posted_by, reverses)
                        select :id, staff_id, -points, offence, source, :reason, href, :now, :by, id
                          from points.entry
                         where id = :entry
                        on conflict (reverses) where reverses is not null do nothing
                        """)
                .param("id", id)
                .param("entry", entryId)
                .param("reason", reason)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
        return added == 1 ? new Reversal.Reversed(id) : new Reversal.AlreadyReversed();
    }

    /** The sum of a person's points. */
    @Transactional(readOnly = true)
    public int balance(UUID staffId) {
        return jdbc.sql("select coalesce(sum(points), 0) from points.entry where staff_id = :staff")
                .param("staff", staffId)
                .query(Integer.class)
                .single();
    }

    /** The sums of these people's points since then, by person; who has no entry is missing. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> balances(Collection<UUID> staff, Instant since) {
        return jdbc
                .sql("""
                        select staff_id, sum(points)
                          from points.entry
                         where staff_id = any(:staff)
                           and at >= :since
                         group by staff_id
                        """)
                .param("staff", staff.toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A person's entries, the latest first. */
    @Transactional(readOnly = true)
    public List<PointsEntry> of(UUID staffId) {
        return jdbc.sql("""
                        select entry.id, entry.staff_id, entry.points, entry.offence, entry.note, entry.href, entry.at,
                               entry.reverses, reversal.id as reversed_by
                          from points.entry
                          left join points.entry reversal on reversal.reverses = entry.id
                         where entry.staff_id = :staff
                         order by entry.at desc, entry.id desc
                        """)
                .param("staff", staffId)
                .query((row, number) -> read(row))
                .list();
    }

    private PointsEntry find(UUID entryId) {
        return jdbc.sql("""
                        select entry.id, entry.staff_id, entry.points, entry.offence, entry.note, entry.href, entry.at,
                               entry.reverses, null::uuid as reversed_by
                          from points.entry
                         where entry.id = :id
                        """)
                .param("id", entryId)
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("points entry " + entryId));
    }

    private static PointsEntry read(ResultSet row) throws SQLException {
        return new PointsEntry(
                row.getObject("id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getInt("points"),
                Offence.valueOf(row.getString("offence")),
                row.getString("note"),
                row.getString("href"),
                row.getTimestamp("at").toInstant(),
                uuid(row, "reverses"),
                uuid(row, "reversed_by"));
    }

    private static @Nullable UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
