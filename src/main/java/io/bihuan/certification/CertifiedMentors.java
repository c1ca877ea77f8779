package io.bihuan.certification;

import io.bihuan.apprenticeship.MentorCertificates;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets only those guide others who may serve themselves. */
@Component
class CertifiedMentors implements MentorCertificates {

    private final Certificates certificates;

    CertifiedMentors(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public boolean certified(UUID staffId, Instant at) {
        return certificates.mayServeAny(staffId, at);
    }
}
