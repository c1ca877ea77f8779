package io.bihuan.people;

import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The staff as the pages show them. Whoever is bound to a branch sees that branch and no other. */
@Service
@Transactional(readOnly = true)
public class PeopleLists {

    /** How many stand on one page. */
    public static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Steps steps;
    private final Clock clock;

    PeopleLists(JdbcClient jdbc, Steps steps, Clock clock) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.clock = clock;
    }

    /** Who is looked for among the staff. */
    public enum State {
        HERE,
        COMING,
        LEAVING,
        GONE
    }

    /**
     * What is looked for.
     *
     * @param words part of a name or number, or ""
     * @param unitId a unit they stand in or below, or null
     * @param post a post, or ""
     * @param state how they stand
     * @param branchId the only branch that may be seen, or null for all
     */
    public record Question(
            String words,
            @Nullable UUID unitId,
            String post,
            State state,
            @Nullable UUID branchId) {}

    /** Somebody in the list. */
    public record Row(
            UUID id,
            String number,
            String name,
            String team,
            String department,
            String branch,
            String post,
            String grade,
            LocalDate joinedOn,
            @Nullable Instant leavesAt) {}

    /** One page of people, and how many there are. */
    public record Found(List<Row> rows, int total) {}

    /** Somebody's card. */
    public record Card(
            Person person,
            LocalDate joinedOn,
            @Nullable String phone,
            @Nullable Instant leavesAt,
            List<Step> steps) {}

    private static final String ASKED = """
              from people.staff s
              join people.placement p on p.id = s.unit_id
              left join people.unit u on u.id = s.unit_id
              left join people.unit above on above.id = u.parent_id
             where (:words = '' or s.name like :like or s.number ilike :like)
               and (:unit::uuid is null or :unit::uuid in (u.id, above.id, p.branch_id))
               and (:post = '' or s.post = :post)
               and (:branch::uuid is null or p.branch_id = :branch::uuid)
               and case :state
                   when 'HERE' then s.leaves_at is null or s.leaves_at > :now
                   when 'COMING' then s.joined_on > :today and (s.leaves_at is null or s.leaves_at > :now)
                   when 'LEAVING' then s.leaves_at > :now
                   else s.leaves_at <= :now
                   end
            """;

    /** Those who fit, by number, a page of them. */
    public Found find(Question asked, int page) {
        var total = with(jdbc.sql("select count(*)" + ASKED), asked)
                .query(Integer.class)
                .single();
        return new Found(rows(asked, PAGE, page * PAGE), total);
    }

    /** All who fit, by number. */
    public List<Row> everybody(Question asked) {
        return rows(asked, Integer.MAX_VALUE, 0);
    }

    /** Somebody's card; {@link NotFound} where there is nobody, or nobody of the branch that may be seen. */
    public Card card(UUID id, @Nullable UUID branchId) {
        return jdbc.sql("""
                        select s.id, s.number, s.name, s.unit_id, p.branch_id, p.team, p.department, p.branch, s.post,
                               s.grade, s.joined_on, s.phone, s.leaves_at
                          from people.staff s
                          join people.placement p on p.id = s.unit_id
                         where s.id = :id
                           and (:branch::uuid is null or p.branch_id = :branch::uuid)
                        """)
                .param("id", id)
                .param("branch", branchId)
                .query((row, number) -> new Card(
                        new Person(
                                row.getObject("id", UUID.class),
                                row.getString("number"),
                                row.getString("name"),
                                row.getObject("unit_id", UUID.class),
                                row.getObject("branch_id", UUID.class),
                                row.getString("team"),
                                row.getString("department"),
                                row.getString("branch"),
                                row.getString("post"),
                                row.getString("grade")),
                        row.getObject("joined_on", LocalDate.class),
                        row.getString("phone"),
                        instant(row.getTimestamp("leaves_at")),
                        steps.of(id)))
                .optional()
                .orElseThrow(() -> new NotFound("person " + id));
    }

    /** How many people stand in each unit itself. */
    public Map<UUID, Integer> headcount() {
        return jdbc
                .sql("""
                        select unit_id, count(*)
                          from people.staff
                         where leaves_at is null or leaves_at > :now
                         group by unit_id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Row> rows(Question asked, int limit, int offset) {
        return with(
                        jdbc.sql("select s.id, s.number, s.name, p.team, p.department, p.branch, s.post, s.grade, "
                                + "s.joined_on, s.leaves_at" + ASKED
                                + " order by s.number limit :limit offset :offset"),
                        asked)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("team"),
                        row.getString("department"),
                        row.getString("branch"),
                        row.getString("post"),
                        row.getString("grade"),
                        row.getObject("joined_on", LocalDate.class),
                        instant(row.getTimestamp("leaves_at"))))
                .list();
    }

    private JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, Question asked) {
        return statement
                .param("words", asked.words())
                .param("like", "%" + asked.words().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("unit", asked.unitId())
                .param("post", asked.post())
                .param("branch", asked.branchId())
                .param("state", asked.state().name())
                .param("today", LocalDate.now(clock))
                .param("now", Timestamp.from(clock.instant()));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
