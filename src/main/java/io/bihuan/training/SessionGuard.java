package io.bihuan.training;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.live.TopicGuard;
import io.bihuan.web.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who comes in is heard live by those who run the session. */
@Component
class SessionGuard implements TopicGuard {

    private final SessionLists lists;

    SessionGuard(SessionLists lists) {
        this.lists = lists;
    }

    @Override
    public String prefix() {
        return "session";
    }

    @Override
    public boolean mayHear(SignedIn person, String subject) {
        try {
            return person.may(Permission.SESSION_RUN)
                    && lists.require(UUID.fromString(subject), person).id() != null;
        } catch (IllegalArgumentException | NotFound nothingToHear) {
            return false;
        }
    }
}
