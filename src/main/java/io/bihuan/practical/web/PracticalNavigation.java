package io.bihuan.practical.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.practical.PracticalLists;
import io.bihuan.web.NavCount;
import io.bihuan.web.NavEntry;
import io.bihuan.web.Tone;
import io.bihuan.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PracticalNavigation {

    @Bean
    NavEntry practicalsEntry() {
        return new NavEntry("practicals", NavEntry.Group.ASSESSMENT, 42, "/practicals", Permission.EXAM_MANAGE);
    }

    /** The scores that wait for this examiner. */
    @Bean
    NavCount practicalsCount(PracticalLists lists) {
        return new NavCount() {
            @Override
            public String key() {
                return "practicals";
            }

            @Override
            public int waitingFor(Viewer viewer) {
                return viewer instanceof SignedIn person ? lists.countWaitingFor(person.staffId()) : 0;
            }

            @Override
            public Tone tone() {
                return Tone.WARN;
            }
        };
    }
}
