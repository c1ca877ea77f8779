package io.bihuan.database;

import java.io.PrintStream;

/** A command of the program that needs its modules, but not its pages; a bean of the module that knows how. */
public interface ProgramCommand {

    /** The word after {@code bihuan}. */
    String name();

    /** Does it, says what came of it, and answers whether all is well. */
    boolean run(PrintStream out);
}
