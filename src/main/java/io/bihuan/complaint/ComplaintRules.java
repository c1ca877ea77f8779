package io.bihuan.complaint;

import io.bihuan.calendar.Term;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The complaint rules in force at an instant, and those that a complaint began under. */
@Component
class ComplaintRules {

    record Valid(@Nullable UUID version, ComplaintStandard rules) {}

    Valid at(Instant instant) {
        return new Valid(null, of(null));
    }

    ComplaintStandard of(@Nullable UUID version) {
        return new ComplaintStandard(
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
                        new BigDecimal("100000"),
                        true,
                        Duration.ofMinutes(10),
                        List.of("媒体", "曝光", "记者", "律师", "起诉", "12315", "受伤", "住院", "监管", "自杀")));
    }
}
