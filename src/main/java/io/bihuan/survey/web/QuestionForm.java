package io.bihuan.survey.web;

import io.bihuan.survey.Question;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One question as it is typed.
 *
 * @param code its lasting name
 * @param kind its kind; SCALE stands with its steps, such as {@code SCALE-5}
 * @param chinese its words
 * @param english its words in English, or ""
 * @param choices a line a choice: Chinese, and after a bar English
 * @param required whether it must be answered
 * @param shownIf the question, and after an equals sign the numbers of its choices, such as {@code q2=1,3}; or ""
 * @param measures what it is an indicator of, or ""
 */
public record QuestionForm(
        String code,
        String kind,
        String chinese,
        String english,
        String choices,
        boolean required,
        String shownIf,
        String measures) {

    private static final String SCALE = "SCALE-";

    static QuestionForm empty(int number) {
        return new QuestionForm("q" + number, SCALE + 5, "", "", "", true, "", "");
    }

    static QuestionForm of(Question question, List<Question> all) {
        return new QuestionForm(
                question.code(),
                question.kind() == Question.Kind.SCALE
                        ? SCALE + question.steps()
                        : question.kind().name(),
                question.chinese(),
                question.english(),
                question.choices().stream()
                        .map(choice -> choice.english().isEmpty()
                                ? choice.chinese()
                                : choice.chinese() + " | " + choice.english())
                        .collect(Collectors.joining("\n")),
                question.required(),
                condition(question, all),
                question.measures());
    }

    private static String condition(Question question, List<Question> all) {
        var condition = question.shownIf();
        if (condition == null) {
            return "";
        }
        var number = IntStream.range(0, all.size())
                .filter(at -> all.get(at).code().equals(condition.question()))
                .findFirst()
                .orElse(-1);
        var choices = number < 0 ? List.<Question.Choice>of() : all.get(number).choices();
        return (number + 1) + "="
                + IntStream.range(0, choices.size())
                        .filter(at ->
                                condition.answers().contains(choices.get(at).code()))
                        .mapToObj(at -> Integer.toString(at + 1))
                        .collect(Collectors.joining(","));
    }

    /** Whether nothing was typed: then it is no question. */
    boolean blank() {
        return chinese.isBlank() && english.isBlank() && choices.isBlank();
    }

    /** The question, after those that come before it. */
    Question question(List<Question> before, @Nullable Question former) {
        var scale = kind.startsWith(SCALE);
        return new Question(
                code,
                scale ? Question.Kind.SCALE : known(kind),
                chinese.strip(),
                english.strip(),
                required,
                scale ? steps() : 0,
                choices(scale, former),
                shownIf(before),
                measures.strip());
    }

    private static Question.Kind known(String kind) {
        return Arrays.stream(Question.Kind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(Question.Kind.TEXT);
    }

    private int steps() {
        return switch (kind) {
            case SCALE + 10 -> 10;
            case SCALE + 7 -> 7;
            default -> 5;
        };
    }

    /** A choice keeps the code that it had in its place, so that answers of editions can be compared. */
    private List<Question.Choice> choices(boolean scale, @Nullable Question former) {
        var lines = choices.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        var names = scale ? List.of("low", "high") : List.<String>of();
        return IntStream.range(0, scale ? Math.min(2, lines.size()) : lines.size())
                .mapToObj(at -> {
                    var words = lines.get(at).split("[|｜]", 2);
                    var known = former != null && at < former.choices().size()
                            ? former.choices().get(at).code()
                            : "c" + (at + 1);
                    return new Question.Choice(
                            scale ? names.get(at) : known, words[0].strip(), words.length > 1 ? words[1].strip() : "");
                })
                .toList();
    }

    private Question.@Nullable Condition shownIf(List<Question> before) {
        if (shownIf.isBlank()) {
            return null;
        }
        var sides = shownIf.strip().split("[=＝]", 2);
        var asked = at(before, sides[0]);
        if (asked == null || sides.length < 2) {
            return new Question.Condition("?", Set.of());
        }
        var answers = Arrays.stream(sides[1].split("[,，、]"))
                .flatMap(number -> Stream.ofNullable(at(asked.choices(), number)))
                .map(Question.Choice::code)
                .collect(Collectors.toSet());
        return new Question.Condition(answers.isEmpty() ? "?" : asked.code(), answers);
    }

    private static <T> @Nullable T at(List<T> some, String number) {
        try {
            var at = Integer.parseInt(number.strip()) - 1;
            return at >= 0 && at < some.size() ? some.get(at) : null;
        } catch (NumberFormatException notOne) {
            return null;
        }
    }
}
