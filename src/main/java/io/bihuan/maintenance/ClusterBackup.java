package io.bihuan.maintenance;

import io.bihuan.database.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** Copies the files of a running embedded server so that a server on the copy comes up with everything confirmed. */
class ClusterBackup {

    private static final Set<String> EMPTY_AT_START = Set.of(
            "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans");
    private static final String SLOT = "bihuan_backup";

    private final DatabaseAddress address;
    private final Path data;
    private final Teller say;

    ClusterBackup(DatabaseAddress address, Path data, Teller say) {
        this.address = address;
        this.data = data;
        this.say = say;
    }

    void into(Path copy) throws SQLException, IOException {
        try (var connection = address.connect()) {
            Tables.run(connection, "set statement_timeout = 0");
            // Keeps the log from the beginning of the copy until it is copied itself.
            Tables.run(connection, "select pg_create_physical_replication_slot('" + SLOT + "', true, true)");
            copy(connection, copy);
        }
    }

    private void copy(Connection connection, Path copy) throws SQLException, IOException {
        var first = one(connection, "select pg_walfile_name(pg_backup_start('bihuan', true))");
        Trees.copyMoving(data, copy, ClusterBackup::belongs, say);
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_walfile_name(lsn), labelfile from pg_backup_stop(false)")) {
            row.next();
            Files.writeString(copy.resolve("backup_label"), row.getString(2));
            copyLog(copy, first, row.getString(1));
        }
    }

    private void copyLog(Path copy, String first, String last) throws IOException {
        try (var segments = Files.list(data.resolve("pg_wal"))) {
            for (var segment : (Iterable<Path>) segments::iterator) {
                var name = segment.getFileName().toString();
                if (name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0 && name.compareTo(last) <= 0) {
                    Files.copy(segment, copy.resolve("pg_wal").resolve(name));
                }
            }
        }
    }

    /** Not what belongs to the running server alone, and not the log, which is copied when its end is known. */
    static boolean belongs(Path path) {
        var name = path.getFileName().toString();
        var top = path.getName(0).toString();
        return !(path.getNameCount() > 1 && (EMPTY_AT_START.contains(top) || top.equals("pg_wal")))
                && !name.equals("postmaster.pid")
                && !name.equals("postmaster.opts")
                && !name.startsWith("pg_internal.init")
                && !name.startsWith("pgsql_tmp");
    }

    private static String one(Connection connection, String query) throws SQLException {
        return Tables.strings(connection, query).getFirst();
    }
}
