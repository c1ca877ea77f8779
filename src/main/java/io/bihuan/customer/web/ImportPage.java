package io.bihuan.customer.web;

import io.bihuan.customer.ImportColumns;
import io.bihuan.customer.ImportPreview;
import io.bihuan.job.WorkState;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file that is looked at before it is taken in.
 *
 * @param file the kept file; null while none was sent
 * @param former the reader's latest imports
 */
public record ImportPage(
        @Nullable UUID file, String name, ImportPreview.@Nullable Look look, List<WorkState> former, Errors errors) {

    private static final int EXAMPLES = 3;
    private static final int LONGEST = 24;

    /** What stands in a column in the first rows, so that nobody has to guess what it is. */
    public String examples(int place, Ui ui) {
        return look == null
                ? ""
                : ui.join(look.rows().stream()
                        .filter(row -> place < row.size() && !row.get(place).isEmpty())
                        .map(row -> row.get(place))
                        .distinct()
                        .limit(EXAMPLES)
                        .map(ImportPage::cut)
                        .toList());
    }

    private static String cut(String cell) {
        return cell.length() <= LONGEST ? cell : cell.substring(0, LONGEST) + "…";
    }

    /** What a column may hold. */
    public List<Option> fields(Ui ui) {
        return Stream.concat(
                        Stream.of(new Option("", ui.text("customer.import.field.none"))),
                        ImportColumns.FIELDS.stream()
                                .map(field -> new Option(field, ui.text("customer.import.field." + field))))
                .toList();
    }
}
