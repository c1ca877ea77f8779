package io.bihuan.certification;

import io.bihuan.job.Timers;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The time for which a certificate counts: it begins, is nearly over, and ends on its last day or before. */
@Service
@Transactional
class CertificateTerms {

    static final String LAPSE = "certification.lapse";
    static final String REMIND = "certification.remind";

    private final CertificateRows rows;
    private final CertificateNews news;
    private final Timers timers;
    private final Clock clock;

    CertificateTerms(CertificateRows rows, CertificateNews news, Timers timers, Clock clock) {
        this.rows = rows;
        this.news = news;
        this.timers = timers;
        this.clock = clock;
    }

    /** Its holder is reminded as often as the standard says. */
    void begin(UUID id, Instant until, CertificateStandard standard) {
        goOn(id, until);
        standard.remindBefore()
                .forEach(days -> timers.set(REMIND, id + "/" + days, until.minus(Duration.ofDays(days))));
    }

    /** One that had ended counts until its last day after all. */
    void goOn(UUID id, Instant until) {
        timers.set(LAPSE, id.toString(), until);
    }

    /** Its time is over. */
    void lapse(UUID id, Instant dueAt) {
        var row = rows.lock(id);
        if (row.status() == CertificateStatus.VALID || row.status() == CertificateStatus.SUSPENDED) {
            end(id, CertificateStatus.LAPSED, dueAt, null, "", "", "");
            news.tell(row, "certification.notice.lapsed", "", Tone.WARN);
        }
    }

    /** Its time is nearly over. */
    void remind(UUID id) {
        var row = rows.lock(id);
        if (row.status() == CertificateStatus.VALID && row.validUntil().isAfter(clock.instant())) {
            news.tell(
                    row,
                    "certification.notice.expiring",
                    row.validUntil()
                            .atZone(clock.getZone())
                            .toLocalDate()
                            .minusDays(1)
                            .toString(),
                    Tone.WARN);
        }
    }

    /** It counts no more, on this ground. */
    void end(
            UUID id, CertificateStatus status, Instant at, @Nullable UUID by, String reason, String rule, String href) {
        rows.status(id, status);
        rows.happened(id, status.name(), at, by, reason, rule, href);
        timers.cancel(LAPSE, id.toString());
    }
}
