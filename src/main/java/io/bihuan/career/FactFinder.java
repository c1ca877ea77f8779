package io.bihuan.career;

import io.bihuan.certification.Certificates;
import io.bihuan.people.Careers;
import io.bihuan.people.PeopleLists;
import io.bihuan.points.PointsLedger;
import io.bihuan.quality.MeanScores;
import io.bihuan.resit.BestResults;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the modules that know: one question a condition, however many people. */
@Component
class FactFinder {

    private final Careers careers;
    private final PointsLedger points;
    private final BestResults results;
    private final Certificates certificates;
    private final MeanScores scores;
    private final Clock clock;

    FactFinder(
            Careers careers,
            PointsLedger points,
            BestResults results,
            Certificates certificates,
            MeanScores scores,
            Clock clock) {
        this.careers = careers;
        this.points = points;
        this.results = results;
        this.certificates = certificates;
        this.scores = scores;
        this.clock = clock;
    }

    /** Everything but the score of conversations, which is the dearest to ask for. */
    Map<UUID, Facts> cheap(List<PeopleLists.Row> people, CareerStandard standard) {
        var ids = people.stream().map(PeopleLists.Row::id).toList();
        var since = careers.gradeSince(ids);
        var management = careers.gradeSince(ids, standard.managementGrades());
        var balances = points.balances(ids, ago(standard.pointsMonths()));
        var best = results.theory(ids, ago(standard.examMonths()));
        var certified = certificates.serving(ids, clock.instant());
        var led = careers.led(ids, standard.leadingPosts());
        var facts = new HashMap<UUID, Facts>();
        for (var person : people) {
            var id = person.id();
            var exam = best.get(id);
            facts.put(
                    id,
                    new Facts(
                            person.post(),
                            since.getOrDefault(id, person.joinedOn()),
                            management.get(id),
                            balances.getOrDefault(id, 0),
                            exam == null ? null : exam.score(),
                            certified.contains(id),
                            led.get(id),
                            null));
        }
        return facts;
    }

    /** How conversations were scored; people of whom too few were are missing. */
    Map<UUID, BigDecimal> quality(Collection<UUID> staff, CareerStandard standard) {
        var means = new HashMap<UUID, BigDecimal>();
        scores.of(staff, ago(standard.qualityMonths())).values().stream()
                .filter(mean -> mean.scored() >= standard.qualityFewest())
                .forEach(mean -> means.put(mean.staffId(), mean.mean()));
        return means;
    }

    private Instant ago(int months) {
        return LocalDate.now(clock)
                .minusMonths(months)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }

    /** Whether the cycle of the standard has run out since that day. */
    boolean overdue(@Nullable LocalDate since, CareerStandard standard) {
        return since != null && since.plusYears(standard.cycleYearsMax()).isBefore(LocalDate.now(clock));
    }
}
