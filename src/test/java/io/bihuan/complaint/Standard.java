package io.bihuan.complaint;

import io.bihuan.access.Role;
import io.bihuan.calendar.Term;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** The rules of E-13 as tests know them. */
final class Standard {

    static final ComplaintStandard E13 = new ComplaintStandard(
            List.of(
                    new StageRule(
                            Stage.RECEPTION,
                            StageOwner.FRONT_LINE,
                            Term.elapsed(Duration.ofMinutes(10)),
                            true,
                            false,
                            List.of(),
                            List.of("CALMING")),
                    new StageRule(
                            Stage.VERIFICATION,
                            StageOwner.SUPERVISOR,
                            Term.workingDays(2),
                            false,
                            true,
                            List.of(),
                            List.of("FACTS", "PROOF", "RESPONSIBLE", "CAUSE", "JUSTIFIED")),
                    new StageRule(
                            Stage.REMEDY,
                            StageOwner.SUPERVISOR,
                            Term.workingDays(1),
                            false,
                            false,
                            List.of(),
                            List.of("REMEDIES", "AMOUNT", "WORDS")),
                    new StageRule(
                            Stage.FEEDBACK,
                            StageOwner.FRONT_LINE,
                            Term.elapsed(Duration.ofMinutes(30)),
                            true,
                            true,
                            List.of(),
                            List.of("EXPLAINED", "ACCEPTED_BY", "ACCEPTED_HOW", "PAPER_SCANNED")),
                    new StageRule(
                            Stage.EXECUTION,
                            StageOwner.BACK_OFFICE,
                            Term.elapsed(Duration.ofHours(48)),
                            false,
                            false,
                            List.of(),
                            List.of("REFUND_PROOF", "EXCHANGE_PROOF", "RESULT")),
                    new StageRule(
                            Stage.ARCHIVE,
                            StageOwner.SUPERVISOR,
                            Term.workingDays(3),
                            false,
                            false,
                            List.of(),
                            List.of("SUMMARY", "PREVENTION", "AREA", "TASKS_DONE"))),
            Term.elapsed(Duration.ofHours(24)),
            Term.elapsed(Duration.ofHours(48)),
            Term.calendarDays(7),
            Term.workingDays(5),
            Term.calendarDays(7),
            Duration.ofMinutes(15),
            5,
            60,
            List.of("倾听", "共情", "确认", "解决", "回访", "反馈"),
            List.of("致歉", "倾听", "解决", "跟进确认"),
            Term.workingDays(1),
            List.of(
                    new ComplaintStandard.Limit(Role.AGENT, "*", new BigDecimal("200")),
                    new ComplaintStandard.Limit(Role.AGENT, "资深", new BigDecimal("500")),
                    new ComplaintStandard.Limit(Role.SUPERVISOR, "*", new BigDecimal("5000"))),
            new ComplaintStandard.Escalating(
                    new BigDecimal("100000"),
                    true,
                    Duration.ofMinutes(10),
                    List.of("媒体", "律师", "受伤"),
                    Duration.ofDays(30),
                    -4,
                    true,
                    6));

    private Standard() {}
}
