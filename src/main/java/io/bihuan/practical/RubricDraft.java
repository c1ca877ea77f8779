package io.bihuan.practical;

import io.bihuan.web.Errors;
import java.math.BigDecimal;
import java.util.List;

/** A rubric as somebody wrote it. */
public record RubricDraft(String chinese, String english, List<Criterion> criteria) {

    /** The marks whose look every dimension describes. */
    public static final List<Integer> ANCHORED = List.of(2, 5, 8, 10);

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST = 300;
    private static final int FEWEST = 2;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public RubricDraft {
        criteria = List.copyOf(criteria);
    }

    /** What keeps it from being scored on, field by field; the faults of a dimension carry its place. */
    public Errors faults() {
        var errors = Errors.none()
                .addIf(
                        chinese.isBlank() || chinese.length() > LONGEST_NAME,
                        "chinese",
                        "practical.rubric.fault.name",
                        LONGEST_NAME)
                .addIf(english.length() > LONGEST_NAME, "english", "practical.rubric.fault.name", LONGEST_NAME)
                .addIf(criteria.size() < FEWEST, "lines", "practical.rubric.fault.few", FEWEST);
        var sum = criteria.stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        errors.addIf(
                criteria.size() >= FEWEST && sum.compareTo(WHOLE) != 0,
                "lines",
                "practical.rubric.fault.sum",
                sum.stripTrailingZeros().toPlainString());
        for (var place = 0; place < criteria.size(); place++) {
            fault(errors, "line-" + place, criteria.get(place));
        }
        return errors;
    }

    private static void fault(Errors errors, String at, Criterion one) {
        errors.addIf(
                        one.chinese().isBlank() || one.chinese().length() > LONGEST_NAME,
                        at,
                        "practical.rubric.fault.dimension",
                        LONGEST_NAME)
                .addIf(one.weight().signum() <= 0, at, "practical.rubric.fault.weight")
                .addIf(one.areaCode().isBlank(), at, "practical.rubric.fault.area")
                .addIf(
                        one.anchors().stream()
                                .anyMatch(anchor -> anchor.chinese().isBlank()),
                        at,
                        "practical.rubric.fault.anchors")
                .addIf(tooLong(one), at, "practical.rubric.fault.long", LONGEST);
    }

    private static boolean tooLong(Criterion one) {
        return one.asks().length() > LONGEST
                || one.asksEnglish().length() > LONGEST
                || one.english().length() > LONGEST_NAME
                || one.anchors().stream()
                        .anyMatch(anchor -> anchor.chinese().length() > LONGEST
                                || anchor.english().length() > LONGEST);
    }
}
