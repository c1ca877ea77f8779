package io.bihuan.knowledge.web;

import io.bihuan.knowledge.PhraseDesk;
import io.bihuan.knowledge.WordingCategory;
import io.bihuan.web.Errors;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Words to look out for, as they are typed; exceptions are parted by 、 or line ends. */
public record PhraseForm(
        @Nullable String category,
        @Nullable String phrase,
        @Nullable String advice,
        @Nullable String unless) {

    private static final int LONGEST = 40;
    private static final int LONGEST_ADVICE = 300;

    static PhraseForm blank(WordingCategory category) {
        return new PhraseForm(category.name(), "", "", "");
    }

    static PhraseForm of(PhraseDesk.Listed line) {
        return new PhraseForm(line.category().name(), line.phrase(), line.advice(), String.join("、", line.unless()));
    }

    /** What a field holds; "" where nothing was sent. */
    public String value(String field) {
        return Objects.requireNonNullElse(
                switch (field) {
                    case "category" -> category;
                    case "phrase" -> phrase;
                    case "advice" -> advice;
                    case "unless" -> unless;
                    default -> throw new IllegalArgumentException(field);
                },
                "");
    }

    Errors check() {
        return Errors.none()
                .addIf(value("phrase").isBlank(), "phrase", "knowledge.wording.phrase.missing")
                .addIf(value("phrase").length() > LONGEST, "phrase", "knowledge.wording.phrase.long", LONGEST)
                .addIf(value("advice").isBlank(), "advice", "knowledge.wording.advice.missing")
                .addIf(
                        value("advice").length() > LONGEST_ADVICE,
                        "advice",
                        "knowledge.wording.phrase.long",
                        LONGEST_ADVICE)
                .addIf(
                        exceptions().stream()
                                .anyMatch(word -> !word.contains(value("phrase").strip())),
                        "unless",
                        "knowledge.wording.unless.apart");
    }

    WordingCategory kind() {
        return WordingCategory.general().stream()
                .filter(kind -> kind.name().equals(category) && kind != WordingCategory.VAGUE_PROMISE)
                .findFirst()
                .orElse(WordingCategory.TABOO_REFUSAL);
    }

    List<String> exceptions() {
        return Arrays.stream(value("unless").split("[、,，\\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
