package io.bihuan.knowledge;

import io.bihuan.file.RowReading;
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

    static RowReading<NamedArticle> read(String line) {
        try {
            var read = JSON.readValue(line, ArticleLine.class);
            return read == null ? RowReading.bad("file.row.not-an-object") : read.checked();
        } catch (JacksonException e) {
            return RowReading.bad("file.row.not-json", e.getOriginalMessage());
        }
    }

    RowReading<NamedArticle> checked() {
        if (externalId == null || externalId.isBlank()) {
            return RowReading.bad("file.row.missing", "externalId");
        }
        if (externalId.length() > LONGEST_ID) {
            return RowReading.bad("file.row.too-long", "externalId", LONGEST_ID);
        }
        if (question == null || clean(question).isBlank()) {
            return RowReading.bad("file.row.missing", "question");
        }
        if (question.length() > ArticleText.LONGEST_QUESTION) {
            return RowReading.bad("file.row.too-long", "question", ArticleText.LONGEST_QUESTION);
        }
        var says = Objects.requireNonNullElse(answer, "");
        if (says.length() > ArticleText.LONGEST_ANSWER) {
            return RowReading.bad("file.row.too-long", "answer", ArticleText.LONGEST_ANSWER);
        }
        var belongs = Objects.requireNonNullElse(category, "");
        if (belongs.length() > LONGEST_CATEGORY) {
            return RowReading.bad("file.row.too-long", "category", LONGEST_CATEGORY);
        }
        var asked = variants == null
                ? List.<String>of()
                : variants.stream()
                        .filter(Objects::nonNull)
                        .map(ArticleLine::clean)
                        .toList();
        if (asked.size() > MOST_VARIANTS) {
            return RowReading.bad("file.row.too-many", "variants", MOST_VARIANTS);
        }
        if (asked.stream().anyMatch(variant -> variant.length() > ArticleText.LONGEST_QUESTION)) {
            return RowReading.bad("file.row.too-long", "variants", ArticleText.LONGEST_QUESTION);
        }
        return new RowReading.Good<>(new NamedArticle(
                externalId.strip(), ArticleText.answer(clean(question), asked, clean(says), clean(belongs))));
    }

    /** PostgreSQL keeps no NUL in text. */
    private static String clean(String text) {
        return text.replace("\0", "");
    }
}
