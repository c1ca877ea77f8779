package io.bihuan.conversation;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much agents have in hand. */
@Service
@Transactional(readOnly = true)
public class AgentLoads {

    private final Seats seats;
    private final Clock clock;

    AgentLoads(Seats seats, Clock clock) {
        this.seats = seats;
        this.clock = clock;
    }

    /**
     * What somebody has in hand.
     *
     * @param misses how many offers in a row they let go by
     */
    public record Load(int conversations, int misses) {}

    /** What each of them has in hand. */
    public Map<UUID, Load> of(Collection<UUID> agents) {
        return seats.of(agents, clock.instant()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> new Load(
                                each.getValue().conversations(), each.getValue().misses())));
    }
}
