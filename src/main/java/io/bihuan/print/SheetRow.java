package io.bihuan.print;

import java.util.List;

/**
 * One row that was read.
 *
 * @param number where it stands in the file, as people count: the first row is 1
 * @param cells what stands in it, trimmed; an empty cell is ""
 */
public record SheetRow(int number, List<String> cells) {

    /** The cell at the place, or "" where the row is shorter. */
    public String cell(int place) {
        return place < cells.size() ? cells.get(place) : "";
    }

    /** Whether nothing stands in it. */
    public boolean empty() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
