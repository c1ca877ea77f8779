package io.bihuan.supervision;

import io.bihuan.audit.Audit;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.shift.AgentState;
import io.bihuan.shift.Presence;
import io.bihuan.web.Tone;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes an agent's state by hand, with a reason that the agent hears. */
@Service
@Transactional
public class StateDesk {

    private static final int LONGEST = 200;

    private final Presence presence;
    private final People people;
    private final Notices notices;
    private final Audit audit;

    StateDesk(Presence presence, People people, Notices notices, Audit audit) {
        this.presence = presence;
        this.people = people;
        this.notices = notices;
        this.audit = audit;
    }

    /** False without a reason. */
    public boolean set(UUID agent, AgentState state, String reason, UUID by) {
        var words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            return false;
        }
        presence.assign(agent, state);
        audit.did(by, "presence.set", "staff", agent.toString(), Map.of("state", state.name(), "reason", words));
        notices.tell(
                agent,
                "supervision.notice.state." + state.name(),
                List.of(people.name(by), words),
                "/workspace",
                Tone.WARN);
        return true;
    }
}
