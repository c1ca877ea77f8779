package io.bihuan.question;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers as lines of text, one thing a line, which people type and read: {@code *} before a right choice, {@code /}
 * between the answers that one gap accepts, {@code →} between a left side and its right one. What is written comes back
 * the same; a share other than the whole stands in brackets, a word to whoever chose it behind {@code ##}.
 */
public final class AnswerText {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final Pattern CHOICE =
            Pattern.compile("^(\\*)?\\s*(?:\\[(-?\\d+(?:\\.\\d+)?)])?\\s*(.*?)(?:\\s*##\\s*(.*))?$");
    private static final Pattern SLASH = Pattern.compile("(?<!\\\\)[/／]");
    private static final Pattern ACCEPTED =
            Pattern.compile("^(.*?)(?:\\s*±\\s*(\\d+(?:\\.\\d+)?))?(?:\\s*\\[(\\d+(?:\\.\\d+)?)])?$");
    private static final Pattern ARROW = Pattern.compile("\\s*(?<!\\\\)(?:→|->|＝>|=>)\\s*");
    private static final Pattern ARROW_IN_WORDS = Pattern.compile("→|->|＝>|=>");
    private static final Pattern HIDDEN_ARROW = Pattern.compile("\\\\(→|->|＝>|=>)");
    private static final Pattern TRUE = Pattern.compile("(?i)正确|对|是|√|true|t");

    private AnswerText() {}

    /** The answer as lines; a statement as 正确 or 错误, in English where that is read. */
    public static String of(Content content, boolean english) {
        return switch (content) {
            case Content.Single single -> lines(single.choices().stream().map(AnswerText::line));
            case Content.Multiple multiple -> lines(multiple.choices().stream().map(AnswerText::line));
            case Content.TrueFalse statement ->
                english ? String.valueOf(statement.truth()) : statement.truth() ? "正确" : "错误";
            case Content.FillIn fillIn -> of(fillIn);
            case Content.Ordering ordering -> lines(ordering.steps().stream());
            case Content.Matching matching -> of(matching);
            case Content.ShortAnswer shortAnswer -> shortAnswer.model();
            case Content.Case _ -> "";
        };
    }

    private static String of(Content.FillIn fillIn) {
        return lines(fillIn.blanks().stream()
                .map(blank -> blank.accepted().stream().map(AnswerText::word).collect(Collectors.joining(" / "))));
    }

    private static String of(Content.Matching matching) {
        return lines(Stream.concat(
                matching.pairs().stream().map(pair -> hidden(pair.left()) + " → " + hidden(pair.right())),
                matching.extras().stream().map(extra -> "→ " + hidden(extra))));
    }

    /** A question of a kind, its answer read from lines. */
    public static Content content(
            QuestionKind kind,
            String stem,
            String lines,
            List<String> keywords,
            PartialCredit credit,
            String explanation) {
        return switch (kind) {
            case SINGLE -> new Content.Single(stem, choices(lines), explanation);
            case MULTIPLE -> new Content.Multiple(stem, choices(lines), credit, explanation);
            case TRUE_FALSE ->
                new Content.TrueFalse(stem, TRUE.matcher(lines.strip()).matches(), explanation);
            case FILL_IN -> new Content.FillIn(stem, blanks(lines), explanation);
            case ORDERING -> new Content.Ordering(stem, filled(lines).toList(), credit, explanation);
            case MATCHING -> matching(stem, lines, credit, explanation);
            case SHORT_ANSWER -> new Content.ShortAnswer(stem, lines.strip(), keywords, explanation);
            case CASE -> new Content.Case(stem, List.of(), explanation);
        };
    }

    private static List<Blank> blanks(String lines) {
        return filled(lines)
                .map(line -> new Blank(Arrays.stream(SLASH.split(line))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .map(AnswerText::accepted)
                        .toList()))
                .toList();
    }

    private static Content.Matching matching(String stem, String lines, PartialCredit credit, String explanation) {
        var sides = filled(lines).map(line -> ARROW.split(line, 2)).toList();
        return new Content.Matching(
                stem,
                sides.stream()
                        .filter(side -> side.length < 2 || !side[0].isBlank())
                        .map(side -> new Pair(shown(side[0]), side.length < 2 ? "" : shown(side[1])))
                        .toList(),
                sides.stream()
                        .filter(side -> side.length == 2 && side[0].isBlank())
                        .map(side -> shown(side[1]))
                        .toList(),
                credit,
                explanation);
    }

    /** An arrow within the words is told from the one between them by a backslash. */
    private static String hidden(String words) {
        return ARROW_IN_WORDS.matcher(words).replaceAll("\\\\$0");
    }

    private static String shown(String words) {
        return HIDDEN_ARROW.matcher(words).replaceAll("$1").strip();
    }

    private static List<Choice> choices(String lines) {
        return filled(lines).map(AnswerText::choice).toList();
    }

    private static Choice choice(String line) {
        var read = CHOICE.matcher(line);
        if (!read.matches()) {
            return Choice.of(line, false);
        }
        var whole = read.group(1) == null ? BigDecimal.ZERO : ALL;
        return new Choice(
                read.group(3).strip(),
                read.group(2) == null ? whole : new BigDecimal(read.group(2)),
                read.group(4) == null ? "" : read.group(4).strip());
    }

    private static String line(Choice choice) {
        var plain = choice.share().signum() == 0 || choice.share().compareTo(ALL) == 0;
        return (choice.right() ? "* " : "")
                + (plain ? "" : "[" + choice.share().toPlainString() + "] ")
                + choice.text().replaceAll("\\R", " ")
                + (choice.feedback().isEmpty() ? "" : " ## " + choice.feedback().replaceAll("\\R", " "));
    }

    private static Accepted accepted(String word) {
        var read = ACCEPTED.matcher(word);
        if (!read.matches()) {
            return Accepted.words(word);
        }
        return new Accepted(
                read.group(1).replace("\\/", "/").strip(),
                read.group(3) == null ? ALL : new BigDecimal(read.group(3)),
                read.group(2) == null ? null : new BigDecimal(read.group(2)));
    }

    private static String word(Accepted accepted) {
        return accepted.text().replace("/", "\\/")
                + (accepted.tolerance() == null
                        ? ""
                        : " ± " + accepted.tolerance().toPlainString())
                + (accepted.share().compareTo(ALL) == 0
                        ? ""
                        : " [" + accepted.share().toPlainString() + "]");
    }

    private static Stream<String> filled(String lines) {
        return lines.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private static String lines(Stream<String> each) {
        return each.collect(Collectors.joining("\n"));
    }
}
