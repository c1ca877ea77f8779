package io.bihuan.marking.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.marking.MarkingLists;
import io.bihuan.web.NavCount;
import io.bihuan.web.NavEntry;
import io.bihuan.web.Tone;
import io.bihuan.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MarkingNavigation {

    @Bean
    NavEntry markingEntry() {
        return new NavEntry("marking", NavEntry.Group.ASSESSMENT, 43, "/marking", Permission.EXAM_MANAGE);
    }

    /** The answers that wait for this marker. */
    @Bean
    NavCount markingCount(MarkingLists lists) {
        return new NavCount() {
            @Override
            public String key() {
                return "marking";
            }

            @Override
            public int waitingFor(Viewer viewer) {
                return viewer instanceof SignedIn person ? lists.waitingFor(person.staffId()) : 0;
            }

            @Override
            public Tone tone() {
                return Tone.WARN;
            }
        };
    }
}
