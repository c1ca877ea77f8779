package io.bihuan.demonstration;

import io.bihuan.access.Role;
import io.bihuan.assessment.DutyScope;
import io.bihuan.assessment.ExamDesk;
import io.bihuan.assessment.ExamId;
import io.bihuan.assessment.NewExam;
import io.bihuan.assessment.Reveal;
import io.bihuan.assessment.Scheduling;
import io.bihuan.calendar.Deadlines;
import io.bihuan.certification.Certificates;
import io.bihuan.exchange.StarterQuestions;
import io.bihuan.paper.PaperDesk;
import io.bihuan.paper.PaperMaking;
import io.bihuan.paper.PaperPlan;
import io.bihuan.practical.Arranging;
import io.bihuan.practical.NewPractical;
import io.bihuan.practical.PracticalDesk;
import io.bihuan.practical.Rating;
import io.bihuan.practical.Scenarios;
import io.bihuan.practical.StarterScenarios;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Agents are admitted by theory and practical, everybody is tested each month, newcomers on their tenth working day. */
@Component
@Order(30)
class ExamChapter implements Chapter {

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime TWO = LocalTime.of(14, 0);
    private static final List<String> AREAS =
            List.of("identity", "wording", "listening", "product", "escalation", "empathy", "response", "record");
    private static final int MINUTES = 60;
    private static final int RESIT_WORKDAY = 6;

    private final StarterQuestions questions;
    private final StarterScenarios scenes;
    private final PaperDesk papers;
    private final ExamDesk exams;
    private final PracticalDesk practicals;
    private final Scenarios scenarios;
    private final Candidate candidate;
    private final SimulatedPractical simulated;
    private final Certificates certificates;
    private final Deadlines deadlines;
    private @Nullable UUID admission;
    private @Nullable UUID monthly;

    ExamChapter(
            StarterQuestions questions,
            StarterScenarios scenes,
            PaperDesk papers,
            ExamDesk exams,
            PracticalDesk practicals,
            Scenarios scenarios,
            Candidate candidate,
            SimulatedPractical simulated,
            Certificates certificates,
            Deadlines deadlines) {
        this.questions = questions;
        this.scenes = scenes;
        this.papers = papers;
        this.exams = exams;
        this.practicals = practicals;
        this.scenarios = scenarios;
        this.candidate = candidate;
        this.simulated = simulated;
        this.certificates = certificates;
        this.deadlines = deadlines;
    }

    @Override
    public void before(Stage stage) {
        var eve = stage.begin.minusDays(1);
        stage.at(eve, TWO, () -> {
            questions.load(stage.id("fang"));
            scenes.load(stage.id("fang"));
            admission = paper("上岗理论卷", 4, new BigDecimal("5"), stage);
            monthly = paper("月度考核卷", 2, new BigDecimal("5"), stage);
        });
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        if (day.equals(firstWorkday(YearMonth.from(stage.begin)))) {
            admit(stage, day, members(stage, Role.AGENT));
        } else if (day.equals(deadlines.nthWorkday(YearMonth.from(stage.begin), RESIT_WORKDAY))) {
            resit(stage, day);
        } else if (day.equals(deadlines.nthWorkday(YearMonth.from(day), 3)) && stage.hasCome(day, TWO.plusHours(2))) {
            theory(
                    stage,
                    day,
                    month(YearMonth.from(day).minusMonths(1)) + "月度考核",
                    monthly,
                    null,
                    members(stage, Role.AGENT));
        }
        var newcomers = members(stage, Role.TRAINEE);
        if (!newcomers.isEmpty() && stage.hasCome(day, TWO.plusHours(2)) && day.equals(tenthWorkday(stage))) {
            theory(stage, day, "新员工上岗理论考核", admission, DutyScope.ONLINE, newcomers);
            var scenario = scenarios.open().getLast().id();
            newcomers.forEach(newcomer -> practical(stage, day, scenario, newcomer));
        }
    }

    private static String month(YearMonth month) {
        return month.getYear() + " 年 " + month.getMonthValue() + " 月";
    }

    private LocalDate tenthWorkday(Stage stage) {
        return deadlines.workdaysAfter(stage.end.minusDays(OrganisationChapter.NEWCOMERS_DAYS), 10);
    }

    private LocalDate firstWorkday(YearMonth month) {
        return deadlines.nthWorkday(month, 1);
    }

    private void admit(Stage stage, LocalDate day, List<Cast.Member> agents) {
        theory(stage, day, "上岗理论考核", admission, DutyScope.ONLINE, agents);
        var open = scenarios.open();
        for (var agent : agents) {
            practical(stage, day, open.get(agents.indexOf(agent) % open.size()).id(), agent);
        }
    }

    /** Who failed the theory has learned from it, and sits it once more. */
    private void resit(Stage stage, LocalDate day) {
        var certified = certificates.servingNow(DutyScope.ONLINE.name(), stage.instant(day, NINE));
        var again = members(stage, Role.AGENT).stream()
                .filter(member -> !certified.contains(stage.id(member)))
                .toList();
        if (!again.isEmpty()) {
            theory(stage, day, "上岗理论补考", admission, DutyScope.ONLINE, again);
        }
    }

    private void theory(
            Stage stage,
            LocalDate day,
            String name,
            @Nullable UUID paper,
            @Nullable DutyScope scope,
            List<Cast.Member> members) {
        var start = stage.instant(day, NINE.plusMinutes(30));
        var exam = new NewExam(
                name,
                java.util.Objects.requireNonNull(paper),
                start,
                start.plusSeconds(3L * 3600),
                MINUTES,
                scope,
                Reveal.values()[0],
                null,
                null,
                members.stream().map(stage::id).toList());
        var by = stage.id("he");
        if (stage.at(start.minusSeconds(48 * 3600), () -> exams.schedule(exam, by))
                instanceof Scheduling.Scheduled(var id)) {
            sit(stage, id, scope != null, members, day);
        }
    }

    /** Who is admitted to duty has learned for it; a monthly test finds people as they are. */
    private void sit(Stage stage, ExamId exam, boolean forDuty, List<Cast.Member> members, LocalDate day) {
        for (var member : members) {
            var skill = member.isNewcomer() ? 88 : forDuty ? 97 : Math.min(96, member.skill() + 6);
            var late = stage.dice.nextInt(300);
            candidate.sit(
                    stage,
                    exam,
                    stage.id(member),
                    skill,
                    stage.instant(day, NINE.plusMinutes(31)).plusSeconds(late));
        }
    }

    private void practical(Stage stage, LocalDate day, UUID scenario, Cast.Member agent) {
        var held = stage.instant(day, TWO);
        var examiners = Stream.of("he", "cai").map(stage::id).toList();
        var arranged = stage.at(
                day,
                NINE,
                () -> practicals.arrange(
                        new NewPractical(scenario, stage.id(agent), DutyScope.ONLINE, held, null, examiners),
                        stage.id("he")));
        if (arranged instanceof Arranging.Arranged(var id)) {
            if (agent.isNewcomer()) {
                simulated.play(stage, id, agent, held.plusSeconds(120));
            }
            for (var examiner : examiners) {
                stage.at(held.plusSeconds(1800), () -> {
                    practicals.score(id, examiner, rating(stage, agent));
                });
            }
        }
    }

    private static Rating rating(Stage stage, Cast.Member member) {
        var base = member.skill() / 10;
        return Rating.of(points(stage, base), points(stage, base), points(stage, base - 1));
    }

    private static String points(Stage stage, int base) {
        var halves = Math.clamp(base * 2L + stage.dice.nextInt(3) - 1, 13, 20);
        return halves % 2 == 0 ? Integer.toString(halves / 2) : halves / 2 + ".5";
    }

    private static List<Cast.Member> members(Stage stage, Role role) {
        return stage.cast.holding(role).stream().filter(stage::isHere).toList();
    }

    private UUID paper(String name, int perArea, BigDecimal points, Stage stage) {
        var parts = AREAS.stream()
                .map(area -> new PaperPlan.Part(area, null, null, perArea, points))
                .toList();
        return switch (papers.make(name, new PaperPlan.Drawn(parts), stage.id("he"))) {
            case PaperMaking.Made(var id) -> id;
            case PaperMaking.Short(var missing) -> throw new IllegalStateException("too few questions: " + missing);
        };
    }
}
