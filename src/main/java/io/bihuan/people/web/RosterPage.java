package io.bihuan.people.web;

import io.bihuan.people.CheckedRow;
import io.bihuan.people.RosterColumn;
import io.bihuan.people.Rosters;
import io.bihuan.web.Ui;
import java.util.List;

/** A roster before it is taken in: what is good, and what is wrong with the rest. */
public record RosterPage(Rosters.Roster roster) {

    private static final int SHOWN = 200;

    /** The columns that are shown. */
    public List<RosterColumn> columns() {
        return List.of(
                RosterColumn.NUMBER, RosterColumn.NAME, RosterColumn.BRANCH, RosterColumn.TEAM, RosterColumn.POST);
    }

    /** The first good rows. */
    public List<CheckedRow> good() {
        return roster.good().stream().limit(SHOWN).toList();
    }

    /** The first bad rows. */
    public List<CheckedRow> bad() {
        return roster.bad().stream().limit(SHOWN).toList();
    }

    /** How many good rows are not shown. */
    public int goodBeyond() {
        return Math.max(0, roster.good().size() - SHOWN);
    }

    /** How many bad rows are not shown. */
    public int badBeyond() {
        return Math.max(0, roster.bad().size() - SHOWN);
    }

    /** A fault in words. */
    public String told(CheckedRow.Fault fault, Ui ui) {
        return ui.text(
                fault.key(),
                fault.arguments().stream()
                        .map(argument -> inWords(argument, fault.column(), ui))
                        .toArray());
    }

    /** A column is called as the reader's page calls it, and a list is parted as the reader's language parts it. */
    private static Object inWords(Object argument, RosterColumn column, Ui ui) {
        if (argument.equals(column.heading())) {
            return ui.text("people.roster.column." + column.name());
        }
        return argument instanceof String words && ui.english() ? words.replace("、", ", ") : argument;
    }

    /** How many accounts would be opened. */
    public long accounts() {
        return roster.good().stream().filter(row -> !row.login().isEmpty()).count();
    }
}
