package io.bihuan.demonstration;

import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import io.bihuan.shift.AgentState;
import io.bihuan.shift.Presence;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the screens of a few invented agents alive, whose talks go on when the story ends: else they would count as lost a
 * minute later, and the floor would be empty for whoever looks at it. They are busy, so nobody new is given to them.
 */
@Component
class MannedFloor implements Recurring {

    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final Presence presence;
    private final JdbcClient jdbc;

    MannedFloor(Presence presence, JdbcClient jdbc) {
        this.presence = presence;
        this.jdbc = jdbc;
    }

    /** This one is at their desk from now on, with full hands. */
    void stays(UUID agent) {
        presence.set(agent, AgentState.BUSY);
        jdbc.sql("insert into demonstration.screen (staff_id) values (:agent) on conflict do nothing")
                .param("agent", agent)
                .update();
    }

    @Override
    public String name() {
        return "demonstration.screens";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(PAUSE);
    }

    @Override
    public void run() {
        var agents = jdbc.sql("select staff_id from demonstration.screen")
                .query(UUID.class)
                .list();
        presence.of(agents).stream()
                .filter(standing -> standing.state() == AgentState.BUSY)
                .forEach(standing -> presence.seen(standing.staffId()));
    }
}
