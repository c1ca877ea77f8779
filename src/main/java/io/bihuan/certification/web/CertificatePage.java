package io.bihuan.certification.web;

import io.bihuan.certification.CertificateLists;
import io.bihuan.certification.CertificateStatus;
import io.bihuan.certification.Pass;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Errors;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One certificate, with what carries it and what happened to it.
 *
 * @param overturned of what carries it, what was decided anew as failed
 * @param manages whether the viewer may take it back
 * @param reason what was typed as a reason
 */
public record CertificatePage(
        CertificateLists.Certificate certificate,
        String name,
        String post,
        ClockChip clock,
        List<Pass> passes,
        Set<UUID> overturned,
        List<Line> story,
        boolean manages,
        String reason,
        Errors errors) {

    /** One line of its story. */
    public record Line(Instant at, String kind, String by, String reason, String rule, String href) {}

    /** Whether it may be taken back for the time being. */
    public boolean maySuspend() {
        return manages && certificate.status() == CertificateStatus.VALID;
    }

    /** Whether it may be given back. */
    public boolean mayResume() {
        return manages && certificate.status() == CertificateStatus.SUSPENDED;
    }
}
