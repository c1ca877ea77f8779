package io.bihuan.career;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of the ladder (H-02).
 *
 * @param from the grade it begins at
 * @param to the grade it leads to
 * @param months so long in the grade
 * @param earlyMonths so long for the excellent
 * @param points the sum of points is no less
 * @param quality the score of their conversations is no less
 * @param excellent from this score on somebody is excellent
 * @param exam the best theory test is no less
 * @param certificate whether a certificate must count
 * @param leads whether a team of the asked size must be led
 * @param management whether years of management are asked for
 */
public record Rung(
        String from,
        String to,
        int months,
        int earlyMonths,
        int points,
        int quality,
        int excellent,
        int exam,
        boolean certificate,
        boolean leads,
        boolean management) {

    public Rung {
        if (earlyMonths > months) {
            throw new IllegalArgumentException("the excellent would wait longer: " + from + " to " + to);
        }
    }

    /** Whether the score lets somebody rise sooner. */
    public boolean early(Facts facts) {
        return facts.quality() != null && facts.quality().intValue() >= excellent && facts.points() >= 0;
    }

    /** Every condition of this rung that applies to somebody of that post, held against what is known of them. */
    public List<Check> checks(Facts facts, CareerStandard standard, LocalDate today) {
        var checks = new ArrayList<Check>();
        checks.add(time(facts, today));
        checks.add(atLeast(Condition.POINTS, points, BigDecimal.valueOf(facts.points())));
        if (standard.serving(facts.post())) {
            if (certificate) {
                checks.add(atLeast(Condition.CERTIFICATE, 1, facts.certified() ? BigDecimal.ONE : BigDecimal.ZERO));
            }
            checks.add(atLeast(Condition.EXAM, exam, facts.exam()));
            checks.add(atLeast(Condition.QUALITY, quality, facts.quality()));
        }
        if (leads) {
            checks.add(span(facts, standard));
        }
        if (management) {
            checks.add(management(facts, standard, today));
        }
        return checks;
    }

    private Check time(Facts facts, LocalDate today) {
        var wanted = early(facts) ? earlyMonths : months;
        return waited(Condition.TIME, wanted, facts.gradeSince(), today);
    }

    private static Check management(Facts facts, CareerStandard standard, LocalDate today) {
        var wanted = standard.seniorManagementYears() * 12;
        return facts.managementSince() == null
                ? atLeast(Condition.MANAGEMENT, wanted, BigDecimal.ZERO)
                : waited(Condition.MANAGEMENT, wanted, facts.managementSince(), today);
    }

    private static Check waited(Condition condition, int wanted, LocalDate since, LocalDate today) {
        var actual = Math.max(0, Period.between(since, today).toTotalMonths());
        var metOn = since.plusMonths(wanted);
        var met = !metOn.isAfter(today);
        return new Check(
                condition, BigDecimal.valueOf(wanted), null, BigDecimal.valueOf(actual), met, met ? null : metOn);
    }

    private static Check span(Facts facts, CareerStandard standard) {
        var led = facts.led() == null ? 0 : facts.led();
        return new Check(
                Condition.LED,
                BigDecimal.valueOf(standard.supervisorSpanMin()),
                BigDecimal.valueOf(standard.supervisorSpanMax()),
                BigDecimal.valueOf(led),
                led >= standard.supervisorSpanMin() && led <= standard.supervisorSpanMax(),
                null);
    }

    private static Check atLeast(Condition condition, int wanted, @Nullable BigDecimal actual) {
        var asked = BigDecimal.valueOf(wanted);
        return new Check(condition, asked, null, actual, actual != null && actual.compareTo(asked) >= 0, null);
    }
}
