package io.bihuan.certification;

import io.bihuan.job.TimerHandler;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reminds the holder while there is time to renew, as often as the standard says. */
@Component
class ReminderTimer implements TimerHandler {

    private final CertificateTerms terms;

    ReminderTimer(CertificateTerms terms) {
        this.terms = terms;
    }

    @Override
    public String kind() {
        return CertificateTerms.REMIND;
    }

    @Override
    public void fire(String key, Instant dueAt) {
        terms.remind(UUID.fromString(key.split("/", 2)[0]));
    }
}
