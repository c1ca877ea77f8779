package io.bihuan.print;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads the rows of a table by its headings, in whatever order and language these stand. Rows above the headings, such as
 * a title, are passed over, as are empty ones.
 */
public final class HeadedRows {

    private final Map<String, String> fields;
    private final Set<String> telling;

    /**
     * Tables of a kind.
     *
     * @param fields what a column may be headed, in small letters, and the field that is meant; a heading that is not
     *     among them means itself
     * @param telling the fields of which a row of headings names at least one
     */
    public HeadedRows(Map<String, String> fields, Set<String> telling) {
        this.fields = Map.copyOf(fields);
        this.telling = Set.copyOf(telling);
    }

    /** One row below the headings. */
    public static final class Row {

        private final SheetRow row;
        private final Map<String, Integer> places;

        private Row(SheetRow row, Map<String, Integer> places) {
            this.row = row;
            this.places = places;
        }

        /** Where it stands in the file; the first row is 1. */
        public int number() {
            return row.number();
        }

        /** Everything that stands in it, column by column. */
        public List<String> cells() {
            return row.cells();
        }

        /** What stands in the field's column, or "" where the table has none. */
        public String cell(String field) {
            var place = places.get(field);
            return place == null ? "" : row.cell(place);
        }
    }

    /** Hands over the rows until the reader has enough; false when the table has no row of headings. */
    public boolean read(InputStream content, Predicate<Row> reader) {
        var places = new HashMap<String, Integer>();
        var going = new boolean[] {true};
        Sheets.read(content, row -> {
            if (row.empty() || !going[0]) {
                return;
            }
            if (places.isEmpty()) {
                places.putAll(headings(row));
            } else {
                going[0] = reader.test(new Row(row, places));
            }
        });
        return !places.isEmpty();
    }

    private Map<String, Integer> headings(SheetRow row) {
        var places = new HashMap<String, Integer>();
        for (var i = 0; i < row.cells().size(); i++) {
            var heading = row.cell(i).toLowerCase(Locale.ROOT);
            places.putIfAbsent(fields.getOrDefault(heading, heading), i);
        }
        return places.keySet().stream().anyMatch(telling::contains) ? places : Map.of();
    }
}
