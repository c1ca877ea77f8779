package io.bihuan.itemanalysis;

import io.bihuan.assessment.MarkedPapers.Answer;
import io.bihuan.assessment.MarkedPapers.Paper;
import io.bihuan.question.Content;
import io.bihuan.question.Question;
import io.bihuan.question.QuestionRef;
import io.bihuan.statistics.ItemFigures.Groups;
import io.bihuan.statistics.Reliability;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts an exam paper by paper, each looked at once; memory holds figures and no papers. */
final class Count {

    private static final Groups NOBODY = new Groups(new int[0], new int[0]);

    private final Map<QuestionRef, Tally> tallies = new LinkedHashMap<>();
    private final Map<String, AreaTally> areas = new TreeMap<>();
    private final List<double[]> shares = new ArrayList<>();
    private final List<Double> scores = new ArrayList<>();
    private final double weakBelow;
    private final int fewest;
    private boolean sameQuestions = true;
    private double passMark;

    Count(AnalysisStandard standard) {
        this.weakBelow = standard.weakAreaBelow().doubleValue() / 100;
        this.fewest = standard.items().fewestAnswers();
    }

    private static final class AreaTally {
        double points;
        double possible;
        final Set<UUID> weak = new LinkedHashSet<>();
    }

    void add(Paper paper) {
        var points = paper.answers().stream().mapToDouble(Answer::points).sum();
        var possible = paper.answers().stream().mapToDouble(Answer::possible).sum();
        var first = scores.isEmpty();
        var known = 0;
        for (var answer : paper.answers()) {
            var tally = tallies.get(answer.question());
            if (tally == null) {
                tally = new Tally(answer.areaCode(), tallies.size());
                tallies.put(answer.question(), tally);
            } else {
                known++;
            }
            tally.add(answer, points, possible);
        }
        sameQuestions &= first || known == paper.answers().size() && known == tallies.size();
        shares.add(row(paper.answers()));
        addAreas(paper);
        scores.add(paper.score());
        passMark = Math.max(passMark, paper.passMark());
    }

    /** A person's shares: column by column while everybody is asked the same, else in any order. */
    private double[] row(List<Answer> answers) {
        var row = new double[answers.size()];
        for (var i = 0; i < row.length; i++) {
            var answer = answers.get(i);
            var place = Objects.requireNonNull(tallies.get(answer.question())).place();
            row[sameQuestions ? place : i] = answer.possible() == 0 ? 0 : answer.points() / answer.possible();
        }
        return row;
    }

    private void addAreas(Paper paper) {
        var own = new TreeMap<String, double[]>();
        for (var answer : paper.answers()) {
            var code = answer.areaCode() == null ? "" : answer.areaCode();
            var sums = own.computeIfAbsent(code, _ -> new double[2]);
            sums[0] += answer.points();
            sums[1] += answer.possible();
        }
        own.forEach((code, sums) -> {
            var area = areas.computeIfAbsent(code, _ -> new AreaTally());
            area.points += sums[0];
            area.possible += sums[1];
            if (sums[1] > 0 && sums[0] / sums[1] < weakBelow) {
                area.weak.add(paper.staffId());
            }
        });
    }

    boolean isEmpty() {
        return scores.isEmpty();
    }

    Set<QuestionRef> questions() {
        return tallies.keySet();
    }

    BigDecimal passMark() {
        return BigDecimal.valueOf(passMark);
    }

    Outcome outcome() {
        return Outcome.of(scores.stream().mapToDouble(Double::doubleValue).toArray(), reliability(), sameQuestions);
    }

    private @Nullable Double reliability() {
        if (scores.size() < fewest) {
            return null;
        }
        return sameQuestions ? Reliability.alpha(shares.toArray(double[][]::new)) : Reliability.nested(shares);
    }

    /** The lines of all questions, those to be looked at again first, the hardest of them in front. */
    List<ItemLine> items(Map<QuestionRef, Question> content, ItemCheck check) {
        var lines = new ArrayList<ItemLine>(tallies.size());
        var before = new Tally(null, 0);
        var groups = NOBODY;
        for (var entry : tallies.entrySet()) {
            var tally = entry.getValue();
            // Questions that everybody was asked have the same best and weakest: they are looked for once.
            groups = tally.sameWholes(before) ? groups : tally.groups();
            before = tally;
            lines.add(line(entry.getKey(), tally, groups, content.get(entry.getKey()), check));
        }
        return lines;
    }

    private static ItemLine line(
            QuestionRef ref, Tally tally, Groups groups, @Nullable Question question, ItemCheck check) {
        var figures = tally.figures(groups);
        var choices = tally.choices(question == null ? List.of() : right(question.content()), groups);
        return new ItemLine(ref, tally.areaCode(), figures, choices, check.flags(figures, choices));
    }

    private static List<Boolean> right(Content content) {
        return content instanceof Content.TrueFalse statement
                ? Arrays.asList(statement.truth(), !statement.truth())
                : content.offered().stream().map(choice -> choice.right()).toList();
    }

    List<AreaLine> areas() {
        return areas.entrySet().stream()
                .map(entry -> new AreaLine(
                        entry.getKey(),
                        points(entry.getValue().points),
                        points(entry.getValue().possible),
                        List.copyOf(entry.getValue().weak)))
                .sorted(Comparator.comparing(AreaLine::percent))
                .toList();
    }

    private static BigDecimal points(double sum) {
        return BigDecimal.valueOf(sum).setScale(2, RoundingMode.HALF_UP);
    }
}
