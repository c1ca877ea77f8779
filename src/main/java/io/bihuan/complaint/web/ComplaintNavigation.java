package io.bihuan.complaint.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.complaint.ComplaintLists;
import io.bihuan.web.NavCount;
import io.bihuan.web.NavEntry;
import io.bihuan.web.Tone;
import io.bihuan.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Complaints stand under service; the number counts what is late or waits for a word. */
@Configuration(proxyBeanMethods = false)
class ComplaintNavigation {

    @Bean
    NavEntry complaintEntry() {
        return new NavEntry("complaints", NavEntry.Group.COMPLAINTS, 10, "/complaints", Permission.COMPLAINT_READ);
    }

    @Bean
    NavCount complaintCount(ComplaintLists lists) {
        return new NavCount() {
            @Override
            public String key() {
                return "complaints";
            }

            @Override
            public int waitingFor(Viewer viewer) {
                return viewer instanceof SignedIn person ? lists.pressing(person.branchId()) : 0;
            }

            @Override
            public Tone tone() {
                return Tone.BAD;
            }
        };
    }
}
