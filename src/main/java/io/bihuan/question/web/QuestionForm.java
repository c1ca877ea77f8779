package io.bihuan.question.web;

import io.bihuan.question.AnswerText;
import io.bihuan.question.Content;
import io.bihuan.question.PartialCredit;
import io.bihuan.question.Question;
import io.bihuan.question.QuestionDraft;
import io.bihuan.question.QuestionKind;
import io.bihuan.question.QuestionStatus;
import io.bihuan.web.Ui;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A question as it was typed.
 *
 * @param right the place of the choice that is right, where one is taken
 * @param status in review where it is handed in at once
 * @param lines the gaps, steps, pairs or the model answer, a line each, see {@link AnswerText}
 */
public record QuestionForm(
        @Nullable QuestionKind kind,
        @Nullable String stem,
        @Nullable List<ChoiceRow> choices,
        @Nullable Integer right,
        @Nullable PartialCredit credit,
        @Nullable Boolean truth,
        @Nullable String lines,
        @Nullable String keywords,
        @Nullable List<PartForm> parts,
        @Nullable String explanation,
        @Nullable String area,
        @Nullable Integer difficulty,
        @Nullable String source,
        @Nullable QuestionStatus status) {

    private static final int CHOICES = 6;
    private static final int PARTS = 3;
    private static final int MOST_CHOICES = 12;
    private static final int MOST_PARTS = 10;

    static QuestionForm empty(QuestionKind kind, String area, int difficulty) {
        return new QuestionForm(
                kind,
                "",
                null,
                null,
                PartialCredit.ALL_OR_NOTHING,
                true,
                "",
                "",
                null,
                "",
                area,
                difficulty,
                "",
                QuestionStatus.DRAFT);
    }

    static QuestionForm of(Question question, QuestionStatus status, String source, Ui ui) {
        var content = question.content();
        var rows = content.offered().stream().map(ChoiceRow::of).toList();
        var best = content instanceof Content.Single
                ? Integer.valueOf(content.key().getFirst())
                : null;
        return new QuestionForm(
                content.kind(),
                content.stem(),
                rows,
                best,
                credit(content),
                content instanceof Content.TrueFalse statement ? statement.truth() : true,
                content.offered().isEmpty() ? AnswerText.of(content, ui.english()) : "",
                content instanceof Content.ShortAnswer shortAnswer ? keywords(shortAnswer) : "",
                content instanceof Content.Case several
                        ? several.parts().stream()
                                .map(part -> PartForm.of(part, ui))
                                .toList()
                        : null,
                content.explanation(),
                word(question.areaCode()),
                question.difficulty(),
                source,
                status);
    }

    static PartialCredit credit(Content content) {
        return switch (content) {
            case Content.Multiple multiple -> multiple.credit();
            case Content.Ordering ordering -> ordering.credit();
            case Content.Matching matching -> matching.credit();
            case Content.Single _, Content.TrueFalse _, Content.FillIn _, Content.ShortAnswer _, Content.Case _ ->
                PartialCredit.ALL_OR_NOTHING;
        };
    }

    static String keywords(Content.ShortAnswer shortAnswer) {
        return String.join("、", shortAnswer.keywords());
    }

    static List<String> keywords(String typed) {
        return Arrays.stream(typed.split("[、,，;；\\n]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    QuestionDraft draft() {
        return new QuestionDraft(
                content(),
                area == null || area.isEmpty() ? null : area,
                difficulty == null ? 0 : difficulty,
                word(source),
                status == QuestionStatus.IN_REVIEW ? status : QuestionStatus.DRAFT);
    }

    private Content content() {
        var asked = word(stem).strip();
        var because = word(explanation).strip();
        var policy = credit == null ? PartialCredit.ALL_OR_NOTHING : credit;
        var meant =
                rows().stream().filter(ChoiceRow::meant).map(ChoiceRow::choice).toList();
        return switch (kind()) {
            case SINGLE -> new Content.Single(asked, oneRight(), because);
            case MULTIPLE -> new Content.Multiple(asked, meant, policy, because);
            case TRUE_FALSE -> new Content.TrueFalse(asked, Boolean.TRUE.equals(truth), because);
            case CASE ->
                new Content.Case(
                        asked,
                        partRows().stream()
                                .filter(PartForm::meant)
                                .map(PartForm::part)
                                .toList(),
                        because);
            case FILL_IN, ORDERING, MATCHING, SHORT_ANSWER ->
                AnswerText.content(kind(), asked, word(lines), keywords(word(keywords)), policy, because);
        };
    }

    private List<io.bihuan.question.Choice> oneRight() {
        var offered = new ArrayList<io.bihuan.question.Choice>();
        for (var place = 0; place < rows().size(); place++) {
            var row = rows().get(place);
            if (row.meant()) {
                // A choice may be worth a part and yet not be the right one.
                var part = row.share() != null
                        && row.share().signum() > 0
                        && row.share().intValue() < 100;
                var chosen = isRight(place);
                offered.add(
                        new ChoiceRow(row.text(), chosen || part, part && !chosen ? row.share() : null, row.feedback())
                                .choice());
            }
        }
        return offered;
    }

    @Override
    public QuestionKind kind() {
        return kind == null ? QuestionKind.SINGLE : kind;
    }

    /** The choices with empty rows to fill in. */
    public List<ChoiceRow> rows() {
        return filledUp(choices, CHOICES, MOST_CHOICES, ChoiceRow::empty);
    }

    /** The questions of a case with empty ones to fill in. */
    public List<PartForm> partRows() {
        return filledUp(parts, PARTS, MOST_PARTS, PartForm::empty);
    }

    private static <T> List<T> filledUp(@Nullable List<T> typed, int usual, int most, Supplier<T> empty) {
        var rows = new ArrayList<T>(typed == null ? List.of() : typed);
        while (rows.size() < Math.min(most, Math.max(usual, typed == null ? 0 : typed.size() + 1))) {
            rows.add(empty.get());
        }
        return rows;
    }

    /** Whether a choice is ticked as right. */
    public boolean isRight(int place) {
        return kind() == QuestionKind.SINGLE
                ? right != null && right == place
                : rows().get(place).isRight();
    }

    /** A field's words. */
    public static String word(@Nullable Object typed) {
        return typed == null ? "" : typed.toString();
    }
}
