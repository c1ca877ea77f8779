package io.bihuan.maintenance;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The commands that look after an installation without its web pages; each says what it does and checks what came of it. */
public final class Maintenance {

    private static final Set<String> COMMANDS = Set.of("doctor", "backup", "restore", "move-to", "help");
    private static final String HELP = """
            bihuan doctor              looks at the installation and says what is wrong with it
            bihuan backup <folder>     makes a backup in a new folder inside it, and opens it to check it
            bihuan restore <folder>    restores such a backup; with --replace, what is there is set aside
            bihuan move-to <jdbc-url>  copies everything to another PostgreSQL and counts what arrived
            bihuan audit-verify        recomputes the chain of the audit trail
            bihuan                     runs the product

            BIHUAN_HOME says where the embedded database lies, BIHUAN_DATABASE_URL which one is used instead.""";

    private Maintenance() {}

    /** Whether this word is one of the commands. */
    public static boolean knows(String word) {
        return COMMANDS.contains(word);
    }

    /**
     * Does what the arguments ask for.
     *
     * @param arguments the command and what it is given
     * @param environment where the installation is
     * @return 0 when it was done and checked, 1 when not, 2 when it was asked wrongly
     */
    public static int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
        var surroundings = Surroundings.of(environment);
        var say = new Teller(out);
        try {
            return switch (arguments.getFirst()) {
                case "doctor" -> new Doctor(surroundings, say).examine() ? 0 : 1;
                case "backup" ->
                    arguments.size() == 2
                            ? done(() -> new Backup(surroundings, say).into(surroundings.path(arguments.get(1))))
                            : usage(out);
                case "restore" ->
                    arguments.size() >= 2
                            ? done(() -> new Restore(surroundings, say)
                                    .from(surroundings.path(arguments.get(1)), arguments.contains("--replace")))
                            : usage(out);
                case "move-to" ->
                    arguments.size() == 2 ? done(() -> new Move(surroundings, say).to(arguments.get(1))) : usage(out);
                default -> {
                    out.println(HELP);
                    yield 0;
                }
            };
        } catch (Refused refused) {
            out.println("Not done: " + refused.getMessage());
            return 1;
        } catch (Exception failure) {
            out.println("Failed: " + failure.getMessage());
            failure.printStackTrace(out);
            return 1;
        }
    }

    private interface Task {
        void run() throws Exception;
    }

    private static int done(Task task) throws Exception {
        task.run();
        return 0;
    }

    private static int usage(PrintStream out) {
        out.println(HELP);
        return 2;
    }
}
