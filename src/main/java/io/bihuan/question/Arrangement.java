package io.bihuan.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * In which order a candidate sees what a question offers: its choices, its steps, its right sides; of a case, those of
 * its parts one after the other. An order holds the written places in the order shown, and is empty where nothing is
 * offered. Every order is equally likely, so that it tells nothing of the answer.
 */
public final class Arrangement {

    private Arrangement() {}

    /** What is laid before the candidate, in the order it was written. */
    public static List<String> written(Content content) {
        return switch (content) {
            case Content.Single single ->
                single.choices().stream().map(Choice::text).toList();
            case Content.Multiple multiple ->
                multiple.choices().stream().map(Choice::text).toList();
            case Content.Ordering ordering -> ordering.steps();
            case Content.Matching matching -> matching.rights();
            case Content.TrueFalse _, Content.FillIn _, Content.ShortAnswer _, Content.Case _ -> List.of();
        };
    }

    /** An order for one candidate; choices that speak of their neighbours (“以上都对”) stay where they are. */
    public static List<Integer> shuffled(Content content, RandomGenerator random) {
        if (content instanceof Content.Case several) {
            return several.parts().stream()
                    .flatMap(part -> shuffled(part.content(), random).stream())
                    .toList();
        }
        var order = new ArrayList<>(
                IntStream.range(0, written(content).size()).boxed().toList());
        var choices = content.offered();
        var movable = order.stream()
                .filter(place -> choices.isEmpty() || !choices.get(place).anchored())
                .toList();
        var moved = new ArrayList<>(movable);
        Collections.shuffle(moved, java.util.Random.from(random));
        for (var i = 0; i < movable.size(); i++) {
            order.set(movable.get(i), moved.get(i));
        }
        return List.copyOf(order);
    }

    /** An answer as the candidate gave it, in the places as they were written; what fits no place is dropped. */
    public static List<String> asWritten(Content content, List<Integer> order, List<String> given) {
        return switch (content) {
            case Content.Single _, Content.Multiple _, Content.Ordering _ ->
                given.stream()
                        .map(word -> written(word, order))
                        .filter(place -> !place.isEmpty())
                        .toList();
            // A left side without a right one keeps its place in the list.
            case Content.Matching _ ->
                given.stream().map(word -> written(word, order)).toList();
            case Content.TrueFalse _, Content.FillIn _, Content.ShortAnswer _ -> given;
            case Content.Case several ->
                CaseAnswers.of(
                        several,
                        (part, each) -> asWritten(each, slice(several, part, order), CaseAnswers.part(given, part)));
        };
    }

    /** An answer in the places as they were written, as this candidate would have to give it. */
    public static List<String> asShown(Content content, List<Integer> order, List<String> written) {
        return switch (content) {
            case Content.Single _, Content.Multiple _, Content.Ordering _, Content.Matching _ ->
                written.stream()
                        .map(place -> String.valueOf(order.indexOf(place(place))))
                        .toList();
            case Content.TrueFalse _, Content.FillIn _, Content.ShortAnswer _ -> written;
            case Content.Case several ->
                CaseAnswers.of(
                        several,
                        (part, each) -> asShown(each, slice(several, part, order), CaseAnswers.part(written, part)));
        };
    }

    /** The order of one part within that of the case. */
    static List<Integer> slice(Content.Case several, int part, List<Integer> order) {
        var from = several.parts().stream()
                .limit(part)
                .mapToInt(each -> written(each.content()).size())
                .sum();
        var size = written(several.parts().get(part).content()).size();
        return from + size <= order.size() ? order.subList(from, from + size) : List.of();
    }

    private static String written(String word, List<Integer> order) {
        var place = place(word);
        return place >= 0 && place < order.size() ? String.valueOf(order.get(place)) : "";
    }

    private static int place(String text) {
        var bare = text.strip();
        return bare.matches("\\d{1,3}") ? Integer.parseInt(bare) : -1;
    }
}
