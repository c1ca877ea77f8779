package io.bihuan.people;

import java.util.Map;

/**
 * One row of a roster as it stands in the file.
 *
 * @param row where it stands, as people count
 * @param cells what stands in it, by column
 */
public record RosterRow(int row, Map<String, String> cells) {

    /** The cell of a column, trimmed; "" where it is empty. */
    public String cell(RosterColumn column) {
        return cells.getOrDefault(column.name(), "").strip();
    }
}
