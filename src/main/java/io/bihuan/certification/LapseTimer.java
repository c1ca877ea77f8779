package io.bihuan.certification;

import io.bihuan.job.TimerHandler;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ends a certificate at the end of its last day. */
@Component
class LapseTimer implements TimerHandler {

    private final CertificateTerms terms;

    LapseTimer(CertificateTerms terms) {
        this.terms = terms;
    }

    @Override
    public String kind() {
        return CertificateTerms.LAPSE;
    }

    @Override
    public void fire(String key, Instant dueAt) {
        terms.lapse(UUID.fromString(key), dueAt);
    }
}
