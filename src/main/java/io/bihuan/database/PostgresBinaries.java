package io.bihuan.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks PostgreSQL's programs from the jar, once for each version of them. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The folder that holds {@code bin/postgres}; named by the archive's hash, so an upgrade never mixes two. */
    static Path unpackInto(Path base) throws IOException {
        var archive = archive();
        var folder = base.resolve(hash(archive));
        if (Files.isDirectory(folder)) {
            return folder;
        }
        var fresh = base.resolve(folder.getFileName() + ".new");
        deleteTree(fresh);
        Files.createDirectories(fresh);
        extract(archive, fresh);
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        return folder;
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var tree = Files.walk(folder)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static byte[] archive() throws IOException {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var machine = System.getProperty("os.arch");
        var platform = system.contains("win") ? "windows" : system.contains("mac") ? "darwin" : "linux";
        var processor = machine.equals("amd64") || machine.equals("x86_64") ? "x86_64" : "arm_64";
        var name = "/postgres-" + platform + "-" + processor + ".txz";
        try (var in = PostgresBinaries.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("This build carries no PostgreSQL for " + platform + " on " + processor
                        + ". Build with the profile of that platform, or set BIHUAN_DATABASE_URL.");
            }
            return in.readAllBytes();
        }
    }

    private static String hash(byte[] archive) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(archive))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void extract(byte[] archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = folder.resolve(entry.getName()).normalize();
                if (!path.startsWith(folder)) {
                    throw new IOException("The archive names a file outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                var parent = Files.createDirectories(Objects.requireNonNullElse(path.getParent(), folder));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    var runs = parent.endsWith("bin") || path.toString().contains(".so");
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
