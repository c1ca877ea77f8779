package io.bihuan.print;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file read as a table: its first filled row holds the headings; a title that stands alone above them is passed over.
 *
 * @param headings the headings, in their order
 * @param rows the filled rows below
 */
public record SheetTable(List<String> headings, List<SheetRow> rows) {

    /** A row's cells by heading. */
    public Map<String, String> byHeading(SheetRow row) {
        var cells = new LinkedHashMap<String, String>();
        for (var i = 0; i < headings.size(); i++) {
            cells.put(headings.get(i), row.cell(i));
        }
        return cells;
    }

    static SheetTable of(List<SheetRow> all) {
        var some = all.stream().filter(row -> !row.empty()).toList();
        var filled = some.size() > 1 && isTitle(some.getFirst()) && !isTitle(some.get(1))
                ? some.subList(1, some.size())
                : some;
        return filled.isEmpty()
                ? new SheetTable(List.of(), List.of())
                : new SheetTable(filled.getFirst().cells(), filled.subList(1, filled.size()));
    }

    private static boolean isTitle(SheetRow row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count() == 1;
    }
}
