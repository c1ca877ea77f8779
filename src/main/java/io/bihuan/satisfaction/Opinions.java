package io.bihuan.satisfaction;

import io.bihuan.standard.Standards;
import io.bihuan.statistics.Proportion;
import io.bihuan.survey.Occasion;
import io.bihuan.survey.Results;
import io.bihuan.survey.Survey;
import io.bihuan.survey.SurveyResults;
import io.bihuan.survey.Surveys;
import io.bihuan.survey.Tallies;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers say, week by week and of whom. */
@Service
@Transactional(readOnly = true)
public class Opinions {

    private static final Set<String> CONTENT = Set.of("4", "5");
    private static final Set<String> EASY = Set.of("5", "6", "7");

    private final Surveys surveys;
    private final SurveyResults results;
    private final Tallies tallies;
    private final Standards standards;
    private final Clock clock;

    Opinions(Surveys surveys, SurveyResults results, Tallies tallies, Standards standards, Clock clock) {
        this.surveys = surveys;
        this.results = results;
        this.tallies = tallies;
        this.standards = standards;
        this.clock = clock;
    }

    /** What enough customers said of one person's service. */
    public record Seen(UUID staffId, Proportion satisfied) {}

    /**
     * What customers wrote.
     *
     * @param least no group smaller than this is shown alone
     */
    public record Written(List<String> texts, int least) {
        public Written {
            texts = List.copyOf(texts);
        }
    }

    /** The share of satisfied customers that is aimed at, in per cent. */
    public int aim() {
        return standards.inForce(SatisfactionAim.class, clock.instant()).rules().satisfaction();
    }

    /** The rules in force. */
    public SatisfactionStandard standard() {
        return standards.inForce(SatisfactionStandard.class, clock.instant()).rules();
    }

    /** The last weeks of a branch, the latest first; those that still run have no figures. */
    public List<Round> rounds(@Nullable UUID branch) {
        var latest = surveys.latestOf(Occasion.CUSTOMERS, branch, standard().roundsShown());
        var counts = tallies.of(latest.stream().map(Survey::id).toList()).stream()
                .collect(Collectors.groupingBy(Tallies.Count::surveyId));
        return latest.stream()
                .map(survey -> round(survey, counts.getOrDefault(survey.id(), List.of())))
                .toList();
    }

    /** Of whom enough customers spoke in a round that is over, the least content customers first. */
    public List<Seen> people(Survey survey) {
        return results.of(survey).parts().stream()
                .filter(part -> part.names().size() == 1)
                .flatMap(part -> Stream.ofNullable(favourable(part))
                        .map(satisfied ->
                                new Seen(UUID.fromString(part.names().iterator().next()), satisfied)))
                .sorted(Comparator.comparing((Seen seen) -> seen.satisfied().hits()
                                / (double) seen.satisfied().of())
                        .thenComparing(Seen::staffId))
                .toList();
    }

    /** What customers wrote in the rounds that are over, all together; nothing where fewer wrote than may be seen. */
    public Written written(List<Round> rounds) {
        var over = rounds.stream()
                .map(Round::survey)
                .filter(survey -> survey.closedAt() != null)
                .toList();
        return new Written(
                results.written(over),
                over.stream().mapToInt(Survey::minimumGroup).max().orElse(1));
    }

    private static @Nullable Proportion favourable(Results.Part part) {
        return part.lines().stream()
                .filter(line -> line.question().measures().equals("SATISFACTION"))
                .flatMap(line -> Stream.ofNullable(line.favourable()))
                .findFirst()
                .orElse(null);
    }

    private static Round round(Survey survey, List<Tallies.Count> counts) {
        return new Round(
                survey,
                share(counts, "SATISFACTION", CONTENT),
                mean(of(counts, "EFFORT")),
                share(counts, "EFFORT", EASY),
                share(counts, "SOLVED", Set.of("yes")),
                of(counts, "AREA").stream()
                        .sorted(Comparator.comparingLong(Tallies.Count::people)
                                .reversed()
                                .thenComparing(Tallies.Count::answer))
                        .map(count -> new Round.Missed(count.answer(), count.people()))
                        .toList());
    }

    private static List<Tallies.Count> of(List<Tallies.Count> counts, String measures) {
        return counts.stream()
                .filter(count -> count.measures().equals(measures))
                .toList();
    }

    private static @Nullable Proportion share(List<Tallies.Count> counts, String measures, Set<String> good) {
        var some = of(counts, measures);
        if (some.isEmpty()) {
            return null;
        }
        return new Proportion(
                some.stream()
                        .filter(count -> good.contains(count.answer()))
                        .mapToLong(Tallies.Count::people)
                        .sum(),
                some.getFirst().answered());
    }

    private static @Nullable Double mean(List<Tallies.Count> some) {
        if (some.isEmpty()) {
            return null;
        }
        var sum = some.stream()
                .mapToLong(count -> Long.parseLong(count.answer()) * count.people())
                .sum();
        return sum / (double) some.getFirst().answered();
    }
}
