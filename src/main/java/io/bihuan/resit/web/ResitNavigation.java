package io.bihuan.resit.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.resit.FollowupLists;
import io.bihuan.web.NavCount;
import io.bihuan.web.NavEntry;
import io.bihuan.web.Tone;
import io.bihuan.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows failures, for those who look after it. */
@Configuration(proxyBeanMethods = false)
class ResitNavigation {

    @Bean
    NavEntry resitsEntry() {
        return new NavEntry("resits", NavEntry.Group.ASSESSMENT, 44, "/resits", Permission.RESIT_READ);
    }

    /** Those that are late. */
    @Bean
    NavCount resitsCount(FollowupLists lists) {
        return new NavCount() {
            @Override
            public String key() {
                return "resits";
            }

            @Override
            public int waitingFor(Viewer viewer) {
                return viewer instanceof SignedIn person ? lists.countLate(person.branchId()) : 0;
            }

            @Override
            public Tone tone() {
                return Tone.BAD;
            }
        };
    }
}
