package io.bihuan.print;

import io.bihuan.web.Ui;

/** The few words of every form that are not its own: where to sign, and which page it is. */
record PaperWords(Ui ui) {

    private static final String LINE = "________________";
    private static final char MARK = '\u0001';

    /** Somebody's line, with the day beside it. */
    String signature(String who) {
        return ui.labelled(who, LINE) + "    " + ui.labelled(ui.text("print.date"), LINE);
    }

    boolean english() {
        return ui.english();
    }

    /** The wording of the page's number, cut where the number and where the count of pages stand. */
    String[] page() {
        return ui.text("print.page", Character.toString(MARK), Character.toString(MARK))
                .split(Character.toString(MARK), -1);
    }
}
