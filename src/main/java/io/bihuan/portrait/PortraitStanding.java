package io.bihuan.portrait;

import io.bihuan.conversation.CustomerStanding;
import io.bihuan.conversation.Standing;
import io.bihuan.customer.CustomerId;
import io.bihuan.people.Ladders;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets customers of high value go first, and asks for the grade of agent that suits their type (N-08, N-23). */
@Component
class PortraitStanding implements CustomerStanding {

    private final Portraits portraits;
    private final Ladders ladders;

    PortraitStanding(Portraits portraits, Ladders ladders) {
        this.portraits = portraits;
        this.ladders = ladders;
    }

    @Override
    public Standing of(CustomerId customer) {
        var portrait = portraits.of(customer);
        return new Standing(
                portrait.highValue() ? List.of(new Standing.Raise(Standing.Reason.HIGH_VALUE, 0, "")) : List.of(),
                from(portrait.gradeWanted()),
                portrait.highValue());
    }

    /** The lowest grade that will do, and those above it. */
    private Set<String> from(String lowest) {
        var grades = ladders.grades();
        return lowest.isEmpty() || !grades.contains(lowest)
                ? Set.of()
                : Set.copyOf(grades.subList(grades.indexOf(lowest), grades.size()));
    }
}
