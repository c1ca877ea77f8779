package io.bihuan.maintenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds, written last: a folder without it is not a backup.
 *
 * @param kind how it was made
 * @param madeAt when
 * @param server the version of PostgreSQL
 * @param migrations the changes of the schema it contains, in order
 * @param rows how many rows each table had when the backup was opened and counted
 * @param files the fingerprint of every file
 */
record Manifest(
        Kind kind,
        Instant madeAt,
        String server,
        List<String> migrations,
        SortedMap<String, Long> rows,
        SortedMap<String, String> files) {

    static final String NAME = "manifest.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How a backup was made. */
    enum Kind {
        /** The files of an embedded server. */
        CLUSTER,
        /** The rows of each table of an external database. */
        TABLES
    }

    static Manifest read(Path folder) throws IOException {
        var file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            throw new Refused(folder + " holds no backup that was finished: there is no " + NAME + ".");
        }
        return JSON.readValue(Files.readString(file), Manifest.class);
    }

    void write(Path folder) throws IOException {
        var fresh = folder.resolve(NAME + ".new");
        Files.writeString(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
        Files.move(fresh, folder.resolve(NAME));
    }
}
