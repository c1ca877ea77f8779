package io.bihuan.knowledge;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One line of an import, {@code {"externalId","question","variants":[…],"answer","category"}}. */
record ArticleLine(
        @Nullable String externalId,
        @Nullable String question,
        @Nullable List<@Nullable String> variants,
        @Nullable String answer,
        @Nullable String category) {

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_CATEGORY = 100;
    private static final int MOST_VARIANTS = 50;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** What came of reading a line. */
    sealed interface Reading {
        record Good(String externalId, ArticleText text) implements Reading {}

        record Bad(String reason) implements Reading {}
    }

    static Reading read(String line) {
        try {
            var read = JSON.readValue(line, ArticleLine.class);
            return read == null ? new Reading.Bad("这一行不是对象") : read.checked();
        } catch (JacksonException e) {
            return new Reading.Bad("不是有效的 JSON：" + e.getOriginalMessage());
        }
    }

    Reading checked() {
        var fault = fault();
        return fault == null
                ? new Reading.Good(
                        Objects.requireNonNull(externalId).strip(),
                        ArticleText.answer(
                                clean(Objects.requireNonNull(question)),
                                variants == null
                                        ? List.of()
                                        : variants.stream()
                                                .filter(Objects::nonNull)
                                                .map(ArticleLine::clean)
                                                .toList(),
                                clean(Objects.requireNonNullElse(answer, "")),
                                clean(Objects.requireNonNullElse(category, ""))))
                : new Reading.Bad(fault);
    }

    private @Nullable String fault() {
        if (externalId == null || externalId.isBlank()) {
            return "缺少 externalId";
        }
        if (externalId.length() > LONGEST_ID) {
            return "externalId 超过 " + LONGEST_ID + " 个字符";
        }
        if (question == null || clean(question).isBlank()) {
            return "缺少 question";
        }
        if (question.length() > ArticleText.LONGEST_QUESTION) {
            return "question 超过 " + ArticleText.LONGEST_QUESTION + " 个字符";
        }
        if (answer != null && answer.length() > ArticleText.LONGEST_ANSWER) {
            return "answer 超过 " + ArticleText.LONGEST_ANSWER + " 个字符";
        }
        if (category != null && category.length() > LONGEST_CATEGORY) {
            return "category 超过 " + LONGEST_CATEGORY + " 个字符";
        }
        if (variants != null && variants.size() > MOST_VARIANTS) {
            return "variants 超过 " + MOST_VARIANTS + " 条";
        }
        return variants != null
                        && variants.stream().anyMatch(v -> v != null && v.length() > ArticleText.LONGEST_QUESTION)
                ? "variants 中有超过 " + ArticleText.LONGEST_QUESTION + " 个字符的问法"
                : null;
    }

    /** PostgreSQL keeps no NUL in text. */
    private static String clean(String text) {
        return text.replace("\0", "");
    }
}
