package io.bihuan.maintenance;

import io.bihuan.database.ServerCheck;
import io.bihuan.database.UnsafeServer;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Looks at an installation and says what is wrong with it; changes nothing. */
class Doctor {

    private static final long LITTLE_SPACE = 2L << 30;

    private final Surroundings surroundings;
    private final Teller say;
    private boolean well = true;

    Doctor(Surroundings surroundings, Teller say) {
        this.surroundings = surroundings;
        this.say = say;
    }

    boolean examine() throws SQLException, IOException {
        say.step("Java " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors");
        space();
        try (var database = OpenDatabase.of(surroundings);
                var connection = database.address().connect()) {
            say.step("Database " + database.address() + ", PostgreSQL "
                    + connection.getMetaData().getDatabaseProductVersion()
                    + (database.shared() ? "" : ", started for this examination"));
            durability(connection);
            schema(connection);
            parts(connection);
            stuck(connection);
        }
        say.step(well ? "All is well." : "Something needs attention: see the lines that begin with “!”.");
        return well;
    }

    private void space() throws IOException {
        if (surroundings.external() == null && Files.isDirectory(surroundings.home())) {
            var left = Files.getFileStore(surroundings.home()).getUsableSpace();
            check(left > LITTLE_SPACE, "Disk: " + (left >> 20) + " MB left below " + surroundings.home());
        }
    }

    private void durability(Connection connection) throws SQLException {
        try {
            ServerCheck.refuseUnsafe(connection);
            check(true, "Durability: what the server confirms is on the disk");
        } catch (UnsafeServer unsafe) {
            check(false, String.valueOf(unsafe.getMessage()));
        }
    }

    private void schema(Connection connection) throws SQLException {
        var failed = Tables.strings(connection, "select script from public.flyway_schema_history where not success");
        check(
                failed.isEmpty(),
                failed.isEmpty()
                        ? "Schema: " + Tables.migrations(connection).size() + " changes, all complete"
                        : "Schema: not completed: " + failed);
    }

    private void parts(Connection connection) throws SQLException {
        var missing = Tables.strings(connection, """
                select format('%I.%I', n.nspname, c.relname)
                  from pg_partitioned_table p
                  join pg_class c on c.oid = p.partrelid
                  join pg_namespace n on n.oid = c.relnamespace
                 where p.partstrat = 'r'
                   and not exists (select
                                     from pg_inherits i
                                     join pg_class part on part.oid = i.inhrelid
                                    where i.inhparent = c.oid
                                      and part.relname like '%' || to_char(now() + interval '1 month', 'YYYY\\_MM'))
                """);
        check(
                missing.isEmpty(),
                missing.isEmpty()
                        ? "Months: next month has its place in every table"
                        : "Months: next month has no place yet in " + missing);
    }

    private void stuck(Connection connection) throws SQLException {
        count(connection, "timers that failed and are tried again", "select key from job.timer where attempts > 2");
        count(
                connection,
                "events that a listener has not done with for ten minutes",
                "select listener_id from event_publication where completion_date is null "
                        + "and publication_date < now() - interval '10 minutes'");
    }

    private void count(Connection connection, String what, String query) throws SQLException {
        List<String> found = Tables.strings(connection, query);
        check(found.isEmpty(), (found.isEmpty() ? "No " : found.size() + " ") + what);
    }

    private void check(boolean good, String words) {
        say.step((good ? "  " : "! ") + words);
        well &= good;
    }
}
