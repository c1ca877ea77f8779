package io.bihuan.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts facts into the rows of a frame: two short ones side by side, a long one on its own. */
final class FormLayout {

    /** In halves of a Chinese character, as wide as a Latin one. */
    private static final long SHORT = 34;

    private FormLayout() {}

    /** What fits on a sheet of A4, in rows to write in, below its title. */
    private static final int UPRIGHT_ROWS = 25;

    private static final int LYING_ROWS = 15;
    private static final int FEWEST_ROWS = 3;

    /** How many rows high a passage is that is written by hand, its heading with it. */
    private static final int PASSAGE_ROWS = 3;

    /** How many empty rows a table has so that everything below it stays on the same sheet. */
    static int rowsLeft(FormSheet sheet) {
        var taken = Math.ceilDiv(sheet.facts().size(), 2)
                + PASSAGE_ROWS * sheet.passages().size()
                + (sheet.signatures().isEmpty() ? 0 : 3);
        return Math.max(FEWEST_ROWS, (sheet.landscape() ? LYING_ROWS : UPRIGHT_ROWS) - taken);
    }

    /** One row of the frame: one pair of label and value across, or two pairs. */
    record Line(List<Map.Entry<String, String>> pairs) {
        boolean across() {
            return pairs.size() == 1;
        }
    }

    static List<Line> lines(Map<String, String> facts) {
        var lines = new ArrayList<Line>();
        var waiting = new ArrayList<Map.Entry<String, String>>();
        for (var fact : facts.entrySet()) {
            if (isLong(fact.getValue())) {
                flush(waiting, lines);
                lines.add(new Line(List.of(fact)));
            } else {
                waiting.add(fact);
                if (waiting.size() == 2) {
                    flush(waiting, lines);
                }
            }
        }
        flush(waiting, lines);
        return lines;
    }

    private static boolean isLong(String value) {
        return value.indexOf('\n') >= 0 || length(value) > SHORT;
    }

    private static long length(String value) {
        return value.codePoints().mapToLong(sign -> sign < 0x2000 ? 1 : 2).sum();
    }

    /** How many lines a text takes in a cell so many Latin characters wide. */
    static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> (int) Math.max(1, Math.ceilDiv(length(line), (long) width)))
                .sum();
    }

    private static void flush(List<Map.Entry<String, String>> waiting, List<Line> lines) {
        if (!waiting.isEmpty()) {
            lines.add(new Line(List.copyOf(waiting)));
            waiting.clear();
        }
    }

    /** The widths of the columns in per cent of the table, adding up to 100. */
    static List<Integer> percents(List<Column> columns) {
        var whole = columns.stream().mapToInt(Column::share).sum();
        var widths = new ArrayList<Integer>();
        var left = 100;
        for (var i = 0; i < columns.size(); i++) {
            var last = i == columns.size() - 1;
            var width = last ? left : Math.round(100f * columns.get(i).share() / whole);
            widths.add(width);
            left -= width;
        }
        return widths;
    }
}
