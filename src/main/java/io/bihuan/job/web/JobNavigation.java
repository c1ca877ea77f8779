package io.bihuan.job.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.job.JobLists;
import io.bihuan.web.NavCount;
import io.bihuan.web.NavEntry;
import io.bihuan.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Work stands among the affairs of the house, with a number while it moves. */
@Configuration(proxyBeanMethods = false)
class JobNavigation {

    @Bean
    NavEntry jobs() {
        return new NavEntry("jobs", NavEntry.Group.HOUSE, 90, "/jobs", Permission.JOB_READ);
    }

    @Bean
    NavCount jobsUnderWay(JobLists lists) {
        return new NavCount() {
            @Override
            public String key() {
                return "jobs";
            }

            @Override
            public int waitingFor(Viewer viewer) {
                return viewer instanceof SignedIn person
                        ? lists.underWay(person.may(Permission.JOB_READ) ? null : person.staffId())
                        : 0;
            }
        };
    }
}
