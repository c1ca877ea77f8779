package io.bihuan.yearplan.web;

import io.bihuan.web.Ui;
import io.bihuan.yearplan.YearTable;
import java.util.List;

/**
 * An annual plan in its months.
 *
 * @param id the plan
 * @param year which year
 * @param table the months
 */
public record YearPage(String id, int year, YearTable table) {

    private static final int FEW = 3;

    /** The first topics of a rule, and how many there are. */
    public static String name(YearTable.Owed owed, Ui ui) {
        var first = ui.join(owed.topics().subList(0, Math.min(FEW, owed.topics().size())));
        return owed.topics().size() > FEW
                ? ui.text("coverage.more", first, owed.topics().size())
                : first;
    }

    /** What a month says: how many there are of how many. */
    public static String says(YearTable.Cell cell) {
        return switch (cell.state()) {
            case NOTHING -> "";
            case WAITING -> String.valueOf(cell.asked());
            case TAKEN, SHORT -> cell.taken() + "/" + cell.asked();
        };
    }

    /** The numbers of the months. */
    public static List<Integer> months() {
        return List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }
}
