package io.bihuan.demonstration;

import io.bihuan.access.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever is new learns the handbook first, a course a day; a team of those who serve learns the norms in four weeks. */
@Component
@Order(96)
class OnboardingChapter implements Chapter {

    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final BigDecimal WHOLE_COURSE = BigDecimal.valueOf(12);
    private static final BigDecimal A_LESSON = BigDecimal.valueOf(2);

    private final CourseWeeks weeks;

    OnboardingChapter(CourseWeeks weeks) {
        this.weeks = weeks;
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        if (!stage.hasCome(day, EVENING)) {
            return;
        }
        var agents = here(stage, Role.AGENT);
        weeks.day(stage, day, new CourseWeeks.Group("agents", "M", stage.begin, 1, WHOLE_COURSE, agents));
        var joined = stage.end.minusDays(OrganisationChapter.NEWCOMERS_DAYS);
        var newcomers = here(stage, Role.TRAINEE);
        weeks.day(stage, day, new CourseWeeks.Group("newcomers", "M", joined, 1, WHOLE_COURSE, newcomers));
        var norms = stage.end.minusDays(ProgrammeChapter.NORMS_DAYS);
        var team = agents.stream().filter(ProgrammeChapter::learnsNorms).toList();
        weeks.day(stage, day, new CourseWeeks.Group("norms", "N", norms, 2, A_LESSON, team));
    }

    private static List<Cast.Member> here(Stage stage, Role role) {
        return stage.cast.holding(role).stream().filter(stage::isHere).toList();
    }
}
