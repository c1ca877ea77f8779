package io.bihuan.print;

/**
 * One column of a printed table.
 *
 * @param label its heading
 * @param share how wide it is compared with its neighbours; 10 is an ordinary one
 */
public record Column(String label, int share) {

    public Column {
        if (share < 1) {
            throw new IllegalArgumentException("A column has a width: " + label);
        }
    }

    /** A column of ordinary width. */
    public static Column of(String label) {
        return new Column(label, 10);
    }

    /** A column so wide compared with an ordinary one of 10. */
    public static Column of(String label, int share) {
        return new Column(label, share);
    }
}
