package io.bihuan.live;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Somebody has signed out everywhere: their streams end, on every node. */
@Component
class SigningOut {

    static final String KIND = "signed-out";

    private final Live live;

    SigningOut(Live live) {
        this.live = live;
    }

    void everywhere(UUID accountId) {
        live.publish("account:" + accountId, KIND, "{}");
    }
}
