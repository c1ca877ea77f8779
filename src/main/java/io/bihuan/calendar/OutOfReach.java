package io.bihuan.calendar;

/** The end of a term lies so far away, or in a calendar so seldom open, that it is no deadline. */
public class OutOfReach extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    OutOfReach(String calendar) {
        super("the term does not end within reach in calendar " + calendar);
    }
}
