package io.bihuan.maintenance;

import io.bihuan.database.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;

/** Restores a backup and compares what came back, table by table, with what was saved. */
class Restore {

    private final Surroundings surroundings;
    private final Teller say;

    Restore(Surroundings surroundings, Teller say) {
        this.surroundings = surroundings;
        this.say = say;
    }

    void from(Path folder, boolean replace) throws SQLException, IOException, InterruptedException {
        var manifest = Manifest.read(folder);
        say.step("Backup of " + manifest.madeAt() + ", " + manifest.rows().size() + " tables");
        switch (manifest.kind()) {
            case CLUSTER -> cluster(folder, manifest, replace);
            case TABLES -> tables(folder, manifest, replace);
        }
        CustomerKey.giveBack(folder, surroundings.home(), say);
    }

    private void cluster(Path folder, Manifest manifest, boolean replace)
            throws SQLException, IOException, InterruptedException {
        if (surroundings.external() != null) {
            throw new Refused("This is a backup of an embedded database. Restore it without BIHUAN_DATABASE_URL, "
                    + "then take it to the other server with move-to.");
        }
        var home = surroundings.postgres();
        if (EmbeddedPostgres.running(home) != null) {
            throw new Refused("Bihuan runs on " + surroundings.home() + ". Stop it first.");
        }
        setAside(home, replace);
        say.step("Copying the database back");
        var fresh = surroundings.home().resolve("postgres-restored");
        Trees.delete(fresh);
        Files.createDirectories(fresh);
        var prints = Trees.copy(folder.resolve("data"), EmbeddedPostgres.dataIn(fresh), say);
        if (!prints.equals(manifest.files())) {
            Trees.delete(fresh);
            throw new Refused("The backup is damaged: its files are not those that were written.");
        }
        Files.copy(folder.resolve(EmbeddedPostgres.PASSWORD_FILE), fresh.resolve(EmbeddedPostgres.PASSWORD_FILE));
        EmbeddedPostgres.handOver(fresh);
        Files.move(fresh, home);
        say.step("Opening it and counting every row");
        try (var server = EmbeddedPostgres.start(home, 0, Map.of());
                var connection = server.address().connect()) {
            compare(manifest.rows(), Tables.count(connection, say));
        }
    }

    private void tables(Path folder, Manifest manifest, boolean replace) throws SQLException, IOException {
        var target = surroundings.external();
        if (target == null) {
            throw new Refused("This is a backup of an external database. Name the database that it goes to with "
                    + "BIHUAN_DATABASE_URL.");
        }
        new Target(target, say).fill(replace, connection -> {
            if (!Tables.migrations(connection).equals(manifest.migrations())) {
                throw new Refused("The backup was made by another version of Bihuan. Restore it with that version, "
                        + "then start this one, which brings it up to date.");
            }
            return new TableFiles(folder.resolve("tables"), say).load(connection, manifest.files());
        });
        try (var connection = target.connect()) {
            compare(manifest.rows(), Tables.count(connection, say));
        }
    }

    private void setAside(Path home, boolean replace) throws IOException {
        if (!EmbeddedPostgres.existsIn(home)) {
            Trees.delete(home);
            return;
        }
        if (!replace) {
            throw new Refused("There is an installation in " + surroundings.home()
                    + ". With --replace it is set aside, not deleted.");
        }
        var aside =
                surroundings.home().resolve("postgres-before-" + Instant.now().getEpochSecond());
        Files.move(home, aside);
        say.step("What was there is now in " + aside);
    }

    private void compare(SortedMap<String, Long> saved, SortedMap<String, Long> restored) {
        if (!saved.equals(restored)) {
            throw new IllegalStateException("What came back is not what was saved: " + difference(saved, restored));
        }
        say.step("Done: " + saved.values().stream().mapToLong(Long::longValue).sum() + " rows in " + saved.size()
                + " tables came back, each table with as many as were saved.");
    }

    static String difference(Map<String, Long> saved, Map<String, Long> restored) {
        return saved.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(restored.get(entry.getKey())))
                .map(entry -> entry.getKey() + " " + entry.getValue() + " → " + restored.get(entry.getKey()))
                .limit(10)
                .toList()
                .toString();
    }
}
