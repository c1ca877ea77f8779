package io.bihuan.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What surveys say, as far as it may be seen. */
@Service
@Transactional(readOnly = true)
public class SurveyResults {

    private final Surveys surveys;
    private final SheetRows sheets;

    SurveyResults(Surveys surveys, SheetRows sheets) {
        this.surveys = surveys;
        this.sheets = sheets;
    }

    /** The results of a survey. */
    public Results of(UUID surveyId) {
        return of(surveys.require(surveyId));
    }

    /** The results of a survey. */
    public Results of(Survey survey) {
        if (!survey.tells()) {
            return Results.none(Results.State.RUNNING);
        }
        var given = sheets.of(survey.id());
        if (given.isEmpty()) {
            return Results.none(Results.State.NOBODY);
        }
        var parts = survey.occasion() == Occasion.REVIEW
                ? review(survey, given)
                : grouped(survey, given, SheetRows.Sheet::part);
        return parts.isEmpty() ? Results.none(Results.State.TOO_FEW) : new Results(Results.State.SHOWN, parts);
    }

    /**
     * What was written to several surveys that are over, all together and without saying to which; nothing where fewer
     * wrote than the largest of their minimum groups.
     */
    public List<String> written(List<Survey> several) {
        var over = several.stream().filter(Survey::tells).toList();
        var texts = over.stream()
                .flatMap(survey -> sheets.of(survey.id()).stream().flatMap(sheet -> texts(survey, List.of(sheet))))
                .toList();
        var least = over.stream()
                .mapToInt(survey -> survey.anonymous() ? survey.minimumGroup() : 1)
                .max()
                .orElse(1);
        return texts.size() < least ? List.of() : texts;
    }

    private static Stream<String> texts(Survey survey, List<SheetRows.Sheet> given) {
        return survey.questionnaire().questions().stream()
                .filter(question -> question.kind() == Question.Kind.TEXT)
                .flatMap(question -> Tally.of(question, given).texts().stream());
    }

    /** Of a review, self and leader stand apart, which is said beforehand; the others are shown by relation. */
    private static List<Results.Part> review(Survey survey, List<SheetRows.Sheet> given) {
        var others = given.stream().filter(sheet -> !sheet.relation().open()).toList();
        var open = Stream.of(Relation.SELF, Relation.LEADER).flatMap(relation -> {
            var some =
                    given.stream().filter(sheet -> sheet.relation() == relation).toList();
            return some.isEmpty()
                    ? Stream.empty()
                    : Stream.of(new Results.Part(
                            relation,
                            Set.of(relation.name()),
                            some.size(),
                            lines(survey, question -> Tally.of(question, some))));
        });
        return Stream.concat(grouped(survey, others, sheet -> sheet.relation().name()).stream(), open)
                .toList();
    }

    /** Everybody, and the parts that may be told apart. */
    private static List<Results.Part> grouped(
            Survey survey, List<SheetRows.Sheet> given, Function<SheetRows.Sheet, String> part) {
        var least = survey.anonymous() ? survey.minimumGroup() : 1;
        if (given.size() < least) {
            return List.of();
        }
        Map<String, Integer> sizes = new LinkedHashMap<>();
        given.forEach(sheet -> sizes.merge(part.apply(sheet), 1, Integer::sum));
        var groups = Grouping.of(sizes, least).stream()
                .map(names -> new Group(
                        names,
                        given.stream()
                                .filter(sheet -> names.contains(part.apply(sheet)))
                                .toList()))
                .toList();
        var parts = new ArrayList<Results.Part>();
        parts.add(new Results.Part(
                Relation.NONE,
                Set.of(),
                given.size(),
                lines(survey, question -> shown(Tally.of(question, given), least))));
        if (groups.size() > 1) {
            groups.forEach(group -> parts.add(new Results.Part(
                    Relation.NONE,
                    group.names(),
                    group.sheets().size(),
                    lines(survey, question -> within(question, group, groups, least)))));
        }
        return parts;
    }

    private record Group(Set<String> names, List<SheetRows.Sheet> sheets) {}

    /** Where one part is too small to show, the other parts and the whole would give it away: then none is shown. */
    private static Results.Line within(Question question, Group group, List<Group> all, int least) {
        var line = Tally.of(question, group.sheets());
        var safe = all.stream()
                .map(each -> Tally.of(question, each.sheets()).answered())
                .allMatch(answered -> answered == 0 || answered >= least);
        return safe ? line : Results.Line.hidden(question, line.answered());
    }

    private static Results.Line shown(Results.Line line, int least) {
        return line.answered() > 0 && line.answered() < least
                ? Results.Line.hidden(line.question(), line.answered())
                : line;
    }

    private static List<Results.Line> lines(Survey survey, Function<Question, Results.Line> line) {
        return survey.questionnaire().questions().stream().map(line).toList();
    }
}
