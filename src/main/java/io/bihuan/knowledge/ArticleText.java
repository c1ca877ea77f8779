package io.bihuan.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an article says, in one of its versions.
 *
 * @param kind what it is
 * @param question what it answers, or the scene of a script
 * @param variants other ways of asking the same
 * @param answer what to say
 * @param category the heading it stands under
 * @param audience whom it is for
 * @param validUntil the last day it holds, or null where it holds until further notice
 * @param reviewOn when somebody should read it again, or null
 * @param owner who answers for it, or null
 */
public record ArticleText(
        ArticleKind kind,
        String question,
        List<String> variants,
        String answer,
        String category,
        Audience audience,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate reviewOn,
        @Nullable UUID owner) {

    /** The most characters a question, or another way of asking, may have. */
    public static final int LONGEST_QUESTION = 300;

    /** The most characters an answer may have. */
    public static final int LONGEST_ANSWER = 20_000;

    public ArticleText {
        question = question.strip();
        answer = answer.strip();
        category = category.strip();
        variants = variants.stream()
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .distinct()
                .toList();
    }

    /** The same words, to be read again on another day. */
    public ArticleText withReviewOn(@Nullable LocalDate day) {
        return new ArticleText(kind, question, variants, answer, category, audience, validUntil, day, owner);
    }

    /** A public answer that holds until further notice. */
    public static ArticleText answer(String question, List<String> variants, String answer, String category) {
        return new ArticleText(
                ArticleKind.ANSWER, question, variants, answer, category, Audience.PUBLIC, null, null, null);
    }
}
