package io.bihuan.certification.web;

import io.bihuan.certification.Way;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A person's certificates, and what still lies between them and the next.
 *
 * @param name whose, where a supervisor looks; "" on one's own page
 * @param reasons why those that do not count do not
 */
public record OwnCertificatesPage(
        String name, List<CertificatesPage.Line> lines, Map<UUID, String> reasons, List<Way> ways) {

    /** Why a certificate does not count, or "". */
    public String reason(UUID certificate) {
        return reasons.getOrDefault(certificate, "");
    }

    /** Whether it is the reader's own. */
    public boolean own() {
        return name.isEmpty();
    }
}
