package io.bihuan.maintenance;

import io.bihuan.database.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;

/** Takes an installation to another PostgreSQL: every row, counted on both sides. The program must not run meanwhile. */
class Move {

    private final Surroundings surroundings;
    private final Teller say;

    Move(Surroundings surroundings, Teller say) {
        this.surroundings = surroundings;
        this.say = say;
    }

    void to(String url) throws SQLException, IOException {
        var target = DatabaseAddress.parse(url, "", "");
        try (var source = OpenDatabase.of(surroundings)) {
            if (surroundings.external() == null && source.shared()) {
                throw new Refused("Bihuan runs on " + surroundings.home()
                        + ". Stop it first: what was written during the move would be left behind.");
            }
            var between = Files.createTempDirectory("bihuan-move");
            try (var from = source.address().connect()) {
                move(from, target, new TableFiles(between.resolve("tables"), say));
            } finally {
                Trees.delete(between);
            }
        }
        say.step("From now on start Bihuan with BIHUAN_DATABASE_URL=" + target.url()
                + ". The old database was not changed; keep it until you are content.");
    }

    private void move(java.sql.Connection from, DatabaseAddress target, TableFiles files)
            throws SQLException, IOException {
        from.setAutoCommit(false);
        Tables.run(from, "set transaction isolation level repeatable read, read only");
        Tables.run(from, "set local statement_timeout = 0");
        say.step("Copying the rows of every table");
        var saved = files.save(from);
        new Target(target, say).fill(false, to -> {
            if (!Tables.migrations(to).equals(Tables.migrations(from))) {
                throw new Refused("The installation was last run by another version of Bihuan. Start this version "
                        + "once, stop it, then move.");
            }
            return files.load(to, saved.prints());
        });
        try (var to = target.connect()) {
            var arrived = Tables.count(to, say);
            if (!saved.rows().equals(arrived)) {
                throw new IllegalStateException("Not everything arrived: " + Restore.difference(saved.rows(), arrived));
            }
            say.step("Done: "
                    + arrived.values().stream().mapToLong(Long::longValue).sum() + " rows in " + arrived.size()
                    + " tables, counted on both sides.");
        }
    }
}
