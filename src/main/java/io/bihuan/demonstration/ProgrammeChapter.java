package io.bihuan.demonstration;

import io.bihuan.access.Role;
import io.bihuan.programme.EnrolmentDesk;
import io.bihuan.programme.Programmes;
import io.bihuan.programme.StarterProgrammes;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever joins is put on the manual's programme; a team of those who serve is in the middle of the one of four weeks. */
@Component
@Order(34)
class ProgrammeChapter implements Chapter {

    private static final LocalTime MORNING = LocalTime.of(9, 30);
    static final int NORMS_DAYS = 16;

    private final StarterProgrammes starter;
    private final Programmes programmes;
    private final EnrolmentDesk desk;

    ProgrammeChapter(StarterProgrammes starter, Programmes programmes, EnrolmentDesk desk) {
        this.starter = starter;
        this.programmes = programmes;
        this.desk = desk;
    }

    @Override
    public void before(Stage stage) {
        stage.at(stage.begin.minusDays(1), MORNING.plusHours(1), () -> {
            starter.load(stage.id("fang"));
        });
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        if (!stage.hasCome(day, MORNING)) {
            return;
        }
        if (day.equals(stage.begin)) {
            enrol(stage, day, "m", stage.cast.holding(Role.AGENT));
        }
        if (day.equals(stage.end.minusDays(OrganisationChapter.NEWCOMERS_DAYS))) {
            enrol(stage, day, "m", stage.cast.holding(Role.TRAINEE));
        }
        if (day.equals(stage.end.minusDays(NORMS_DAYS))) {
            enrol(
                    stage,
                    day,
                    "n",
                    stage.cast.holding(Role.AGENT).stream()
                            .filter(ProgrammeChapter::learnsNorms)
                            .toList());
        }
    }

    /** Whether somebody is of the team that is on the programme of four weeks. */
    static boolean learnsNorms(Cast.Member member) {
        return member.team().equals("在线一组");
    }

    private void enrol(Stage stage, LocalDate day, String code, List<Cast.Member> members) {
        var who = members.stream().filter(stage::isHere).map(stage::id).toList();
        var programme = programmes.look(code).orElseThrow();
        stage.at(day, MORNING, () -> {
            desk.enrol(programme.id(), who, day, stage.as("li"));
        });
    }
}
