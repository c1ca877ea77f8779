package io.bihuan.print;

import java.util.List;
import java.util.Map;

/**
 * A form laid out for its template.
 *
 * @param sheet the form
 * @param lines the facts, row by row of their frame
 * @param widths the columns' widths in per cent
 * @param close whether it is set closely, so that what nearly fits on a page fits
 */
public record PrintedForm(
        FormSheet sheet, List<List<Map.Entry<String, String>>> lines, List<Integer> widths, boolean close) {

    /** The same, its lines and boxes closer together. */
    PrintedForm closer() {
        return new PrintedForm(sheet, lines, widths, true);
    }

    /** A cell as XHTML, escaped. */
    public String cell(String text) {
        return PaperHtml.of(text, sheet.figures());
    }

    static PrintedForm of(FormSheet sheet) {
        var lines = FormLayout.lines(sheet.facts()).stream()
                .map(FormLayout.Line::pairs)
                .toList();
        return new PrintedForm(sheet, lines, ColumnWidths.of(sheet), false);
    }
}
