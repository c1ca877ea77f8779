package io.bihuan.privacy;

import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import java.time.LocalTime;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Every night: erases those whose hold is over; then, class by class, looks at what is kept too long and clears it where
 * the rule says so. A class that fails is proved as failed and holds up no other.
 */
@Component
class NightlyKeeping implements Recurring {

    static final UUID NOBODY = new UUID(0, 0);

    private static final Logger LOG = LoggerFactory.getLogger(NightlyKeeping.class);
    private static final int MOST = 500;

    private final RequestDesk requests;
    private final Keepings keepings;
    private final Clearings clearings;

    NightlyKeeping(RequestDesk requests, Keepings keepings, Clearings clearings) {
        this.requests = requests;
        this.keepings = keepings;
        this.clearings = clearings;
    }

    @Override
    public String name() {
        return "privacy.nightly";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.daily(LocalTime.of(2, 40));
    }

    @Override
    public void run() {
        requests.waiting(MOST).forEach(one -> requests.tryAgain(one.id()));
        keepings.rules().forEach(this::step);
    }

    private void step(PrivacyStandard.Keeping rule) {
        var cleared = 0L;
        var failure = "";
        try {
            keepings.look(rule);
            for (var some = 1; rule.byItself() && some > 0; cleared += some) {
                some = keepings.clearSome(rule);
            }
        } catch (RuntimeException failed) {
            LOG.error("Data of class {} could not be cleared", rule.dataClass(), failed);
            failure = failed.getClass().getSimpleName();
        }
        clearings.prove(rule, keepings.before(rule), cleared, NOBODY, failure);
    }
}
