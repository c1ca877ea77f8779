package io.bihuan.print;

import io.bihuan.richtext.RichText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A form as its users know it on paper: a title, facts in a frame, a bordered table, passages of text, and lines to
 * sign. The same sheet comes out as PDF, Excel and Word.
 *
 * @param title the heading
 * @param subtitle a line below it, or ""
 * @param facts label and value, in their order; a long value gets a row of its own
 * @param columns the columns of the table; none, and there is no table
 * @param rows the cells, row by row, as many as there are columns
 * @param passages heading and text below the table
 * @param signatures who signs, each followed by a line and a date
 * @param landscape whether the page lies on its long side
 * @param figures gives the pictures of its cells, which are then rich texts; null where cells are plain words
 */
public record FormSheet(
        String title,
        String subtitle,
        SequencedMap<String, String> facts,
        List<Column> columns,
        List<List<String>> rows,
        SequencedMap<String, String> passages,
        List<String> signatures,
        boolean landscape,
        @Nullable Figures figures) {

    /** From so many columns on, as many as days of a fortnight and more, the table is set small, so that a month fits. */
    private static final int MANY = 16;

    public FormSheet {
        facts = new LinkedHashMap<>(facts);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        passages = new LinkedHashMap<>(passages);
        signatures = List.copyOf(signatures);
    }

    /** Whether the table has so many columns that it is set small. */
    public boolean many() {
        return columns.size() >= MANY;
    }

    /** A form whose cells are plain words. */
    public FormSheet(
            String title,
            String subtitle,
            SequencedMap<String, String> facts,
            List<Column> columns,
            List<List<String>> rows,
            SequencedMap<String, String> passages,
            List<String> signatures,
            boolean landscape) {
        this(title, subtitle, facts, columns, rows, passages, signatures, landscape, null);
    }

    /** An upright form without passages. A plain {@link Map} of facts should keep its order. */
    public FormSheet(
            String title,
            String subtitle,
            Map<String, String> facts,
            List<Column> columns,
            List<List<String>> rows,
            List<String> signatures) {
        this(title, subtitle, new LinkedHashMap<>(facts), columns, rows, new LinkedHashMap<>(), signatures, false);
    }

    /** The form lying on its long side, for tables of many columns. */
    public FormSheet lying() {
        return new FormSheet(title, subtitle, facts, columns, rows, passages, signatures, true, figures);
    }

    /** The form with its cells in words alone, for a sheet that draws nothing. */
    FormSheet worded() {
        return figures == null
                ? this
                : new FormSheet(
                        title,
                        subtitle,
                        facts,
                        columns,
                        rows.stream()
                                .map(row -> row.stream().map(RichText::words).toList())
                                .toList(),
                        passages,
                        signatures,
                        landscape);
    }

    /** The form with cells that are rich texts, their formulas and pictures drawn. */
    public FormSheet drawn(Figures pictures) {
        return new FormSheet(title, subtitle, facts, columns, rows, passages, signatures, landscape, pictures);
    }

    /** The form with one more passage of text below its table. */
    public FormSheet with(String heading, String text) {
        var more = new LinkedHashMap<>(passages);
        more.put(heading, text);
        return new FormSheet(title, subtitle, facts, columns, rows, more, signatures, landscape, figures);
    }

    /**
     * The same form to fill in by hand: labels stay, values go, with so many empty rows at most that it stays on one sheet
     * of paper.
     */
    public FormSheet blank(int emptyRows) {
        var labels = emptied(facts);
        var empty = new ArrayList<List<String>>();
        for (var i = 0; i < Math.min(emptyRows, FormLayout.rowsLeft(this)); i++) {
            empty.add(columns.stream().map(_ -> "").toList());
        }
        return new FormSheet(
                title, subtitle, labels, columns, empty, emptied(passages), signatures, landscape, figures);
    }

    private static SequencedMap<String, String> emptied(Map<String, String> filled) {
        var labels = new LinkedHashMap<String, String>();
        filled.keySet().forEach(label -> labels.put(label, ""));
        return labels;
    }
}
