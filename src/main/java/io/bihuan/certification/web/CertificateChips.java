package io.bihuan.certification.web;

import io.bihuan.calendar.ClockChips;
import io.bihuan.certification.CertificateLists;
import io.bihuan.certification.CertificateStatus;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long certificates still count, as it is shown: nobody is pressed before the time to renew has come. */
@Component
class CertificateChips {

    private final ClockChips chips;

    CertificateChips(ClockChips chips) {
        this.chips = chips;
    }

    ClockChip until(CertificateLists.Certificate certificate, Duration warning, Ui ui) {
        var now = ui.dates().now();
        if (certificate.status() == CertificateStatus.VALID) {
            var expiring = !certificate.validUntil().isAfter(now.plus(warning));
            var chip = chips.open(certificate.validFrom(), certificate.validUntil(), now, ui);
            return new ClockChip(chip.label(), tone(certificate.validUntil(), now, expiring), chip.used(), List.of());
        }
        return new ClockChip(
                ui.label("certification.status", certificate.status()), tone(certificate.status()), 100, List.of());
    }

    private static Tone tone(Instant until, Instant now, boolean expiring) {
        return !until.isAfter(now) ? Tone.BAD : expiring ? Tone.WARN : Tone.GOOD;
    }

    static Tone tone(CertificateStatus status) {
        return switch (status) {
            case VALID -> Tone.GOOD;
            case SUSPENDED -> Tone.WARN;
            case REVOKED -> Tone.BAD;
            case LAPSED, REPLACED -> Tone.NEUTRAL;
        };
    }
}
