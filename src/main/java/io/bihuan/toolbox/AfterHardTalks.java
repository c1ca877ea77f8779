package io.bihuan.toolbox;

import io.bihuan.complaint.ComplaintOpened;
import io.bihuan.notice.Notices;
import io.bihuan.web.Tone;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A talk that became a complaint was hard on whoever held it: they are offered a minute to breathe (N-09). */
@Component
class AfterHardTalks {

    private final Notices notices;

    AfterHardTalks(Notices notices) {
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(ComplaintOpened opened) {
        if (opened.agentId() != null) {
            notices.tell(opened.agentId(), "toolbox.notice.breathe", List.of(), "/me/breathing", Tone.NEUTRAL);
        }
    }
}
