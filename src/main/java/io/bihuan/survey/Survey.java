package io.bihuan.survey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A survey as it stands.
 *
 * @param questionnaire what is asked, in the edition it was opened with
 * @param about what it is about, in words that people wrote, or ""
 * @param occasion what it is about
 * @param reference the thing it belongs to by its maker's own name for it, or ""
 * @param subjectId the person it is about, or null
 * @param branchId the branch it stays within, or null
 * @param anonymous whether nobody learns who said what
 * @param minimumGroup no smaller group of anonymous answers is shown
 * @param opensAt from when on people are asked
 * @param closesAt until when
 * @param closedAt when it was closed, or null
 * @param madeBy who asked
 * @param invited how many are asked
 * @param answered how many have answered
 */
public record Survey(
        UUID id,
        Questionnaire questionnaire,
        String about,
        Occasion occasion,
        String reference,
        @Nullable UUID subjectId,
        @Nullable UUID branchId,
        boolean anonymous,
        int minimumGroup,
        Instant opensAt,
        Instant closesAt,
        @Nullable Instant closedAt,
        UUID madeBy,
        int invited,
        int answered) {

    /** Whether people can answer then. */
    public boolean running(Instant now) {
        return closedAt == null && !now.isBefore(opensAt) && now.isBefore(closesAt);
    }

    /** Whether results may be seen: of an anonymous survey when nobody can answer any more. */
    public boolean tells() {
        return !anonymous || closedAt != null;
    }

    /** What it is called in the reader's language. */
    public String name(boolean inEnglish) {
        var name = questionnaire.name(inEnglish);
        return about.isBlank() ? name : name + " · " + about;
    }
}
