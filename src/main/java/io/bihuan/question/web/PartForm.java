package io.bihuan.question.web;

import io.bihuan.question.AnswerText;
import io.bihuan.question.Content;
import io.bihuan.question.Part;
import io.bihuan.question.PartialCredit;
import io.bihuan.question.QuestionKind;
import io.bihuan.web.Ui;
import org.jspecify.annotations.Nullable;

/** A question of a case as it was typed; one without a word is not meant. */
public record PartForm(
        @Nullable QuestionKind kind,
        @Nullable String stem,
        @Nullable String lines,
        @Nullable String keywords,
        @Nullable PartialCredit credit,
        @Nullable String explanation,
        @Nullable Integer weight) {

    static PartForm empty() {
        return new PartForm(QuestionKind.SINGLE, "", "", "", PartialCredit.ALL_OR_NOTHING, "", 1);
    }

    static PartForm of(Part part, Ui ui) {
        var content = part.content();
        return new PartForm(
                content.kind(),
                content.stem(),
                AnswerText.of(content, ui.english()),
                content instanceof Content.ShortAnswer shortAnswer ? QuestionForm.keywords(shortAnswer) : "",
                QuestionForm.credit(content),
                content.explanation(),
                part.weight());
    }

    boolean meant() {
        return !QuestionForm.word(stem).isBlank() || !QuestionForm.word(lines).isBlank();
    }

    Part part() {
        return new Part(
                AnswerText.content(
                        kind == null ? QuestionKind.SINGLE : kind,
                        QuestionForm.word(stem).strip(),
                        QuestionForm.word(lines),
                        QuestionForm.keywords(QuestionForm.word(keywords)),
                        credit == null ? PartialCredit.ALL_OR_NOTHING : credit,
                        QuestionForm.word(explanation).strip()),
                weight == null ? 1 : weight);
    }
}
