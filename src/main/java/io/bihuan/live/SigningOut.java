package io.bihuan.live;

import io.bihuan.access.SignedOutEverywhere;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Somebody has signed out everywhere: their streams end, on every node. */
@Component
class SigningOut {

    static final String KIND = "signed-out";

    private final Live live;

    SigningOut(Live live) {
        this.live = live;
    }

    @EventListener
    void everywhere(SignedOutEverywhere left) {
        live.publish("account:" + left.accountId(), KIND, "{}");
    }
}
