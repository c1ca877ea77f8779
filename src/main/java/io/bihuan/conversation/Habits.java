package io.bihuan.conversation;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each agent likes to work at the desk. */
@Service
@Transactional
public class Habits {

    private final JdbcClient jdbc;

    Habits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether words that are taboo, private or unfinished are shown once more before they go; so unless switched off. */
    @Transactional(readOnly = true)
    public boolean looksTwice(UUID staff) {
        return jdbc.sql("select second_look from conversation.habit where staff_id = :staff")
                .param("staff", staff)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** Switches the second look on or off. */
    public void lookTwice(UUID staff, boolean twice) {
        jdbc.sql("""
                        insert into conversation.habit (staff_id, second_look)
                        values (:staff, :twice)
                            on conflict (staff_id) do update
                           set second_look = excluded.second_look
                        """).param("staff", staff).param("twice", twice).update();
    }
}
