package io.bihuan.practical.web;

import io.bihuan.practical.Anchor;
import io.bihuan.practical.Criterion;
import io.bihuan.practical.Rubric;
import io.bihuan.practical.RubricDraft;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rubric as it was typed; a line whose name is empty is no dimension. */
public record RubricForm(
        @Nullable String chinese,
        @Nullable String english,
        @Nullable List<Line> lines) {

    /** So many dimensions at most. */
    static final int LINES = 6;

    /** One dimension as it was typed; the anchors from the lowest to the highest, in Chinese and in English. */
    public record Line(
            @Nullable String key,
            @Nullable String chinese,
            @Nullable String english,
            @Nullable String asks,
            @Nullable String asksEnglish,
            @Nullable String area,
            @Nullable String weight,
            @Nullable List<String> anchors,
            @Nullable List<String> anchorsEnglish) {

        static final Line EMPTY = new Line("", "", "", "", "", "", "", List.of(), List.of());

        /** What an anchor says. */
        public String anchor(int place, boolean inEnglish) {
            var words = inEnglish ? anchorsEnglish : anchors;
            return words == null || words.size() <= place ? "" : word(words.get(place));
        }

        private boolean filled() {
            return !word(chinese).isBlank();
        }

        private Criterion criterion(int place) {
            var given = new ArrayList<Anchor>();
            for (var i = 0; i < RubricDraft.ANCHORED.size(); i++) {
                given.add(new Anchor(
                        RubricDraft.ANCHORED.get(i),
                        anchor(i, false).strip(),
                        anchor(i, true).strip()));
            }
            return new Criterion(
                    word(key).matches("\\w{1,40}") ? word(key) : "C" + (place + 1),
                    word(chinese).strip(),
                    word(english).strip(),
                    word(asks).strip(),
                    word(asksEnglish).strip(),
                    word(area),
                    word(weight).matches("\\d{1,3}(\\.\\d)?") ? new BigDecimal(word(weight)) : BigDecimal.ZERO,
                    given);
        }
    }

    static RubricForm of(Rubric rubric) {
        return new RubricForm(
                rubric.chinese(),
                rubric.english(),
                rubric.criteria().stream()
                        .map(each -> new Line(
                                each.key(),
                                each.chinese(),
                                each.english(),
                                each.asks(),
                                each.asksEnglish(),
                                each.areaCode(),
                                each.weight().stripTrailingZeros().toPlainString(),
                                anchors(each, false),
                                anchors(each, true)))
                        .toList());
    }

    private static List<String> anchors(Criterion criterion, boolean inEnglish) {
        return RubricDraft.ANCHORED.stream()
                .map(points -> criterion.anchors().stream()
                        .filter(each -> each.points() == points)
                        .map(each -> inEnglish ? each.english() : each.chinese())
                        .findFirst()
                        .orElse(""))
                .toList();
    }

    RubricDraft draft() {
        var filled = shown().stream().filter(Line::filled).toList();
        var taken = filled.stream().map(line -> word(line.key())).toList();
        var criteria = new ArrayList<Criterion>();
        for (var i = 0; i < filled.size(); i++) {
            var place = i;
            // A new dimension never takes the key of another.
            while (taken.contains("C" + (place + 1))
                    && word(filled.get(i).key()).isEmpty()) {
                place += LINES;
            }
            criteria.add(filled.get(i).criterion(place));
        }
        return new RubricDraft(word(chinese).strip(), word(english).strip(), criteria);
    }

    /** Its lines, with room for more. */
    public List<Line> shown() {
        var typed = lines == null ? List.<Line>of() : lines;
        return Stream.concat(typed.stream(), Stream.generate(() -> Line.EMPTY))
                .limit(LINES)
                .toList();
    }

    /** What was typed. */
    public static String word(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
