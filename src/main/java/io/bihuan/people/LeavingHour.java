package io.bihuan.people;

import io.bihuan.access.Accounts;
import io.bihuan.access.Sessions;
import io.bihuan.job.TimerHandler;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The hour at which somebody leaves: whatever they are still signed in with ends. */
@Component
class LeavingHour implements TimerHandler {

    static final String KIND = "people.leaving";

    private final Accounts accounts;
    private final Sessions sessions;

    LeavingHour(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(String key, Instant dueAt) {
        var staffId = UUID.fromString(key);
        accounts.of(staffId).stream()
                .filter(account -> account.closed(dueAt))
                .forEach(account -> sessions.endAll(account.id(), staffId));
    }
}
