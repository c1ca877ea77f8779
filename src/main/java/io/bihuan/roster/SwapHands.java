package io.bihuan.roster;

import io.bihuan.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets shifts change hands, once a swap is approved; part of the caller's transaction. */
@Component
class SwapHands {

    private final Duties duties;
    private final People people;
    private final Clock clock;

    SwapHands(Duties duties, People people, Clock clock) {
        this.duties = duties;
        this.people = people;
        this.clock = clock;
    }

    /** Puts each on the other's shift, as planned and told. */
    void exchange(Swap swap, UUID by) {
        var given = told(swap.askerId(), swap.askerDay());
        var taken = swap.otherDay() == null ? null : told(swap.otherId(), swap.otherDay());
        give(swap.askerId(), swap.askerDay(), null, by);
        if (swap.otherDay() != null) {
            give(swap.otherId(), swap.otherDay(), null, by);
            give(swap.askerId(), swap.otherDay(), taken, by);
        }
        give(swap.otherId(), swap.askerDay(), given, by);
    }

    private @Nullable UUID told(UUID who, LocalDate day) {
        return duties.of(List.of(who), day, day).getFirst().toldKindId();
    }

    private void give(UUID who, LocalDate day, @Nullable UUID kind, UUID by) {
        var person = people.require(who);
        duties.give(new Duties.Place(who, day, person.teamId(), person.branchId()), kind, by, clock.instant());
    }
}
