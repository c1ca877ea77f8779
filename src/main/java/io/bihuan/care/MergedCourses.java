package io.bihuan.care;

import io.bihuan.customer.CustomersMerged;
import io.bihuan.customer.CustomersParted;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Two who turned out to be one are heard of as one: nobody is woken as silent under an old number. Courses, wishes and
 * contacts keep the id they were begun under, and are asked for by every id; so two again have each their own.
 */
@Component
class MergedCourses {

    private final Courses courses;
    private final JdbcClient jdbc;

    MergedCourses(Courses courses, JdbcClient jdbc) {
        this.courses = courses;
        this.jdbc = jdbc;
    }

    private record Heard(@Nullable UUID branchId, Instant lastAt) {}

    @ApplicationModuleListener
    void on(CustomersMerged merged) {
        jdbc.sql("delete from care.heard where customer_id = :id returning branch_id, last_at")
                .param("id", merged.merged())
                .query(Heard.class)
                .optional()
                .ifPresent(heard -> courses.heard(merged.survivor(), heard.branchId(), heard.lastAt()));
    }

    /** When each of the two was last heard of is not known any more; taken as then, nobody is woken too early. */
    @ApplicationModuleListener
    void on(CustomersParted parted) {
        jdbc.sql("""
                        insert into care.heard (customer_id, branch_id, last_at)
                        select :parted, branch_id, last_at
                          from care.heard
                         where customer_id = :survivor
                            on conflict (customer_id) do nothing
                        """)
                .param("parted", parted.parted())
                .param("survivor", parted.survivor())
                .update();
    }
}
