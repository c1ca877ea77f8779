package io.bihuan.people;

import io.bihuan.access.Accounts;
import io.bihuan.access.Permission;
import io.bihuan.access.Role;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The staff as other modules ask for them. Who has left is still found by id, but stands in no list. */
@Service
@Transactional(readOnly = true)
public class People {

    private static final String SELECT = """
            select s.id, s.number, s.name, s.unit_id as team_id, p.branch_id, p.team, p.department, p.branch,
                   s.post, s.grade
              from people.staff s
              join people.placement p on p.id = s.unit_id
            """;

    private static final Pattern ENDS_IN_DIGITS = Pattern.compile("(.*?)(\\d{1,9})");

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    People(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Whoever has this id, also after they have left. */
    public Optional<Person> find(UUID id) {
        return jdbc.sql(SELECT + " where s.id = :id")
                .param("id", id)
                .query(Person.class)
                .optional();
    }

    /** Whoever has this id; {@link NotFound} where nobody has. */
    public Person require(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("person " + id));
    }

    /** Those of these ids that exist, by id: one question for a whole list. */
    public Map<UUID, Person> byIds(Collection<UUID> ids) {
        return jdbc
                .sql(SELECT + " where s.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Person.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** The name to show for an id; a dash for one who is not of the staff, such as an administrator. */
    public String name(UUID id) {
        return find(id).map(Person::name).orElseGet(() -> accounts.nameOf(id));
    }

    /** The names to show for these ids, as {@link #name} gives them: one question for a whole list. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        byIds(ids).forEach((id, person) -> names.put(id, person.name()));
        var others =
                ids.stream().filter(id -> !names.containsKey(id)).distinct().toList();
        if (!others.isEmpty()) {
            var known = accounts.namesOf(others);
            others.forEach(id -> names.put(id, known.getOrDefault(id, "—")));
        }
        return names;
    }

    /** Whoever has this staff number. */
    public Optional<Person> byNumber(String number) {
        return jdbc.sql(SELECT + " where s.number = :number")
                .param("number", number)
                .query(Person.class)
                .optional();
    }

    /** A staff number nobody has: the one given last in the branch, counted up; "" where that ends in no digits. */
    public String freeNumber(UUID branchId) {
        var counted = jdbc.sql(SELECT + " where p.branch_id = :branch order by s.id desc limit 1")
                .param("branch", branchId)
                .query(Person.class)
                .optional()
                .map(Person::number)
                .map(ENDS_IN_DIGITS::matcher)
                .filter(Matcher::matches);
        if (counted.isEmpty()) {
            return "";
        }
        var digits = counted.get().group(2);
        var number = Long.parseLong(digits);
        var free = "";
        do {
            number++;
            free = counted.get().group(1) + String.format(Locale.ROOT, "%0" + digits.length() + "d", number);
        } while (byNumber(free).isPresent());
        return free;
    }

    /** A team's people, by number. */
    public List<Person> inTeam(UUID teamId) {
        return hereWhere("s.unit_id = :value", teamId);
    }

    /** A branch's people, by number. */
    public List<Person> inBranch(UUID branchId) {
        return hereWhere("p.branch_id = :value", branchId);
    }

    /** Everybody, by number. */
    public List<Person> all() {
        return hereWhere(":value", true);
    }

    /** Those whose open account holds the role, by number. */
    public List<Person> holding(Role role) {
        return hereWhere("s.id = any(:value)", accounts.staffWith(role).toArray(UUID[]::new));
    }

    /** Those whose open account may do it, by number. */
    public List<Person> allowed(Permission permission) {
        return hereWhere("s.id = any(:value)", accounts.staffAllowed(permission).toArray(UUID[]::new));
    }

    /** Who is settled to leave, with the hour; those who have left are not among them. */
    public Map<UUID, Instant> leaving() {
        return jdbc
                .sql("select id, leaves_at from people.staff where leaves_at > :now")
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> Map.entry(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("leaves_at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** On which day each of these joined. */
    public Map<UUID, LocalDate> joined(Collection<UUID> ids) {
        return jdbc
                .sql("select id, joined_on from people.staff where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(row.getObject("id", UUID.class), row.getObject("joined_on", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Person> hereWhere(String condition, Object value) {
        return jdbc.sql(SELECT + " where " + condition
                        + " and (s.leaves_at is null or s.leaves_at > :now) order by s.number")
                .param("value", value)
                .param("now", Timestamp.from(clock.instant()))
                .query(Person.class)
                .list();
    }
}
