package io.bihuan.conversation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Marks on a conversation which questions of SPIN were put, so that such cases can be compared with the others (N-07). */
@Service
@Transactional
public class SpinDesk {

    private final JdbcClient jdbc;
    private final Clock clock;

    SpinDesk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The question was put; marked once. */
    public void asked(ConversationId conversation, Spin.Scene scene, Spin.Step step, UUID staff) {
        jdbc.sql("""
                        insert into conversation.spin (conversation_id, scene, step, staff_id, asked_at)
                        values (:conversation, :scene, :step, :staff, :now)
                            on conflict do nothing
                        """)
                .param("conversation", conversation.value())
                .param("scene", scene.name())
                .param("step", step.name())
                .param("staff", staff)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Which questions were put, in any scene. */
    @Transactional(readOnly = true)
    public Set<Spin.Step> asked(ConversationId conversation) {
        var steps = EnumSet.noneOf(Spin.Step.class);
        jdbc.sql("select distinct step from conversation.spin where conversation_id = :conversation")
                .param("conversation", conversation.value())
                .query(String.class)
                .list()
                .forEach(step -> steps.add(Spin.Step.valueOf(step)));
        return steps;
    }
}
