package io.bihuan.exchange;

import io.bihuan.print.Column;
import io.bihuan.print.Sheets;
import io.bihuan.question.AnswerText;
import io.bihuan.question.Content;
import io.bihuan.question.QuestionDraft;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the trainers' table, which the import reads again. The parts of a case follow it, a row each. */
final class TableWriter {

    private static final int CHOICES = 6;
    private static final String PART = "小题·";

    private TableWriter() {}

    static byte[] write(String title, List<QuestionDraft> drafts) {
        var columns = TableReader.HEADINGS.stream()
                .map(names -> Column.of(names.getFirst(), 10))
                .toList();
        var rows = new ArrayList<List<String>>();
        for (var draft : drafts) {
            rows.add(row("", draft.content(), draft, 0));
            if (draft.content() instanceof Content.Case several) {
                several.parts().forEach(part -> rows.add(row(PART, part.content(), null, part.weight())));
            }
        }
        return Sheets.write(title, columns, rows);
    }

    private static List<String> row(
            String before, Content content, @org.jspecify.annotations.Nullable QuestionDraft draft, int weight) {
        var row = new ArrayList<String>();
        row.add(before + TableKinds.name(content.kind()));
        row.add(content.stem());
        row.addAll(offered(content));
        row.add(answer(content));
        row.add(credit(content));
        row.add(draft == null || draft.areaCode() == null ? "" : draft.areaCode());
        row.add(draft == null ? "" : String.valueOf(draft.difficulty()));
        row.add(content.explanation());
        row.add(draft == null ? "" : draft.source());
        row.add(content instanceof Content.ShortAnswer written ? String.join("、", written.keywords()) : "");
        row.add(weight == 0 ? "" : String.valueOf(weight));
        return row;
    }

    private static List<String> offered(Content content) {
        var words = new ArrayList<String>();
        content.offered().forEach(choice -> words.add(choice.text()));
        if (content instanceof Content.Ordering ordering) {
            words.addAll(ordering.steps());
        }
        words.addAll(Collections.nCopies(CHOICES - words.size(), ""));
        return words;
    }

    private static String answer(Content content) {
        return switch (content) {
            case Content.Single _, Content.Multiple _, Content.Ordering _ ->
                content.key().stream()
                        .map(place -> String.valueOf((char) ('A' + Integer.parseInt(place))))
                        .collect(Collectors.joining());
            case Content.FillIn _ -> AnswerText.of(content, false).replace("|", "\\|");
            case Content.TrueFalse _, Content.Matching _, Content.ShortAnswer _ -> AnswerText.of(content, false);
            case Content.Case _ -> "";
        };
    }

    private static String credit(Content content) {
        var credit = Tags.creditOf(content);
        return credit == null ? "" : TableKinds.credit(credit);
    }
}
