package io.bihuan.apprenticeship.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.apprenticeship.ApprenticeshipLists;
import io.bihuan.apprenticeship.DebriefLists;
import io.bihuan.web.NavCount;
import io.bihuan.web.NavEntry;
import io.bihuan.web.Tone;
import io.bihuan.web.Viewer;
import java.util.function.ToIntFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Apprenticeships for those who look after them, debriefs for mentors. */
@Configuration(proxyBeanMethods = false)
class ApprenticeshipNavigation {

    @Bean
    NavEntry apprenticeshipsEntry() {
        return new NavEntry(
                "apprenticeships", NavEntry.Group.LEARNING, 35, "/apprenticeships", Permission.APPRENTICESHIP_READ);
    }

    @Bean
    NavEntry debriefsEntry() {
        return new NavEntry("debriefs", NavEntry.Group.LEARNING, 8, "/me/debriefs", Permission.GUIDE);
    }

    /** The debriefs that are late anywhere. */
    @Bean
    NavCount apprenticeshipsCount(ApprenticeshipLists lists) {
        return count("apprenticeships", Tone.BAD, person -> lists.countLate(person.branchId()));
    }

    /** The debriefs that this mentor is to write. */
    @Bean
    NavCount debriefsCount(DebriefLists lists) {
        return count(
                "debriefs", Tone.WARN, person -> lists.owedBy(person.staffId()).size());
    }

    private static NavCount count(String key, Tone tone, ToIntFunction<SignedIn> counted) {
        return new NavCount() {
            @Override
            public String key() {
                return key;
            }

            @Override
            public int waitingFor(Viewer viewer) {
                return viewer instanceof SignedIn person ? counted.applyAsInt(person) : 0;
            }

            @Override
            public Tone tone() {
                return tone;
            }
        };
    }
}
