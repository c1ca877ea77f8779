package io.bihuan.practical;

import java.math.BigDecimal;
import java.util.List;

/**
 * One dimension of a rubric, scored on ten points.
 *
 * @param key its stable name within the rubric, under which points are kept
 * @param asks what is looked at
 * @param areaCode the competence area that it gives evidence of
 * @param weight in per cent of the whole
 * @param anchors what marks look like, the lowest first
 */
public record Criterion(
        String key,
        String chinese,
        String english,
        String asks,
        String asksEnglish,
        String areaCode,
        BigDecimal weight,
        List<Anchor> anchors) {

    public Criterion {
        anchors = List.copyOf(anchors);
    }

    /** Its name in the reader's language. */
    public String name(boolean inEnglish) {
        return inEnglish && !english.isBlank() ? english : chinese;
    }

    /** What is looked at, in the reader's language. */
    public String asks(boolean inEnglish) {
        return inEnglish && !asksEnglish.isBlank() ? asksEnglish : asks;
    }

    Criterion weighing(BigDecimal other) {
        return new Criterion(key, chinese, english, asks, asksEnglish, areaCode, other, anchors);
    }
}
