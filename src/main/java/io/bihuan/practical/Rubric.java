package io.bihuan.practical;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a practical is scored on (M-08, M-11), as one version: whoever was scored on it keeps it.
 *
 * @param id of this version; null for the one that the standard brings along
 * @param rubricId of the rubric through all its versions; null likewise
 * @param number of the version, from 1
 */
public record Rubric(
        @Nullable UUID id,
        @Nullable UUID rubricId,
        int number,
        String chinese,
        String english,
        List<Criterion> criteria) {

    public Rubric {
        criteria = List.copyOf(criteria);
    }

    /** Its name in the reader's language. */
    public String name(boolean inEnglish) {
        return inEnglish && !english.isBlank() ? english : chinese;
    }

    /** The standard's own: its weights are the standard's. */
    static Rubric of(PracticalStandard standard) {
        return new Rubric(
                null,
                null,
                1,
                StarterRubrics.STANDARD.chinese(),
                StarterRubrics.STANDARD.english(),
                StarterRubrics.STANDARD.criteria().stream()
                        .map(each -> each.weighing(standard.weight(each.key())))
                        .toList());
    }
}
