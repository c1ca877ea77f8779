package io.bihuan.privacy.web;

import io.bihuan.customer.CustomerPreview;
import io.bihuan.privacy.Request;
import io.bihuan.privacy.RequestState;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Errors;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param holds what erasing would have to wait for, or waits for
 * @param clock until the answer; null once there is one
 * @param decides whether the viewer may decide now
 */
public record RequestPage(
        Request request,
        CustomerPreview customer,
        List<String> holds,
        @Nullable ClockChip clock,
        String takenBy,
        String decidedBy,
        boolean handles,
        boolean decides,
        Map<String, String> typed,
        Errors errors) {

    /** Whether there is no answer yet. */
    public boolean open() {
        return request.state() == RequestState.OPEN;
    }

    /** What was typed. */
    public String typed(String name) {
        return Objects.requireNonNullElse(typed.get(name), "");
    }

    /** Why something waits, in words. */
    public String hold(String hold, Ui ui) {
        var parts = hold.split(":", 2);
        return ui.text("privacy.hold." + parts[0]) + (parts.length > 1 ? " " + parts[1] : "");
    }
}
