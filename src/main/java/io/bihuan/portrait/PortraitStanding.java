package io.bihuan.portrait;

import io.bihuan.conversation.CustomerStanding;
import io.bihuan.customer.CustomerId;
import org.springframework.stereotype.Component;

/** Lets customers of high value go first, and asks for the grade of agent that suits their type (N-08, N-23). */
@Component
class PortraitStanding implements CustomerStanding {

    private final Portraits portraits;

    PortraitStanding(Portraits portraits) {
        this.portraits = portraits;
    }

    @Override
    public Standing of(CustomerId customer) {
        var portrait = portraits.of(customer);
        return new Standing(portrait.highValue() ? 1 : 0, portrait.gradeWanted());
    }
}
