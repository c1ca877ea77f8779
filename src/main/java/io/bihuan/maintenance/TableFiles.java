package io.bihuan.maintenance;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;

/** The rows of each table as a file of its own, in the server's own exchange format. */
class TableFiles {

    static final String SEQUENCES = "sequences.sql";
    static final String PARTS = "parts.sql";

    private final Path folder;
    private final Teller say;

    TableFiles(Path folder, Teller say) {
        this.folder = folder;
        this.say = say;
    }

    record Saved(SortedMap<String, Long> rows, SortedMap<String, String> prints) {}

    Saved save(Connection from) throws SQLException, IOException {
        Trees.makeFolder(folder);
        var rows = new TreeMap<String, Long>();
        var prints = new TreeMap<String, String>();
        var copies = from.unwrap(PGConnection.class).getCopyAPI();
        for (var table : Tables.all(from)) {
            var name = fileOf(table);
            var digest = Trees.sha256();
            try (var out = new GZIPOutputStream(
                    new DigestOutputStream(Files.newOutputStream(folder.resolve(name)), digest), 64 * 1024)) {
                rows.put(table, copies.copyOut(Columns.of(from, table).copyOut(), out));
            }
            prints.put("tables/" + name, HexFormat.of().formatHex(digest.digest()));
            say.progress("tables copied", rows.size(), 0);
        }
        Files.write(folder.resolve(SEQUENCES), Columns.sequences(from));
        Files.write(folder.resolve(PARTS), Columns.parts(from));
        return new Saved(rows, prints);
    }

    /** Loads every table that the database has; its own rows are gone before. */
    SortedMap<String, Long> load(Connection to, SortedMap<String, String> prints) throws SQLException, IOException {
        for (var part : Files.readAllLines(folder.resolve(PARTS))) {
            Tables.run(to, part);
        }
        Columns.empty(to);
        var rows = new TreeMap<String, Long>();
        var copies = to.unwrap(PGConnection.class).getCopyAPI();
        for (var table : Tables.all(to)) {
            var name = fileOf(table);
            if (Files.exists(folder.resolve(name))) {
                var digest = Trees.sha256();
                try (var raw = new DigestInputStream(Files.newInputStream(folder.resolve(name)), digest);
                        var in = new GZIPInputStream(new Whole(raw), 64 * 1024)) {
                    rows.put(table, copies.copyIn(Columns.of(to, table).copyIn(), in));
                    raw.transferTo(java.io.OutputStream.nullOutputStream());
                }
                var print = HexFormat.of().formatHex(digest.digest());
                if (!print.equals(prints.get("tables/" + name))) {
                    throw new Refused("The backup is damaged: tables/" + name + " is not what was written.");
                }
            }
            say.progress("tables loaded", rows.size(), 0);
        }
        Columns.renew(to);
        for (var sequence : Files.readAllLines(folder.resolve(SEQUENCES))) {
            Tables.run(to, sequence);
        }
        return rows;
    }

    private static String fileOf(String table) {
        return table.replace("\"", "") + ".gz";
    }

    /** Stays open when the one that unpacks closes, for its rest is read to know the fingerprint. */
    private static class Whole extends FilterInputStream {
        Whole(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
