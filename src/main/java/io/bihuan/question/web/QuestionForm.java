package io.bihuan.question.web;

import io.bihuan.question.Accepted;
import io.bihuan.question.Blank;
import io.bihuan.question.Choice;
import io.bihuan.question.Content;
import io.bihuan.question.PartialCredit;
import io.bihuan.question.Question;
import io.bihuan.question.QuestionDraft;
import io.bihuan.question.QuestionKind;
import io.bihuan.question.QuestionStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A question as it was typed. */
public record QuestionForm(
        @Nullable QuestionKind kind,
        @Nullable String stem,
        @Nullable List<String> choices,
        @Nullable List<Integer> right,
        @Nullable PartialCredit credit,
        @Nullable Boolean truth,
        @Nullable String gaps,
        @Nullable String explanation,
        @Nullable String area,
        @Nullable Integer difficulty,
        @Nullable String source,
        @Nullable QuestionStatus status) {

    static final int ROWS = 6;

    static QuestionForm empty(QuestionKind kind) {
        return new QuestionForm(
                kind, "", null, null, PartialCredit.ALL_OR_NOTHING, true, "", "", "", 2, "", QuestionStatus.ACTIVE);
    }

    static QuestionForm of(Question question, QuestionStatus status, String source) {
        var content = question.content();
        return new QuestionForm(
                content.kind(),
                content.stem(),
                content.offered().stream().map(Choice::text).toList(),
                content.offered().isEmpty()
                        ? List.of()
                        : IntStream.range(0, content.offered().size())
                                .filter(place -> content.offered().get(place).right())
                                .boxed()
                                .toList(),
                content instanceof Content.Multiple multiple ? multiple.credit() : PartialCredit.ALL_OR_NOTHING,
                content instanceof Content.TrueFalse statement ? statement.truth() : true,
                content instanceof Content.FillIn fillIn ? words(fillIn) : "",
                content.explanation(),
                word(question.areaCode()),
                question.difficulty(),
                source,
                status);
    }

    private static String words(Content.FillIn fillIn) {
        return fillIn.blanks().stream()
                .map(blank -> blank.accepted().stream().map(Accepted::text).collect(Collectors.joining(" / ")))
                .collect(Collectors.joining("\n"));
    }

    QuestionDraft draft() {
        return new QuestionDraft(
                content(),
                area == null || area.isEmpty() ? null : area,
                difficulty == null ? 0 : difficulty,
                word(source),
                status == null ? QuestionStatus.DRAFT : status);
    }

    private Content content() {
        return switch (kind()) {
            case MULTIPLE ->
                new Content.Multiple(
                        word(stem).strip(),
                        offered(),
                        credit == null ? PartialCredit.ALL_OR_NOTHING : credit,
                        word(explanation).strip());
            case TRUE_FALSE ->
                new Content.TrueFalse(
                        word(stem).strip(),
                        Boolean.TRUE.equals(truth),
                        word(explanation).strip());
            case FILL_IN ->
                new Content.FillIn(
                        word(stem).strip(), blanks(), word(explanation).strip());
            case SINGLE ->
                new Content.Single(
                        word(stem).strip(), offered(), word(explanation).strip());
        };
    }

    @Override
    public QuestionKind kind() {
        return kind == null ? QuestionKind.SINGLE : kind;
    }

    private List<Choice> offered() {
        var rows = rows();
        return IntStream.range(0, rows.size())
                .filter(place -> !rows.get(place).isBlank())
                .mapToObj(place -> Choice.of(rows.get(place).strip(), isRight(place)))
                .toList();
    }

    /** One line a gap, its accepted answers parted by slashes. */
    private List<Blank> blanks() {
        return word(gaps)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> Blank.of(Arrays.stream(line.split("[/／]"))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toArray(String[]::new)))
                .toList();
    }

    /** The choices with empty rows to fill in. */
    public List<String> rows() {
        var rows = new ArrayList<>(choices == null ? List.<String>of() : choices);
        while (rows.size() < ROWS) {
            rows.add("");
        }
        return rows;
    }

    /** Whether a choice is ticked as right. */
    public boolean isRight(int place) {
        return right != null && right.contains(place);
    }

    /** A field's words. */
    public static String word(@Nullable Object typed) {
        return typed == null ? "" : typed.toString();
    }
}
