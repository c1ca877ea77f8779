package io.bihuan.print;

/** Tells text that a spreadsheet would take for a formula. */
final class Formulas {

    private Formulas() {}

    static boolean looksLikeOne(String text) {
        return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0;
    }

    /** The text with a leading apostrophe where it looks like a formula, for files that have no cell types. */
    static String guarded(String text) {
        return looksLikeOne(text) ? "'" + text : text;
    }
}
