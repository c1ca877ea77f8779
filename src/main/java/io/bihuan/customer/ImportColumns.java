package io.bihuan.customer;

import io.bihuan.print.SheetRow;
import java.util.Arrays;
import java.util.List;

/**
 * Which column of a file holds what.
 *
 * @param headingRow the number of the row of headings; 0 where there is none
 * @param fields column by column: one of {@link #FIELDS}, or "" for one that is left out
 */
public record ImportColumns(int headingRow, List<String> fields) {

    /** What a column may hold; {@code customer.import.field.<field>} is the wording. */
    public static final List<String> FIELDS = List.of("externalid", "name", "phone", "email", "grade", "note");

    /** Whether a row could be recognised: by outside id, phone or e-mail. */
    public boolean tells() {
        return fields.contains("externalid") || fields.contains("phone") || fields.contains("email");
    }

    /** Whether two columns hold the same. */
    public boolean twice() {
        var said = fields.stream().filter(field -> !field.isEmpty()).toList();
        return said.stream().distinct().count() < said.size();
    }

    String cell(SheetRow row, String field) {
        var place = fields.indexOf(field);
        return place < 0 ? "" : row.cell(place);
    }

    String written() {
        return headingRow + ";" + String.join(",", fields);
    }

    static ImportColumns parse(String written) {
        var parts = written.split(";", 2);
        return new ImportColumns(Integer.parseInt(parts[0]), Arrays.asList(parts[1].split(",", -1)));
    }
}
