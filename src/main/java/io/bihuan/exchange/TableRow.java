package io.bihuan.exchange;

import io.bihuan.question.AnswerText;
import io.bihuan.question.Choice;
import io.bihuan.question.Content;
import io.bihuan.question.QuestionKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One row of the trainers' table. */
record TableRow(int number, Map<String, String> cells) {

    private static final int FIRST_CHOICE = 2;
    private static final int CHOICES = 6;

    private String cell(int heading) {
        return TableReader.HEADINGS.get(heading).stream()
                .map(name -> cells.getOrDefault(name, ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Whether it is a part of the case above it. */
    boolean isPart() {
        return cell(0).matches("(?i)(小题|part)\\s*[·.:：-].*");
    }

    @Nullable
    QuestionKind kind() {
        return TableKinds.kind(cell(0).replaceFirst("(?i)^(小题|part)\\s*[·.:：-]\\s*", ""));
    }

    String stem() {
        return cell(1);
    }

    String explanation() {
        return cell(12);
    }

    @Nullable
    String area() {
        return cell(10).isEmpty() ? null : cell(10);
    }

    String source() {
        return cell(13);
    }

    /** From 1 to 5, the usual one where none is told, -1 where what is told is none. */
    int difficulty() {
        var told = cell(11);
        return told.isEmpty() ? Tags.USUAL_DIFFICULTY : told.matches("[1-5](\\.0)?") ? told.charAt(0) - '0' : -1;
    }

    int weight() {
        var told = cell(15);
        return told.matches("[1-9]\\d{0,2}(\\.0)?") ? Integer.parseInt(told.replace(".0", "")) : 1;
    }

    Content content() {
        var kind = kind();
        var answer = cell(8);
        if (stem().isEmpty()) {
            throw new FileFault(number, "question.fault.stem-missing");
        }
        if (kind == null || kind == QuestionKind.CASE) {
            throw new FileFault(number, "question.table.kind", cell(0));
        }
        if (answer.isEmpty() && kind != QuestionKind.SHORT_ANSWER) {
            throw new FileFault(number, "question.fault.answer-missing");
        }
        var credit = TableKinds.credit(cell(9));
        return switch (kind) {
            case SINGLE -> new Content.Single(stem(), choices(answer, false), explanation());
            case MULTIPLE -> new Content.Multiple(stem(), choices(answer, true), credit, explanation());
            case TRUE_FALSE -> new Content.TrueFalse(stem(), truth(answer), explanation());
            case ORDERING -> new Content.Ordering(stem(), steps(answer), credit, explanation());
            case FILL_IN, MATCHING, SHORT_ANSWER, CASE ->
                AnswerText.content(
                        kind,
                        stem(),
                        kind == QuestionKind.FILL_IN
                                ? answer.replaceAll("(?<!\\\\)[|｜]", "\n").replace("\\|", "|")
                                : answer,
                        keywords(),
                        credit,
                        explanation());
        };
    }

    private List<String> keywords() {
        return Arrays.stream(cell(14).split("[、,，;；\\n]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private List<String> offered() {
        var cells = IntStream.range(FIRST_CHOICE, FIRST_CHOICE + CHOICES)
                .mapToObj(this::cell)
                .toList();
        var last = IntStream.range(0, CHOICES)
                .filter(place -> !cells.get(place).isEmpty())
                .max()
                .orElse(-1);
        return cells.subList(0, last + 1);
    }

    private String letters(String answer, int offered) {
        var letters = answer.toUpperCase(Locale.ROOT).replaceAll("[\\s,，、;；→>-]", "");
        if (!letters.matches("[A-F]+") || letters.chars().anyMatch(letter -> letter - 'A' >= offered)) {
            throw new FileFault(number, "question.table.answer", answer);
        }
        return letters;
    }

    private List<Choice> choices(String answer, boolean several) {
        var offered = offered();
        var letters = letters(answer, offered.size());
        if (!several && letters.length() > 1) {
            throw new FileFault(number, "question.table.answer", answer);
        }
        return IntStream.range(0, offered.size())
                .mapToObj(place -> Choice.of(offered.get(place), letters.indexOf('A' + place) >= 0))
                .toList();
    }

    /** The letters say in which order the columns come. */
    private List<String> steps(String answer) {
        var offered = offered();
        var letters = letters(answer, offered.size());
        if (letters.chars().distinct().count() != offered.size() || letters.length() != offered.size()) {
            throw new FileFault(number, "exchange.table.order", answer);
        }
        return letters.chars().mapToObj(letter -> offered.get(letter - 'A')).toList();
    }

    private boolean truth(String answer) {
        return switch (answer.toLowerCase(Locale.ROOT)) {
            case "正确", "对", "是", "√", "t", "true" -> true;
            case "错误", "错", "否", "×", "x", "f", "false" -> false;
            default -> throw new FileFault(number, "question.table.answer", answer);
        };
    }
}
