package io.bihuan.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.access.Role;
import io.bihuan.database.Ids;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class PeopleDeskTests {

    private static final UUID ADMINISTRATOR = Ids.next();

    @Autowired
    PeopleDesk desk;

    @Autowired
    People people;

    @Autowired
    Organisation organisation;

    @Test
    void a_newcomer_stands_in_the_team_and_is_found_by_role() {
        var branch = organisation.branch("华东分中心 " + Ids.next(), ADMINISTRATOR);
        var department = organisation.department(branch, "客服部", ADMINISTRATOR);
        var team = organisation.team(department, "一班", ADMINISTRATOR);
        var number = "T" + Ids.next();

        var id = desk.hire(
                new NewStaff(number, "林晓雯", team, "客服专员", "初级", LocalDate.of(2026, 11, 2), null), ADMINISTRATOR);
        desk.openAccount(id, "login-" + id, "four calm words here", Set.of(Role.AGENT), ADMINISTRATOR);

        assertThat(people.require(id))
                .isEqualTo(new Person(
                        id,
                        number,
                        "林晓雯",
                        team,
                        branch,
                        "一班",
                        "客服部",
                        people.require(id).branch(),
                        "客服专员",
                        "初级"));
        assertThat(people.inTeam(team)).extracting(Person::id).containsExactly(id);
        assertThat(people.holding(Role.AGENT)).extracting(Person::id).contains(id);
        assertThat(people.byIds(Set.of(id, ADMINISTRATOR))).containsOnlyKeys(id);
    }
}
