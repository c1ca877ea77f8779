package io.bihuan.task;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions that are asked about tasks. */
@Service
@Transactional(readOnly = true)
public class TaskLists {

    private final JdbcClient jdbc;

    TaskLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The open tasks of a person, the most pressing first. */
    public List<Task> of(UUID staffId, int limit) {
        return jdbc.sql(Tasks.SELECT + """
                         where assignee_id = :staff
                           and state = 'OPEN'
                         order by due_at, id
                         limit :limit
                        """)
                .param("staff", staffId)
                .param("limit", limit)
                .query((row, n) -> Tasks.read(row))
                .list();
    }

    /** The open tasks that nobody has taken, of one department or of all, as a branch sees them. */
    public List<Task> queue(@Nullable Department department, @Nullable UUID branch, int limit) {
        return open("assignee_id is null", department, branch, limit);
    }

    /** Every open task, for those who lead. */
    public List<Task> open(@Nullable Department department, @Nullable UUID branch, int limit) {
        return open("true", department, branch, limit);
    }

    private List<Task> open(String which, @Nullable Department department, @Nullable UUID branch, int limit) {
        var departments = department == null ? Department.values() : new Department[] {department};
        return jdbc.sql(Tasks.SELECT + " where state = 'OPEN' and " + which + """
                           and department = any(:departments)
                           and (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)
                         order by due_at, id
                         limit :limit
                        """)
                .param("departments", names(departments))
                .param("branch", branch)
                .param("limit", limit)
                .query((row, n) -> Tasks.read(row))
                .list();
    }

    /** What has ended lately, as a branch sees it. */
    public List<Task> ended(@Nullable UUID branch, int limit) {
        return jdbc.sql(Tasks.SELECT + """
                         where state <> 'OPEN'
                           and (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)
                         order by ended_at desc
                         limit :limit
                        """)
                .param("branch", branch)
                .param("limit", limit)
                .query((row, n) -> Tasks.read(row))
                .list();
    }

    /** How many tasks a person has, and how many wait for anybody in their branch. */
    public int waiting(UUID staffId, @Nullable UUID branch) {
        return jdbc.sql("""
                        select count(*)
                          from task.task
                         where state = 'OPEN'
                           and (assignee_id = :staff
                                or (assignee_id is null
                                    and (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)))
                        """)
                .param("staff", staffId)
                .param("branch", branch)
                .query(Integer.class)
                .single();
    }

    private static String[] names(Department[] departments) {
        return List.of(departments).stream().map(Enum::name).toArray(String[]::new);
    }
}
