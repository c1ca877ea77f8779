package io.bihuan.print;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Widths of columns that tear no English word and no date apart: whoever has room to spare gives some to whoever lacks it. */
final class ColumnWidths {

    private static final Pattern WHOLE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|[A-Za-z][A-Za-z.:;,]*");

    /** A longer word is a name or an address, which may be broken. */
    private static final int LONGEST_KEPT = 16;

    private static final double LETTER = 2.1;
    private static final double EDGES = 4.6;
    private static final double UPRIGHT = 182;
    private static final double LYING = 269;

    private ColumnWidths() {}

    /** In per cent of the table, adding up to 100; as the shares say where there is not room for everybody's words. */
    static List<Integer> of(FormSheet sheet) {
        var shares = FormLayout.percents(sheet.columns());
        var least = IntStream.range(0, shares.size())
                .map(column -> least(sheet, column))
                .toArray();
        var spare = IntStream.range(0, shares.size())
                .map(column -> Math.max(0, shares.get(column) - least[column]))
                .toArray();
        var lacking = IntStream.range(0, shares.size())
                .map(column -> Math.max(0, least[column] - shares.get(column)))
                .sum();
        var room = IntStream.of(spare).sum();
        if (lacking == 0 || lacking > room) {
            return shares;
        }
        var given = given(spare, lacking, room);
        return IntStream.range(0, shares.size())
                .mapToObj(column -> Math.max(least[column], shares.get(column) - given[column]))
                .toList();
    }

    /** What each gives, in proportion to what it can spare, and to the last per cent. */
    private static int[] given(int[] spare, int lacking, int room) {
        var given = new int[spare.length];
        var before = 0;
        var owed = 0;
        for (var column = 0; column < spare.length; column++) {
            before += spare[column];
            var until = Math.floorDiv(before * lacking, room);
            given[column] = until - owed;
            owed = until;
        }
        return given;
    }

    private static int least(FormSheet sheet, int column) {
        var longest = Stream.concat(
                        Stream.of(sheet.columns().get(column).label()),
                        sheet.rows().stream().map(row -> row.get(column)))
                .flatMap(text -> WHOLE.matcher(text).results())
                .mapToInt(word -> word.end() - word.start())
                .filter(length -> length <= LONGEST_KEPT)
                .max()
                .orElse(0);
        return (int) Math.ceil(100 * (longest * LETTER + EDGES) / (sheet.landscape() ? LYING : UPRIGHT));
    }
}
