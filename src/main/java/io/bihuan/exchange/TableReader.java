package io.bihuan.exchange;

import io.bihuan.print.SheetTable;
import io.bihuan.question.Content;
import io.bihuan.question.Part;
import io.bihuan.question.QuestionDraft;
import io.bihuan.question.QuestionKind;
import io.bihuan.question.QuestionStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads questions from the trainers' table: one question a row, choices in columns A to F, the answer as letters. The
 * rows of kind 小题·… below a case are its parts; one that is wrong keeps the whole case out.
 */
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
            List.of("部分得分", "Credit", "多选计分"),
            List.of("能力点", "Area"),
            List.of("难度", "Difficulty"),
            List.of("解析", "Explanation"),
            List.of("来源", "Source"),
            List.of("关键词", "Keywords"),
            List.of("占分", "Weight"));

    private final List<ImportLine> lines = new ArrayList<>();
    private @Nullable TableRow open;
    private ImportLine.@Nullable Bad wrong;
    private final List<Part> parts = new ArrayList<>();

    private TableReader() {}

    static List<ImportLine> read(SheetTable table) {
        var known = table.headings().stream()
                .filter(heading -> HEADINGS.stream().anyMatch(names -> names.contains(heading)))
                .count();
        if (!table.headings().isEmpty() && known < 3) {
            return List.of(ImportLine.bad(1, String.join(" ", table.headings()), "question.table.headings"));
        }
        var reader = new TableReader();
        for (var row : table.rows()) {
            reader.row(new TableRow(row.number(), table.byHeading(row)));
        }
        reader.close();
        return reader.lines;
    }

    private void row(TableRow row) {
        if (row.isPart()) {
            part(row);
            return;
        }
        close();
        if (row.kind() == QuestionKind.CASE) {
            open = row;
            return;
        }
        lines.add(line(row));
    }

    private void part(TableRow row) {
        if (open == null) {
            lines.add(ImportLine.bad(row.number(), row.stem(), "exchange.table.part-alone"));
            return;
        }
        try {
            parts.add(new Part(row.content(), row.weight()));
        } catch (FileFault fault) {
            wrong = wrong == null ? fault.bad(row.stem()) : wrong;
        }
    }

    private void close() {
        var row = open;
        if (row != null) {
            lines.add(wrong == null ? drafted(row, new Content.Case(row.stem(), parts, row.explanation())) : wrong);
        }
        open = null;
        wrong = null;
        parts.clear();
    }

    private static ImportLine line(TableRow row) {
        try {
            return drafted(row, row.content());
        } catch (FileFault fault) {
            return fault.bad(row.stem());
        }
    }

    private static ImportLine drafted(TableRow row, Content content) {
        var difficulty = row.difficulty();
        return difficulty < 0
                ? ImportLine.bad(row.number(), row.stem(), "question.fault.difficulty")
                : ImportLine.checked(
                        row.number(),
                        new QuestionDraft(content, row.area(), difficulty, row.source(), QuestionStatus.IN_REVIEW));
    }
}
