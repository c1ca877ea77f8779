package io.bihuan.resource;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.calendar.Hours;
import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rooms for training, and what may be done to them. */
@Service
@Transactional
public class Rooms {

    private static final String ROOM =
            "select id, branch_id, name, seats, equipment, hours, retired_at from resource.room";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Rooms(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The rooms in use that a branch may use, the largest first; null asks for those of every branch. */
    @Transactional(readOnly = true)
    public List<Room> of(@Nullable UUID branchId) {
        var closures = closures().stream().collect(Collectors.groupingBy(Closure::roomId));
        return jdbc.sql(ROOM + """
                         where retired_at is null
                           and (:branch::uuid is null or branch_id is null or branch_id = :branch::uuid)
                         order by seats desc, name
                        """)
                .param("branch", branchId)
                .query((row, number) -> room(row, closures))
                .list();
    }

    /** Those of these rooms that exist, also those given up, by id. */
    @Transactional(readOnly = true)
    public Map<UUID, Room> byIds(Collection<UUID> ids) {
        return jdbc
                .sql(ROOM + " where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> room(row, Map.of()))
                .list()
                .stream()
                .collect(Collectors.toMap(Room::id, room -> room));
    }

    /** The room, if this person sees it. */
    @Transactional(readOnly = true)
    public Room require(UUID id, SignedIn person) {
        return of(person.branchId()).stream()
                .filter(room -> room.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("room " + id));
    }

    /** Takes a room into use, in the branch of whoever does it. */
    public RoomKeeping add(NewRoom room, SignedIn by) {
        var id = Ids.next();
        if (taken(room.name(), id, by.branchId())) {
            return new RoomKeeping.NameTaken();
        }
        fill("""
                        insert into resource.room (id, branch_id, name, seats, equipment, hours)
                        values (:id, :branch::uuid, :name, :seats, :equipment, :hours)
                        """, id, room).param("branch", by.branchId()).update();
        audit.did(by.staffId(), "room.added", "room", id.toString(), Map.of("name", room.name()));
        return new RoomKeeping.Kept(id);
    }

    /** Writes a room down anew. */
    public RoomKeeping change(UUID id, NewRoom room, SignedIn by) {
        if (taken(room.name(), id, require(id, by).branchId())) {
            return new RoomKeeping.NameTaken();
        }
        fill("""
                        update resource.room
                           set name = :name, seats = :seats, equipment = :equipment, hours = :hours
                         where id = :id
                        """, id, room).update();
        audit.did(by.staffId(), "room.changed", "room", id.toString(), Map.of("name", room.name()));
        return new RoomKeeping.Kept(id);
    }

    /** Gives a room up; plans that name it keep its name. */
    public void retire(UUID id, SignedIn by) {
        require(id, by);
        jdbc.sql("update resource.room set retired_at = :now where id = :id and retired_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        audit.did(by.staffId(), "room.retired", "room", id);
    }

    /** Closes a room for some days. */
    public void close(UUID id, LocalDate from, LocalDate until, String reason, SignedIn by) {
        require(id, by);
        jdbc.sql("""
                        insert into resource.closure (id, room_id, from_day, until_day, reason)
                        values (:id, :room, :from, :until, :reason)
                        """)
                .param("id", Ids.next())
                .param("room", id)
                .param("from", from)
                .param("until", until)
                .param("reason", reason)
                .update();
        audit.did(by.staffId(), "room.closed", "room", id);
    }

    /** Opens a room again on the days of a closure. */
    public void reopen(UUID roomId, UUID closureId, SignedIn by) {
        require(roomId, by);
        jdbc.sql("delete from resource.closure where id = :id and room_id = :room")
                .param("id", closureId)
                .param("room", roomId)
                .update();
        audit.did(by.staffId(), "room.reopened", "room", roomId);
    }

    private boolean taken(String name, UUID but, @Nullable UUID branchId) {
        return jdbc.sql("""
                                select count(*)
                                  from resource.room
                                 where name = :name
                                   and id <> :id
                                   and retired_at is null
                                   and branch_id is not distinct from :branch::uuid
                                """)
                        .param("name", name)
                        .param("id", but)
                        .param("branch", branchId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private JdbcClient.StatementSpec fill(String sql, UUID id, NewRoom room) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("name", room.name())
                .param("seats", room.seats())
                .param("equipment", room.equipment())
                .param("hours", room.hours().toString());
    }

    /** Closures that are not over. */
    private List<Closure> closures() {
        return jdbc.sql("""
                        select id, room_id, from_day as from, until_day as until, reason
                          from resource.closure
                         where until_day >= :today
                         order by from_day
                        """)
                .param("today", LocalDate.now(clock))
                .query(Closure.class)
                .list();
    }

    private static Room room(ResultSet row, Map<UUID, List<Closure>> closures) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Room(
                id,
                row.getObject("branch_id", UUID.class),
                row.getString("name"),
                row.getInt("seats"),
                row.getString("equipment"),
                Hours.parse(row.getString("hours")),
                row.getTimestamp("retired_at") != null,
                closures.getOrDefault(id, List.of()));
    }
}
