package io.bihuan.maintenance;

import io.bihuan.database.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** Makes a backup while the program runs or rests, and opens it: what could not be opened is not called a backup. */
class Backup {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'bihuan-'yyyyMMdd-HHmmss", Locale.ROOT);

    private final Surroundings surroundings;
    private final Teller say;

    Backup(Surroundings surroundings, Teller say) {
        this.surroundings = surroundings;
        this.say = say;
    }

    Path into(Path parent) throws SQLException, IOException, InterruptedException {
        var folder = parent.resolve(NAME.format(Instant.now().atZone(ZoneId.systemDefault())));
        if (Files.exists(folder)) {
            throw new Refused(folder + " is there already; wait a second and try again.");
        }
        Files.createDirectories(parent);
        Trees.makeFolder(folder);
        CustomerKey.keep(surroundings.home(), folder);
        try (var database = OpenDatabase.of(surroundings)) {
            if (surroundings.external() == null) {
                cluster(database, folder);
            } else {
                tables(database, folder);
            }
        }
        return folder;
    }

    private void cluster(OpenDatabase database, Path folder) throws SQLException, IOException, InterruptedException {
        var check = surroundings.home().resolve("postgres-check");
        Trees.delete(check);
        try {
            say.step("Copying the database");
            EmbeddedPostgres.makeHomeLike(surroundings.postgres(), check);
            new ClusterBackup(database.address(), EmbeddedPostgres.dataIn(surroundings.postgres()), say)
                    .into(EmbeddedPostgres.dataIn(check));
            EmbeddedPostgres.handOver(check);
            say.step("Opening the copy and reading every row");
            var opened = open(check);
            say.step("Writing it to " + folder);
            var prints = Trees.copy(EmbeddedPostgres.dataIn(check), folder.resolve("data"), say);
            Files.copy(check.resolve(EmbeddedPostgres.PASSWORD_FILE), folder.resolve(EmbeddedPostgres.PASSWORD_FILE));
            finish(
                    folder,
                    new Manifest(
                            Manifest.Kind.CLUSTER,
                            Instant.now(),
                            opened.server(),
                            opened.migrations(),
                            opened.rows(),
                            prints));
        } finally {
            Trees.delete(check);
        }
    }

    private void tables(OpenDatabase database, Path folder) throws SQLException, IOException {
        say.step("Copying the rows of every table");
        try (var connection = database.address().connect()) {
            connection.setAutoCommit(false);
            Tables.run(connection, "set transaction isolation level repeatable read, read only");
            Tables.run(connection, "set local statement_timeout = 0");
            var copied = new TableFiles(folder.resolve("tables"), say).save(connection);
            finish(
                    folder,
                    new Manifest(
                            Manifest.Kind.TABLES,
                            Instant.now(),
                            connection.getMetaData().getDatabaseProductVersion(),
                            Tables.migrations(connection),
                            copied.rows(),
                            copied.prints()));
        }
    }

    record Opened(String server, List<String> migrations, SortedMap<String, Long> rows) {}

    /** Starts a server on a home, reads everything, stops it. */
    private Opened open(Path home) throws SQLException {
        try (var server = EmbeddedPostgres.start(home, 0, Map.of());
                var connection = server.address().connect()) {
            Tables.run(connection, "select pg_drop_replication_slot(slot_name) from pg_replication_slots");
            return new Opened(
                    connection.getMetaData().getDatabaseProductVersion(),
                    Tables.migrations(connection),
                    Tables.count(connection, say));
        }
    }

    private void finish(Path folder, Manifest manifest) throws IOException {
        manifest.write(folder);
        var rows = manifest.rows().values().stream().mapToLong(Long::longValue).sum();
        say.step("Done: " + rows + " rows of " + manifest.rows().size() + " tables in " + folder);
    }
}
