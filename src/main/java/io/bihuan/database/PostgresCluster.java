package io.bihuan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of one server of ours: made once, its settings written at every start.
 *
 * @param home the folder that belongs to it
 * @param data where the cluster lies in it
 * @param binaries PostgreSQL's own programs
 * @param user as whom they run
 */
record PostgresCluster(Path home, Path data, Path binaries, PostgresUser user) {

    /** The password of the owner, made the first time and kept readable by its owner only. */
    String password() throws IOException {
        var file = home.resolve(EmbeddedPostgres.PASSWORD_FILE);
        if (!Files.exists(file)) {
            var secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(secret));
        }
        return Files.readString(file).strip();
    }

    /** Makes the cluster; a half-made one never counts. */
    void make() throws IOException, InterruptedException {
        var fresh = data.resolveSibling(data.getFileName() + ".new");
        PostgresBinaries.deleteTree(fresh);
        Files.createDirectory(fresh);
        user.own(fresh);
        var secret = Files.createTempFile("bihuan", ".secret");
        try {
            Files.writeString(secret, password());
            user.own(secret);
            user.run(List.of(
                    binaries.resolve("bin/initdb").toString(),
                    "-D",
                    fresh.toString(),
                    "-U",
                    EmbeddedPostgres.OWNER,
                    "-A",
                    "scram-sha-256",
                    "--pwfile",
                    secret.toString(),
                    "-E",
                    "UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--lc-collate=C",
                    "--lc-ctype=C.UTF-8",
                    "--data-checksums"));
        } finally {
            Files.delete(secret);
        }
        Files.writeString(
                fresh.resolve("postgresql.conf"), "\ninclude_if_exists = 'bihuan.conf'\n", StandardOpenOption.APPEND);
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Writes the server's settings: what is wanted wins over the defaults, and what makes it durable over both. */
    void writeSettings(int port, Map<String, String> wanted) throws IOException, InterruptedException {
        var settings = new LinkedHashMap<String, String>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "80");
        settings.put("shared_buffers", "256MB");
        settings.put("wal_compression", "on");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("lc_messages", "C");
        settings.put("idle_in_transaction_session_timeout", "30s");
        settings.put("log_min_duration_statement", "500ms");
        settings.putAll(wanted);
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        var text = new StringBuilder();
        settings.forEach((name, value) -> text.append(name)
                .append(" = '")
                .append(value.replace("'", "''"))
                .append("'\n"));
        var file = data.resolve("bihuan.conf.new");
        Files.writeString(file, text);
        user.own(file);
        Files.move(
                file, data.resolve("bihuan.conf"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
