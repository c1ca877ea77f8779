package io.bihuan.survey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask what, and when.
 *
 * @param questionnaireId what is asked, in its current edition
 * @param about what it is about, in words that people wrote, or ""
 * @param occasion what it is about
 * @param reference the thing it belongs to by the caller's own name for it: no second survey has the same one; "" for none
 * @param subjectId the person it is about, or null
 * @param branchId the branch it stays within, or null
 * @param anonymous whether nobody learns who said what
 * @param audience who is asked, each once; nobody where only people from outside are
 * @param opensAt from when on
 * @param closesAt until when
 */
public record NewSurvey(
        UUID questionnaireId,
        String about,
        Occasion occasion,
        String reference,
        @Nullable UUID subjectId,
        @Nullable UUID branchId,
        boolean anonymous,
        List<Asked> audience,
        Instant opensAt,
        Instant closesAt) {

    /**
     * Somebody who is asked.
     *
     * @param relation how they stand to the person it is about
     * @param part the part of the audience they are counted with, such as their team; "" for none
     */
    public record Asked(UUID staffId, Relation relation, String part) {}

    public NewSurvey {
        audience = List.copyOf(audience);
        if (!closesAt.isAfter(opensAt)) {
            throw new IllegalArgumentException("a survey is open for some time");
        }
    }
}
