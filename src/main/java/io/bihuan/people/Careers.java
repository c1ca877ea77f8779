package io.bihuan.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long people have stood where they stand, and whom they lead: one question for all of them. */
@Service
@Transactional(readOnly = true)
public class Careers {

    private final JdbcClient jdbc;
    private final Clock clock;

    Careers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The day since which each has had their grade: of the latest change, else their first day. */
    public Map<UUID, LocalDate> gradeSince(Collection<UUID> staff) {
        return days("""
                select s.id,
                       coalesce((select max(step.at)
                                   from people.step
                                  where step.staff_id = s.id
                                    and step.kind = 'GRADE'), s.joined_on::timestamptz) as since
                  from people.staff s
                 where s.id = any(:staff)
                """, staff, new String[0]);
    }

    /** The day since which each has stood in one of these grades; who does not stand in one is missing. */
    public Map<UUID, LocalDate> gradeSince(Collection<UUID> staff, Collection<String> grades) {
        return days("""
                select s.id,
                       coalesce((select min(step.at)
                                   from people.step
                                  where step.staff_id = s.id
                                    and step.kind = 'GRADE'
                                    and step.latter = any(:grades)
                                    and not (step.former = any(:grades))), s.joined_on::timestamptz) as since
                  from people.staff s
                 where s.id = any(:staff)
                   and s.grade = any(:grades)
                """, staff, grades.toArray(String[]::new));
    }

    private Map<UUID, LocalDate> days(String statement, Collection<UUID> staff, String[] grades) {
        return jdbc
                .sql(statement)
                .param("staff", staff.toArray(UUID[]::new))
                .param("grades", grades)
                .query((row, _) -> Map.entry(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("since")
                                .toInstant()
                                .atZone(clock.getZone())
                                .toLocalDate()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many people stand in the unit of each of these or below it; whoever has none of the leading posts is missing. */
    public Map<UUID, Integer> led(Collection<UUID> leaders, Collection<String> leadingPosts) {
        return jdbc
                .sql("""
                        with recursive below as (
                            select s.id as leader, s.unit_id
                              from people.staff s
                             where s.id = any(:leaders)
                               and s.post = any(:posts)
                             union
                            select below.leader, u.id
                              from below
                              join people.unit u on u.parent_id = below.unit_id
                        )
                        select below.leader, count(s.id)
                          from below
                          left join people.staff s on s.unit_id = below.unit_id
                                                  and s.id <> below.leader
                                                  and (s.leaves_at is null or s.leaves_at > :now)
                         group by below.leader
                        """)
                .param("leaders", leaders.toArray(UUID[]::new))
                .param("posts", leadingPosts.toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
