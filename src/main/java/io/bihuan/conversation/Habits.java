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

    /** Whether what they sent waits a moment in which it can be taken back; so only where switched on. */
    @Transactional(readOnly = true)
    public boolean takesBack(UUID staff) {
        return jdbc.sql("select take_back from conversation.habit where staff_id = :staff")
                .param("staff", staff)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Switches the moment on or off; asked for at {@link RecallDesk#wait}. */
    void takeBack(UUID staff, boolean back) {
        jdbc.sql("""
                        insert into conversation.habit (staff_id, take_back)
                        values (:staff, :back)
                            on conflict (staff_id) do update
                           set take_back = excluded.take_back
                        """).param("staff", staff).param("back", back).update();
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
