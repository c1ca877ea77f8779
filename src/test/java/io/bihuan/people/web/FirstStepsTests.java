package io.bihuan.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.database.Ids;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import io.bihuan.web.Obligation;
import io.bihuan.web.UiFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A house that nobody has moved into yet; what each test does is undone. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class FirstStepsTests {

    @Autowired
    FirstSteps steps;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk desk;

    @Autowired
    UiFactory uis;

    @Autowired
    JdbcClient jdbc;

    private final UUID by = Ids.next();

    @BeforeEach
    void emptyTheHouse() {
        List.of("step", "staff", "unit")
                .forEach(table -> jdbc.sql("delete from people." + table).update());
    }

    private List<String> owed(Role role) {
        return steps.owedBy(new SignedIn(by, by, "admin", "管理员", Set.of(role), null), uis.plain()).stream()
                .map(Obligation::href)
                .toList();
    }

    @Test
    void places_come_before_people() {
        assertThat(owed(Role.ADMINISTRATOR)).containsExactly("/people/organisation");
        organisation.branch("星湾", by);
        assertThat(owed(Role.ADMINISTRATOR)).containsExactly("/people/import");
    }

    @Test
    void nothing_is_owed_once_somebody_is_here() {
        var team = organisation.team(organisation.branch("星湾", by), "一组", by);
        desk.hire(new NewStaff("X1", "周可", team, "客服专员", "初级", LocalDate.of(2026, 1, 5), null), by);
        assertThat(owed(Role.ADMINISTRATOR)).isEmpty();
    }

    @Test
    void is_not_for_those_who_do_not_keep_the_staff() {
        assertThat(owed(Role.AGENT)).isEmpty();
    }
}
