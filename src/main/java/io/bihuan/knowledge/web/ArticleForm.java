package io.bihuan.knowledge.web;

import io.bihuan.knowledge.ArticleKind;
import io.bihuan.knowledge.ArticleText;
import io.bihuan.knowledge.Audience;
import io.bihuan.web.Errors;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article as it is typed.
 *
 * @param variants one way of asking a line
 */
public record ArticleForm(
        @Nullable String kind,
        @Nullable String question,
        @Nullable String variants,
        @Nullable String answer,
        @Nullable String category,
        @Nullable String audience,
        @Nullable String validUntil,
        @Nullable String reviewOn) {

    private static final int LONGEST_CATEGORY = 40;

    static ArticleForm blank(String question, ArticleKind kind, LocalDate reviewOn) {
        var audience = kind == ArticleKind.ANSWER ? Audience.PUBLIC : Audience.AGENTS;
        return new ArticleForm(kind.name(), question, "", "", "", audience.name(), "", reviewOn.toString());
    }

    static ArticleForm of(ArticleText text) {
        return new ArticleForm(
                text.kind().name(),
                text.question(),
                String.join("\n", text.variants()),
                text.answer(),
                text.category(),
                text.audience().name(),
                Objects.toString(text.validUntil(), ""),
                Objects.toString(text.reviewOn(), ""));
    }

    /** What a field holds; "" where nothing was sent. */
    public String value(String field) {
        return Objects.requireNonNullElse(
                switch (field) {
                    case "kind" -> kind;
                    case "question" -> question;
                    case "variants" -> variants;
                    case "answer" -> answer;
                    case "category" -> category;
                    case "audience" -> audience;
                    case "validUntil" -> validUntil;
                    case "reviewOn" -> reviewOn;
                    default -> throw new IllegalArgumentException(field);
                },
                "");
    }

    Errors check() {
        return Errors.none()
                .addIf(value("question").isBlank(), "question", "knowledge.form.question.missing")
                .addIf(
                        value("question").length() > ArticleText.LONGEST_QUESTION,
                        "question",
                        "knowledge.form.question.long",
                        ArticleText.LONGEST_QUESTION)
                .addIf(value("answer").isBlank(), "answer", "knowledge.form.answer.missing")
                .addIf(
                        value("answer").length() > ArticleText.LONGEST_ANSWER,
                        "answer",
                        "knowledge.form.answer.long",
                        ArticleText.LONGEST_ANSWER)
                .addIf(value("category").isBlank(), "category", "knowledge.form.category.missing")
                .addIf(value("category").length() > LONGEST_CATEGORY, "category", "knowledge.form.category.long")
                .addIf(
                        lines().stream().anyMatch(line -> line.length() > ArticleText.LONGEST_QUESTION),
                        "variants",
                        "knowledge.form.question.long",
                        ArticleText.LONGEST_QUESTION)
                .addIf(wrongDay(value("validUntil")), "validUntil", "knowledge.form.day")
                .addIf(wrongDay(value("reviewOn")), "reviewOn", "knowledge.form.day");
    }

    ArticleText text(@Nullable UUID owner) {
        return new ArticleText(
                one(ArticleKind.class, value("kind"), ArticleKind.ANSWER),
                value("question"),
                lines(),
                value("answer"),
                value("category"),
                one(Audience.class, value("audience"), Audience.AGENTS),
                day(value("validUntil")),
                day(value("reviewOn")),
                owner);
    }

    private List<String> lines() {
        return value("variants")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static boolean wrongDay(String day) {
        try {
            day(day);
            return false;
        } catch (DateTimeParseException e) {
            return true;
        }
    }

    private static @Nullable LocalDate day(String day) {
        return day.isBlank() ? null : LocalDate.parse(day);
    }

    private static <E extends Enum<E>> E one(Class<E> kind, String name, E otherwise) {
        return java.util.Arrays.stream(kind.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
