package io.bihuan.conversation;

import io.bihuan.people.People;
import io.bihuan.people.StaffMoved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Whoever moves takes along what they still owe; what they kept stays with the branch they kept it in. */
@Component
class MovedPromises {

    private final JdbcClient jdbc;
    private final People people;

    MovedPromises(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Asks where they are now, so that two moves heard in the wrong order end well. */
    @ApplicationModuleListener
    void on(StaffMoved moved) {
        jdbc.sql("""
                        update conversation.follow_up
                           set branch_id = :branch
                         where owner_id = :owner
                           and kept_at is null
                        """)
                .param("branch", people.require(moved.staffId()).branchId())
                .param("owner", moved.staffId())
                .update();
    }
}
