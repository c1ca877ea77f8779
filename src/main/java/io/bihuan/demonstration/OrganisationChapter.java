package io.bihuan.demonstration;

import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The house is founded and people join it: most before the story, two newcomers in its last weeks. */
@Component
@Order(10)
class OrganisationChapter implements Chapter {

    static final int NEWCOMERS_DAYS = 19;
    private static final LocalTime MORNING = LocalTime.of(8, 40);

    private final Organisation organisation;
    private final PeopleDesk desk;

    OrganisationChapter(Organisation organisation, PeopleDesk desk) {
        this.organisation = organisation;
        this.desk = desk;
    }

    @Override
    public void before(Stage stage) {
        stage.at(stage.begin.minusDays(1), MORNING, () -> {
            var branch = organisation.branch(stage.cast.branch(), stage.founder());
            stage.founds(branch);
            for (var department : stage.cast.departments()) {
                var id = organisation.department(branch, department.name(), stage.founder());
                stage.unit(department.name(), id);
                department.teams().forEach(team -> stage.unit(team, organisation.team(id, team, stage.founder())));
            }
            stage.cast.people().stream()
                    .filter(member -> !member.isNewcomer())
                    .forEach(member -> join(stage, member, stage.end.minusMonths(member.months())));
        });
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        if (day.equals(stage.end.minusDays(NEWCOMERS_DAYS))) {
            stage.at(
                    day,
                    MORNING,
                    () -> stage.cast.people().stream()
                            .filter(Cast.Member::isNewcomer)
                            .forEach(member -> join(stage, member, day)));
        }
    }

    private void join(Stage stage, Cast.Member member, LocalDate joinedOn) {
        var number = String.format(Locale.ROOT, "XW%04d", stage.cast.people().indexOf(member) + 1);
        var staff = new NewStaff(
                number, member.name(), stage.unit(member.team()), member.post(), member.grade(), joinedOn, null);
        var id = desk.hire(staff, stage.founder());
        desk.openAccount(id, member.login(), stage.password(), member.roles(), stage.founder());
        stage.enters(member, id);
    }
}
