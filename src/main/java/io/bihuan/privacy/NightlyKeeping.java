package io.bihuan.privacy;

import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Every night: erases those whose hold is over, and looks at what is kept too long, or clears it where the rule says so. */
@Component
class NightlyKeeping implements Recurring {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int MOST = 500;

    private final RequestDesk requests;
    private final Keepings keepings;

    NightlyKeeping(RequestDesk requests, Keepings keepings) {
        this.requests = requests;
        this.keepings = keepings;
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
        keepings.look();
        for (var rule : keepings.rules()) {
            for (var cleared = 1; rule.byItself() && cleared > 0; ) {
                cleared = keepings.clear(rule.dataClass(), NOBODY);
            }
        }
    }
}
