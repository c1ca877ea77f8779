package io.bihuan.people.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.people.Organisation;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What comes first in an empty house: places for people, then the people; before those who keep the staff. */
@Component
class FirstSteps implements Obligations {

    private final Organisation organisation;
    private final JdbcClient jdbc;

    FirstSteps(Organisation organisation, JdbcClient jdbc) {
        this.organisation = organisation;
        this.jdbc = jdbc;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        if (!(viewer instanceof SignedIn person) || !person.may(Permission.PEOPLE_MANAGE)) {
            return List.of();
        }
        if (organisation.all().isEmpty()) {
            return List.of(step("organisation", "/people/organisation", ui));
        }
        return somebodyIsHere() ? List.of() : List.of(step("staff", "/people/import", ui));
    }

    private boolean somebodyIsHere() {
        return jdbc.sql("select exists (select from people.staff)")
                .query(Boolean.class)
                .single();
    }

    private static Obligation step(String which, String href, Ui ui) {
        return new Obligation(
                ui.text("people.first." + which),
                ui.text("people.first." + which + ".detail"),
                "",
                href,
                ui.text("people.first." + which + ".action"),
                null,
                null);
    }
}
