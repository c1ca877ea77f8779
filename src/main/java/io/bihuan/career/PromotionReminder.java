package io.bihuan.career;

import io.bihuan.job.TimerHandler;
import io.bihuan.people.StaffLeft;
import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Reminds of proposals that wait, and lets go of those whose person leaves. */
@Component
class PromotionReminder implements TimerHandler {

    private final PromotionDesk desk;

    PromotionReminder(PromotionDesk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return PromotionDesk.REMIND;
    }

    @Override
    public void fire(String key, Instant dueAt) {
        desk.remind(UUID.fromString(key));
    }

    @ApplicationModuleListener
    void on(StaffLeft left) {
        desk.leaving(left.staffId(), left.at());
    }
}
