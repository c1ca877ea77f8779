package io.bihuan.portrait;

import io.bihuan.customer.CustomerId;
import io.bihuan.customer.CustomersMerged;
import io.bihuan.customer.CustomersParted;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Facts stay under the id they happened to, so one customer of two has the portrait of both, and two again have each their
 * own.
 */
@Component
class MergedPortraits {

    private final Looks looks;

    MergedPortraits(Looks looks) {
        this.looks = looks;
    }

    @ApplicationModuleListener
    void on(CustomersMerged merged) {
        looks.look(new CustomerId(merged.merged()));
    }

    @ApplicationModuleListener
    void on(CustomersParted parted) {
        looks.look(new CustomerId(parted.survivor()));
        looks.look(new CustomerId(parted.parted()));
    }
}
