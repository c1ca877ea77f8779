package io.bihuan.effect;

import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.standard.Standards;
import io.bihuan.statistics.Sample;
import io.bihuan.survey.Occasion;
import io.bihuan.survey.Results;
import io.bihuan.survey.Survey;
import io.bihuan.survey.SurveyResults;
import io.bihuan.survey.Surveys;
import io.bihuan.web.NotFound;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Evaluations and what they show. */
@Service
@Transactional(readOnly = true)
public class Effects {

    private final EvaluationRows rows;
    private final Readings readings;
    private final Surveys surveys;
    private final SurveyResults results;
    private final People people;
    private final Standards standards;

    Effects(
            EvaluationRows rows,
            Readings readings,
            Surveys surveys,
            SurveyResults results,
            People people,
            Standards standards) {
        this.rows = rows;
        this.readings = readings;
        this.surveys = surveys;
        this.results = results;
        this.people = people;
        this.standards = standards;
    }

    /** A mean at a point; of {@code people} people. */
    public record Mean(Moment moment, Indicator indicator, Level level, double value, int people) {}

    /**
     * What an evaluation shows.
     *
     * @param surveys the surveys of the points that have one
     * @param means every mean that could be taken
     * @param comparisons from the point before to the latest one after it that was measured, or to {@code AFTER}
     * @param upTo the later point that is compared
     */
    public record Picture(
            Evaluation evaluation,
            Map<Moment, Survey> surveys,
            List<Mean> means,
            List<Comparison> comparisons,
            Moment upTo,
            EffectStandard rules) {}

    /** Every evaluation within a branch, the latest first. */
    public List<Evaluation> latest(@Nullable UUID branch) {
        return rows.latest(branch);
    }

    /** What the evaluation shows up to a point; to the latest that was measured where none is asked for. */
    public Picture picture(UUID id, @Nullable Moment asked, @Nullable UUID branch) {
        var one = rows.find(id, branch).stream().findFirst().orElseThrow(() -> new NotFound("evaluation " + id));
        var rules = standards.of(EffectStandard.class, one.standard());
        var upTo = asked == null || asked == Moment.BEFORE ? latest(one) : asked;
        var found = new EnumMap<Moment, Survey>(Moment.class);
        var byReference = surveys.byReferences(
                Occasion.PROGRAMME,
                Stream.of(Moment.values()).map(one::reference).toList());
        Stream.of(Moment.values()).forEach(moment -> {
            var survey = byReference.get(one.reference(moment));
            if (survey != null) {
                found.put(moment, survey);
            }
        });
        var groups = groups(one);
        var values = readings.of(id).stream()
                .collect(Collectors.groupingBy(
                        Readings.Reading::indicator,
                        Collectors.groupingBy(
                                Readings.Reading::moment,
                                Collectors.toMap(Readings.Reading::staffId, Readings.Reading::value))));
        var said = said(found);
        var means = new ArrayList<Mean>();
        var comparisons = new ArrayList<Comparison>();
        for (var indicator : Indicator.values()) {
            if (indicator == Indicator.SATISFACTION) {
                said.forEach((moment, sample) ->
                        means.add(new Mean(moment, indicator, Level.PERSON, sample.mean(), sample.size())));
                comparisons.add(opinion(said, upTo, rules));
                continue;
            }
            var figures = values.getOrDefault(indicator, Map.of());
            groups.forEach((level, members) -> {
                figures.forEach((moment, read) -> mean(moment, indicator, level, members, read, means));
                comparisons.add(compared(one, indicator, level, members, groups, figures, upTo, rules));
            });
        }
        return new Picture(one, found, means, comparisons, upTo, rules);
    }

    private static Moment latest(Evaluation one) {
        return Stream.of(Moment.LATER, Moment.AFTER, Moment.DURING)
                .filter(moment -> one.point(moment).readAt() != null)
                .findFirst()
                .orElse(Moment.AFTER);
    }

    private Map<Level, List<UUID>> groups(Evaluation one) {
        var staff = one.branchId() == null ? people.all() : people.inBranch(one.branchId());
        var teams = staff.stream()
                .filter(each -> one.members().contains(each.id()))
                .map(Person::teamId)
                .collect(Collectors.toCollection(HashSet::new));
        var groups = new EnumMap<Level, List<UUID>>(Level.class);
        groups.put(Level.PERSON, one.members());
        groups.put(
                Level.TEAM,
                staff.stream()
                        .filter(each -> teams.contains(each.teamId()))
                        .map(Person::id)
                        .toList());
        groups.put(Level.ORGANISATION, staff.stream().map(Person::id).toList());
        return groups;
    }

    private static void mean(
            Moment moment,
            Indicator indicator,
            Level level,
            List<UUID> members,
            Map<UUID, Double> read,
            List<Mean> means) {
        var some = members.stream().filter(read::containsKey).toList();
        if (!some.isEmpty()) {
            var sum = some.stream()
                    .mapToDouble(each -> read.getOrDefault(each, 0.0))
                    .sum();
            means.add(new Mean(moment, indicator, level, sum / some.size(), some.size()));
        }
    }

    private static Comparison compared(
            Evaluation one,
            Indicator indicator,
            Level level,
            List<UUID> members,
            Map<Level, List<UUID>> groups,
            Map<Moment, Map<UUID, Double>> figures,
            Moment upTo,
            EffectStandard rules) {
        if (one.point(Moment.BEFORE).readAt() == null || one.point(upTo).readAt() == null) {
            return Comparison.refused(indicator, level, null, null, Comparison.Refusal.NOT_MEASURED);
        }
        var others = groups.getOrDefault(Level.ORGANISATION, List.of()).stream()
                .filter(each -> !one.members().contains(each))
                .toList();
        return Comparison.paired(
                indicator,
                level,
                members,
                figures.getOrDefault(Moment.BEFORE, Map.of()),
                figures.getOrDefault(upTo, Map.of()),
                others,
                rules.leastPeople());
    }

    private static Comparison opinion(Map<Moment, Sample> said, Moment upTo, EffectStandard rules) {
        var before = said.get(Moment.BEFORE);
        var after = said.get(upTo);
        return before == null || after == null
                ? Comparison.refused(
                        Indicator.SATISFACTION, Level.PERSON, before, after, Comparison.Refusal.NOT_MEASURED)
                : Comparison.groups(Indicator.SATISFACTION, before, after, rules.leastPeople());
    }

    /** What people said of their satisfaction at each point, as far as it may be seen. */
    private Map<Moment, Sample> said(Map<Moment, Survey> asked) {
        var said = new EnumMap<Moment, Sample>(Moment.class);
        asked.forEach((moment, survey) -> {
            var whole = results.of(survey).whole();
            if (whole != null) {
                whole.lines().stream()
                        .filter(line -> line.question().measures().equals(Indicator.SATISFACTION.name()))
                        .flatMap(line -> Stream.ofNullable(sample(line)))
                        .findFirst()
                        .ifPresent(sample -> said.put(moment, sample));
            }
        });
        return said;
    }

    private static @Nullable Sample sample(Results.Line line) {
        var deviation = line.deviation();
        return line.mean() == null || deviation == null
                ? null
                : new Sample(line.answered(), line.mean().value(), deviation * deviation);
    }
}
