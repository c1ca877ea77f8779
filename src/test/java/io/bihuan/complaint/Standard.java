package io.bihuan.complaint;

import io.bihuan.calendar.Term;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** The rules of E-13 as tests know them. */
final class Standard {

    static final ComplaintStandard E13 = new ComplaintStandard(
            List.of(
                    new StageRule(Stage.RECEPTION, StageOwner.FRONT_LINE, Term.elapsed(Duration.ofMinutes(10)), true),
                    new StageRule(Stage.VERIFICATION, StageOwner.SUPERVISOR, Term.workingDays(2), false),
                    new StageRule(Stage.REMEDY, StageOwner.SUPERVISOR, Term.workingDays(1), false),
                    new StageRule(Stage.FEEDBACK, StageOwner.FRONT_LINE, Term.elapsed(Duration.ofMinutes(30)), true),
                    new StageRule(Stage.EXECUTION, StageOwner.BACK_OFFICE, Term.elapsed(Duration.ofHours(48)), false),
                    new StageRule(Stage.ARCHIVE, StageOwner.SUPERVISOR, Term.workingDays(3), false)),
            Term.elapsed(Duration.ofHours(24)),
            Term.elapsed(Duration.ofHours(48)),
            Term.calendarDays(7),
            new ComplaintStandard.Escalating(
                    new BigDecimal("100000"), true, Duration.ofMinutes(10), List.of("媒体", "律师", "受伤")));

    private Standard() {}
}
