package io.bihuan.exchange;

import io.bihuan.print.SheetTable;
import io.bihuan.question.Blank;
import io.bihuan.question.Choice;
import io.bihuan.question.Content;
import io.bihuan.question.PartialCredit;
import io.bihuan.question.QuestionDraft;
import io.bihuan.question.QuestionStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads questions from the trainers' table: one question a row, choices in columns A to H, the answer as letters. */
final class TableReader {

    /** The headings, in their order; a table in English names them in English. */
    static final List<List<String>> HEADINGS = List.of(
            List.of("题型", "Kind"),
            List.of("题干", "Question"),
            List.of("选项A", "A"),
            List.of("选项B", "B"),
            List.of("选项C", "C"),
            List.of("选项D", "D"),
            List.of("选项E", "E"),
            List.of("选项F", "F"),
            List.of("答案", "Answer"),
            List.of("多选计分", "Credit"),
            List.of("能力点", "Area"),
            List.of("难度", "Difficulty"),
            List.of("解析", "Explanation"),
            List.of("来源", "Source"));

    private static final int FIRST_CHOICE = 2;
    private static final int CHOICES = 6;

    private TableReader() {}

    static List<ImportLine> read(SheetTable table) {
        var known = table.headings().stream()
                .filter(heading -> HEADINGS.stream().anyMatch(names -> names.contains(heading)))
                .count();
        if (!table.headings().isEmpty() && known < 3) {
            return List.of(ImportLine.bad(1, String.join(" ", table.headings()), "question.table.headings"));
        }
        var lines = new ArrayList<ImportLine>();
        for (var row : table.rows()) {
            lines.add(new TableRow(row.number(), table.byHeading(row)).read());
        }
        return lines;
    }

    private record TableRow(int number, Map<String, String> cells) {

        String cell(int heading) {
            return HEADINGS.get(heading).stream()
                    .map(name -> cells.getOrDefault(name, ""))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        ImportLine read() {
            var stem = cell(1);
            var answer = cell(8);
            if (stem.isEmpty()) {
                return ImportLine.bad(number, answer, "question.fault.stem-missing");
            }
            if (answer.isEmpty()) {
                return ImportLine.bad(number, stem, "question.fault.answer-missing");
            }
            return switch (cell(0).toLowerCase(Locale.ROOT)) {
                case "单选", "单选题", "single" -> choices(stem, answer, false);
                case "多选", "多选题", "multiple" -> choices(stem, answer, true);
                case "判断", "判断题", "true/false" -> statement(stem, answer);
                case "填空", "填空题", "fill-in" -> fillIn(stem, answer);
                default -> ImportLine.bad(number, stem, "question.table.kind", cell(0));
            };
        }

        private ImportLine choices(String stem, String answer, boolean several) {
            var offered = IntStream.range(FIRST_CHOICE, FIRST_CHOICE + CHOICES)
                    .mapToObj(this::cell)
                    .toList();
            var last = IntStream.range(0, CHOICES)
                    .filter(place -> !offered.get(place).isEmpty())
                    .max()
                    .orElse(-1);
            var letters = answer.toUpperCase(Locale.ROOT).replaceAll("[\\s,，、;；]", "");
            if (!letters.matches("[A-F]+")
                    || letters.chars().anyMatch(letter -> letter - 'A' > last)
                    || (!several && letters.length() > 1)) {
                return ImportLine.bad(number, stem, "question.table.answer", answer);
            }
            var choices = IntStream.rangeClosed(0, last)
                    .mapToObj(place -> Choice.of(offered.get(place), letters.indexOf('A' + place) >= 0))
                    .toList();
            return drafted(
                    several
                            ? new Content.Multiple(stem, choices, credit(), cell(12))
                            : new Content.Single(stem, choices, cell(12)));
        }

        private PartialCredit credit() {
            return switch (cell(9)) {
                case "按比例", "proportional" -> PartialCredit.PROPORTIONAL;
                case "少选给分", "unless wrong" -> PartialCredit.UNLESS_WRONG;
                default -> PartialCredit.ALL_OR_NOTHING;
            };
        }

        private ImportLine statement(String stem, String answer) {
            return switch (answer.toLowerCase(Locale.ROOT)) {
                case "正确", "对", "是", "√", "t", "true" -> drafted(new Content.TrueFalse(stem, true, cell(12)));
                case "错误", "错", "否", "×", "x", "f", "false" -> drafted(new Content.TrueFalse(stem, false, cell(12)));
                default -> ImportLine.bad(number, stem, "question.table.answer", answer);
            };
        }

        /** Gaps are parted by a bar, the answers that one gap accepts by a slash. */
        private ImportLine fillIn(String stem, String answer) {
            var blanks = Arrays.stream(answer.split("[|｜]"))
                    .map(gap -> Blank.of(Arrays.stream(gap.split("[/／]"))
                            .map(String::strip)
                            .filter(word -> !word.isEmpty())
                            .toArray(String[]::new)))
                    .toList();
            return drafted(new Content.FillIn(stem, blanks, cell(12)));
        }

        private ImportLine drafted(Content content) {
            var difficulty = cell(11);
            if (!difficulty.isEmpty() && !difficulty.matches("[1-5](\\.0)?")) {
                return ImportLine.bad(number, content.stem(), "question.fault.difficulty");
            }
            var steps = difficulty.isEmpty() ? 2 : difficulty.charAt(0) - '0';
            var area = cell(10);
            return ImportLine.checked(
                    number,
                    new QuestionDraft(content, area.isEmpty() ? null : area, steps, cell(13), QuestionStatus.ACTIVE));
        }
    }
}
