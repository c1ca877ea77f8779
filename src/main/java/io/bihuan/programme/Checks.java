package io.bihuan.programme;

import io.bihuan.course.Course;
import io.bihuan.programme.Check.Bound;
import io.bihuan.programme.Check.What;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Holds a programme against the figures of the manual it follows. */
final class Checks {

    private final Programme programme;
    private final ProgrammeStandard rules;
    private final OnboardingStandard newcomers;
    private final Map<UUID, Course> courses;
    private final List<Check> found = new ArrayList<>();

    private Checks(
            Programme programme, ProgrammeStandard rules, OnboardingStandard newcomers, Map<UUID, Course> courses) {
        this.programme = programme;
        this.rules = rules;
        this.newcomers = newcomers;
        this.courses = courses;
    }

    static List<Check> of(
            Programme programme, ProgrammeStandard rules, OnboardingStandard newcomers, Map<UUID, Course> courses) {
        var checks = new Checks(programme, rules, newcomers, courses);
        switch (programme.basis()) {
            case M -> checks.manual();
            case N -> checks.norms();
            case H -> checks.exactly(What.DAYS, "H-01", rules.handbookDays(), programme.days());
            case P -> checks.property();
            case OWN -> {
                // An organisation's own programme answers to no manual.
            }
        }
        return List.copyOf(checks.found);
    }

    private void manual() {
        block(What.BLOCK_CULTURE, "M-02", newcomers.blockCulture());
        block(What.BLOCK_NORMS, "M-03", newcomers.blockNorms());
        block(What.BLOCK_PRODUCT, "M-04", newcomers.blockProduct());
        block(What.BLOCK_COMMUNICATION, "M-05", newcomers.blockCommunication());
        block(What.BLOCK_COMPLAINT, "M-06", newcomers.blockComplaint());
    }

    private void block(What what, String rule, OnboardingStandard.Block wanted) {
        var has = programme.hours(step -> {
            var course = courses.get(step.courseId());
            return course != null && course.rule().equals(rule);
        });
        add(what, rule, wanted.hours(), has, Bound.EXACTLY, BigDecimal.ZERO);
    }

    private void norms() {
        exactly(What.HOURS, "N-01", BigDecimal.valueOf(rules.hours()), programme.hours());
        exactly(What.WEEKS, "N-01", rules.weeks(), programme.weeks());
        share(What.SHARE_THEORY, rules.shareTheory(), Part.THEORY);
        share(What.SHARE_TOOLS, rules.shareTools(), Part.TOOLS);
        share(What.SHARE_ASSESSMENT, rules.shareAssessment(), Part.ASSESSMENT);
    }

    private void share(What what, int wanted, Part part) {
        var tolerance = BigDecimal.valueOf(rules.shareTolerance());
        add(what, "N-01", BigDecimal.valueOf(wanted), share(programme, part), Bound.EXACTLY, tolerance);
    }

    /** The share of a part in all hours, in per cent with one digit. */
    static BigDecimal share(Programme programme, Part part) {
        var whole = programme.hours();
        var some = programme.hours(step -> step.part() == part);
        return whole.signum() == 0
                ? BigDecimal.ZERO
                : some.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP);
    }

    private void property() {
        var owed = newcomers.onboarding();
        exactly(What.HOURS, "P-01", owed.hours(), programme.hours());
        add(
                What.DAYS,
                "P-01",
                BigDecimal.valueOf(rules.propertyDays()),
                BigDecimal.valueOf(programme.days()),
                Bound.AT_MOST,
                BigDecimal.ZERO);
        atLeast(What.BY_SUPERVISOR, owed.supervisorHours(), Teacher.SUPERVISOR);
        atLeast(What.BY_LEADER, owed.leaderHours(), Teacher.LEADER);
        exactly(What.ON_POST, "P-01", owed.practiceHours(), programme.hours(step -> step.teacher() == Teacher.COACH));
        var theory = programme.steps().stream()
                .filter(step -> step.part() == Part.THEORY)
                .mapToInt(Step::byDay)
                .min()
                .orElse(0);
        add(
                What.THEORY_STARTS,
                "P-01",
                BigDecimal.valueOf(owed.theoryStarts().count()),
                BigDecimal.valueOf(theory),
                Bound.AT_MOST,
                BigDecimal.ZERO);
    }

    private void atLeast(What what, BigDecimal wanted, Teacher teacher) {
        var has = programme.hours(step -> step.teacher() == teacher);
        add(what, "P-01", wanted, has, Bound.AT_LEAST, BigDecimal.ZERO);
    }

    private void exactly(What what, String rule, int wanted, int has) {
        exactly(what, rule, BigDecimal.valueOf(wanted), BigDecimal.valueOf(has));
    }

    private void exactly(What what, String rule, BigDecimal wanted, BigDecimal has) {
        add(what, rule, wanted, has, Bound.EXACTLY, BigDecimal.ZERO);
    }

    private void add(What what, String rule, BigDecimal wanted, BigDecimal has, Bound bound, BigDecimal tolerance) {
        found.add(new Check(what, rule, wanted, has, bound, tolerance));
    }
}
