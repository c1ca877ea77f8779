package io.bihuan.survey.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.survey.Surveys;
import io.bihuan.web.NavCount;
import io.bihuan.web.NavEntry;
import io.bihuan.web.Tone;
import io.bihuan.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everybody is asked now and then; some ask. */
@Configuration(proxyBeanMethods = false)
class SurveyNavigation {

    @Bean
    NavEntry ownSurveysEntry() {
        return new NavEntry("own-surveys", NavEntry.Group.HOME, 40, "/me/surveys", Permission.OWN_DESK);
    }

    @Bean
    NavEntry surveysEntry() {
        return new NavEntry("surveys", NavEntry.Group.QUALITY, 60, "/surveys", Permission.SURVEY_MANAGE);
    }

    /** Those that wait for an answer. */
    @Bean
    NavCount ownSurveysCount(Surveys surveys) {
        return new NavCount() {
            @Override
            public String key() {
                return "own-surveys";
            }

            @Override
            public int waitingFor(Viewer viewer) {
                return viewer instanceof SignedIn person ? surveys.countWaitingFor(person.staffId()) : 0;
            }

            @Override
            public Tone tone() {
                return Tone.ACCENT;
            }
        };
    }
}
