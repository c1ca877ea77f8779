package io.bihuan.job;

import java.util.UUID;

/** One piece of work while it runs: its input, and where it says how far it is. */
public interface WorkRun {

    /** Which work this is. */
    UUID id();

    /** Who started it. */
    UUID by();

    /** A value it was started with; empty where that was not given. */
    String input(String name);

    /** How many rows there are, or about how many as long as nobody knows better. Cheap: may be told again and again. */
    void total(long rows);

    /** How many rows are behind it. Cheap: may be called for every row. */
    void done(long rows);

    /** How many rows a former run of this work had counted before its node died; 0 at a first run. */
    long doneBefore();

    /** Notes that a row was left out, and why. */
    void error(long row, String reason);

    /** What came of it: a word for people or the address of the result, shown when it is done. */
    void result(String text);

    /** Whether somebody asked to stop. Ask at every row, and return: what is done stays done. */
    boolean cancelled();
}
