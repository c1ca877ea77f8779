package io.bihuan.survey;

import io.bihuan.statistics.Estimate;
import io.bihuan.statistics.Proportion;
import io.bihuan.statistics.Sample;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Counts what some people answered to a question. */
final class Tally {

    private Tally() {}

    static Results.Line of(Question question, List<SheetRows.Sheet> sheets) {
        var given = sheets.stream()
                .map(sheet -> sheet.answers().getOrDefault(question.code(), List.of()))
                .filter(answers -> !answers.isEmpty())
                .toList();
        return switch (question.kind()) {
            case SCALE ->
                scale(
                        question,
                        given.stream()
                                .mapToInt(answers -> Integer.parseInt(answers.getFirst()))
                                .toArray());
            case SINGLE, MULTIPLE ->
                new Results.Line(question, given.size(), chosen(question, given), null, null, null, List.of(), false);
            case TEXT ->
                new Results.Line(
                        question,
                        given.size(),
                        Map.of(),
                        null,
                        null,
                        null,
                        given.stream().map(List::getFirst).sorted().toList(),
                        false);
        };
    }

    private static Results.Line scale(Question question, int[] steps) {
        var counts = new LinkedHashMap<String, Integer>();
        IntStream.rangeClosed(1, question.steps()).forEach(step -> counts.put(Integer.toString(step), 0));
        IntStream.of(steps).forEach(step -> counts.merge(Integer.toString(step), 1, Integer::sum));
        var high =
                IntStream.of(steps).filter(step -> step > question.steps() - 2).count();
        return new Results.Line(
                question,
                steps.length,
                counts,
                mean(steps),
                steps.length < 2 ? null : sample(steps).deviation(),
                steps.length == 0 ? null : new Proportion(high, steps.length),
                List.of(),
                false);
    }

    private static @Nullable Estimate mean(int[] steps) {
        return steps.length == 0 ? null : sample(steps).within();
    }

    private static Sample sample(int[] steps) {
        return Sample.of(IntStream.of(steps).asDoubleStream().toArray());
    }

    private static Map<String, Integer> chosen(Question question, List<List<String>> given) {
        var counts = new LinkedHashMap<String, Integer>();
        question.choices().forEach(choice -> counts.put(choice.code(), 0));
        given.forEach(answers -> answers.forEach(answer -> counts.merge(answer, 1, Integer::sum)));
        return counts;
    }
}
