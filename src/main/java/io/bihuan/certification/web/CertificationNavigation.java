package io.bihuan.certification.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.certification.CertificateLists;
import io.bihuan.web.NavCount;
import io.bihuan.web.NavEntry;
import io.bihuan.web.Tone;
import io.bihuan.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CertificationNavigation {

    @Bean
    NavEntry certificatesEntry() {
        return new NavEntry(
                "certificates", NavEntry.Group.ASSESSMENT, 44, "/certificates", Permission.CERTIFICATE_READ);
    }

    @Bean
    NavEntry ownCertificatesEntry() {
        return new NavEntry("own-certificates", NavEntry.Group.ASSESSMENT, 45, "/me/certificates", Permission.EXAM_SIT);
    }

    /** The certificates that end soon. */
    @Bean
    NavCount certificatesCount(CertificateLists lists) {
        return new NavCount() {
            @Override
            public String key() {
                return "certificates";
            }

            @Override
            public int waitingFor(Viewer viewer) {
                return viewer instanceof SignedIn person
                        ? lists.count(CertificateLists.Shelf.EXPIRING, person.branchId())
                        : 0;
            }

            @Override
            public Tone tone() {
                return Tone.WARN;
            }
        };
    }
}
