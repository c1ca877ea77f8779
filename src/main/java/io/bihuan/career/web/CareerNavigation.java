package io.bihuan.career.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.career.PromotionLists;
import io.bihuan.web.NavCount;
import io.bihuan.web.NavEntry;
import io.bihuan.web.Tone;
import io.bihuan.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ladder, for those who look after people, and everybody's own way. */
@Configuration(proxyBeanMethods = false)
class CareerNavigation {

    @Bean
    NavEntry ownCareerEntry() {
        return new NavEntry("own-career", NavEntry.Group.HOUSE, 11, "/me/career", Permission.OWN_DESK);
    }

    @Bean
    NavEntry careersEntry() {
        return new NavEntry("careers", NavEntry.Group.HOUSE, 12, "/careers", Permission.CAREER_READ);
    }

    /** Proposals that wait for whoever decides. */
    @Bean
    NavCount careersCount(PromotionLists promotions) {
        return new NavCount() {
            @Override
            public String key() {
                return "careers";
            }

            @Override
            public int waitingFor(Viewer viewer) {
                return viewer instanceof SignedIn person && person.may(Permission.CAREER_DECIDE)
                        ? promotions.waiting(person.branchId())
                        : 0;
            }

            @Override
            public Tone tone() {
                return Tone.ACCENT;
            }
        };
    }
}
