package io.bihuan.people;

import io.bihuan.access.AccountLists;
import io.bihuan.access.Role;
import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.print.SheetTable;
import io.bihuan.web.NotFound;
import io.bihuan.web.UiFactory;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a whole roster in: read, checked row by row, looked at, and then taken in or put away. Nothing is half taken
 * in: the good rows become staff in one transaction.
 */
@Service
@Transactional
public class Rosters {

    /** The most rows of one file. */
    public static final int MOST = 10_000;

    private static final TypeReference<List<RosterRow>> ROWS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PeopleDesk desk;
    private final Organisation organisation;
    private final Ladders ladders;
    private final AccountLists accounts;
    private final Audit audit;
    private final UiFactory uis;
    private final Clock clock;

    Rosters(
            JdbcClient jdbc,
            JsonMapper json,
            PeopleDesk desk,
            Organisation organisation,
            Ladders ladders,
            AccountLists accounts,
            Audit audit,
            UiFactory uis,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.desk = desk;
        this.organisation = organisation;
        this.ladders = ladders;
        this.accounts = accounts;
        this.audit = audit;
        this.uis = uis;
        this.clock = clock;
    }

    /** A roster that waits, every row checked against the house as it is now. */
    public record Roster(UUID id, String name, List<CheckedRow> rows) {

        /** The rows that may be taken in. */
        public List<CheckedRow> good() {
            return rows.stream().filter(CheckedRow::good).toList();
        }

        /** The rows with something wrong. */
        public List<CheckedRow> bad() {
            return rows.stream().filter(row -> !row.good()).toList();
        }
    }

    /** What came of taking a roster in. */
    public record Taken(int staff, int accounts) {}

    /** The columns that a roster needs and this table lacks. */
    public static List<RosterColumn> missing(SheetTable table) {
        var there = places(table).keySet();
        return Arrays.stream(RosterColumn.values())
                .filter(column -> column.needed() && !there.contains(column))
                .toList();
    }

    /** Keeps a table as a roster that waits to be looked at. */
    public UUID keep(String name, SheetTable table, UUID by) {
        var places = places(table);
        var rows = table.rows().stream()
                .map(row -> new RosterRow(
                        row.number(),
                        places.entrySet().stream()
                                .collect(Collectors.toMap(
                                        place -> place.getKey().name(), place -> row.cell(place.getValue())))))
                .toList();
        var id = Ids.next();
        jdbc.sql("""
                        insert into people.roster (id, name, by_id, at, rows)
                        values (:id, :name, :by, :at, :rows::jsonb)
                        """)
                .param("id", id)
                .param("name", name)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .param("rows", json.writeValueAsString(rows))
                .update();
        return id;
    }

    /** The roster that somebody uploaded themselves, checked anew. */
    @Transactional(readOnly = true)
    public Roster look(UUID id, UUID by) {
        return jdbc.sql("select name, rows from people.roster where id = :id and by_id = :by")
                .param("id", id)
                .param("by", by)
                .query((row, number) ->
                        new Roster(id, row.getString("name"), check(json.readValue(row.getString("rows"), ROWS))))
                .optional()
                .orElseThrow(() -> new NotFound("roster " + id));
    }

    /** Takes the good rows in, all of them, and puts the roster away. Sent twice, it happens once. */
    public Taken take(UUID id, UUID by) {
        var roster = look(id, by);
        if (!putAway(id, by)) {
            throw new NotFound("roster " + id);
        }
        var opened = 0;
        for (var row : roster.good()) {
            if (row.staff() != null) {
                var staffId = desk.hire(row.staff(), by);
                if (!row.login().isEmpty()) {
                    desk.openWaitingAccount(staffId, row.login(), row.roles(), by);
                    opened++;
                }
            }
        }
        var taken = new Taken(roster.good().size(), opened);
        audit.did(
                by,
                "staff.imported",
                "staff",
                id.toString(),
                Map.of(
                        "file",
                        roster.name(),
                        "taken",
                        "" + taken.staff(),
                        "refused",
                        "" + roster.bad().size()));
        return taken;
    }

    /** Puts the roster away; whether it was still there. */
    public boolean putAway(UUID id, UUID by) {
        return jdbc.sql("delete from people.roster where id = :id and by_id = :by")
                        .param("id", id)
                        .param("by", by)
                        .update()
                == 1;
    }

    private List<CheckedRow> check(List<RosterRow> rows) {
        var names = new HashMap<String, String>();
        jdbc.sql("select number, name from people.staff").query(row -> {
            names.put(row.getString("number"), row.getString("name"));
        });
        return new RosterCheck(new RosterContext(
                        organisation.all(),
                        ladders.posts(),
                        ladders.grades(),
                        names,
                        accounts.logins(),
                        roleByWord(),
                        LocalDate.now(clock)))
                .check(rows);
    }

    private Map<String, Role> roleByWord() {
        var words = new HashMap<String, Role>();
        for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var ui = uis.plain(language);
            for (var role : Role.values()) {
                words.put(ui.label("role", role).toLowerCase(Locale.ROOT), role);
                words.put(role.name().toLowerCase(Locale.ROOT), role);
            }
        }
        return words;
    }

    private static Map<RosterColumn, Integer> places(SheetTable table) {
        var places = new EnumMap<RosterColumn, Integer>(RosterColumn.class);
        for (var i = 0; i < table.headings().size(); i++) {
            var place = i;
            RosterColumn.under(table.headings().get(i)).ifPresent(column -> places.putIfAbsent(column, place));
        }
        return places;
    }
}
