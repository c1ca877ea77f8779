package io.bihuan.agenda;

import io.bihuan.access.Permission;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whose calendar is looked at.
 *
 * @param kind by what it is chosen
 * @param people those it is about; empty where it is not chosen by people
 * @param place the room; "" where it is not chosen by one
 * @param branchId the branch whose entries are shown, or null for all
 * @param may what its reader may; not asked for what is their own
 */
public record AgendaScope(
        Kind kind, Set<UUID> people, String place, @Nullable UUID branchId, Set<Permission> may) {

    /** By what entries are chosen; {@code agenda.show.<NAME>} is the wording. */
    public enum Kind {
        OWN,
        TEAM,
        ALL,
        ROOM,
        INSTRUCTOR
    }

    public AgendaScope {
        people = Set.copyOf(people);
        may = Set.copyOf(may);
    }

    /** What concerns one person, wherever it is. */
    public static AgendaScope own(UUID staffId) {
        return new AgendaScope(Kind.OWN, Set.of(staffId), "", null, Set.of());
    }

    /** Whether it is somebody's own. */
    public boolean isOwn() {
        return kind == Kind.OWN;
    }

    /** Gives a question its :from, :until, :people, :place and :branch. */
    public JdbcClient.StatementSpec ask(JdbcClient.StatementSpec question, Instant from, Instant until) {
        return question.param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("people", people.toArray(UUID[]::new))
                .param("place", place)
                .param("branch", branchId);
    }

    /** Asks a question that counts by days, those of this zone: it may name :zone besides. */
    public List<AgendaDay> count(JdbcClient.StatementSpec question, Instant from, Instant until, ZoneId zone) {
        return ask(question, from, until)
                .param("zone", zone.getId())
                .query(AgendaDay.class)
                .list();
    }
}
