package io.bihuan.certification;

import io.bihuan.job.TimerHandler;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ends a certificate at the end of its last day. */
@Component
class LapseTimer implements TimerHandler {

    private final CertificateDesk desk;

    LapseTimer(CertificateDesk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return CertificateDesk.LAPSE;
    }

    @Override
    public void fire(String key, Instant dueAt) {
        desk.lapse(UUID.fromString(key), dueAt);
    }
}
