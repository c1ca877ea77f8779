package io.bihuan.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks PostgreSQL's programs from the jar, once for each version of them. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The folder that holds {@code bin/postgres}; named by the archive's checksum, so an upgrade never mixes two. */
    static Path unpackInto(Path base) throws IOException {
        var archive = archive();
        var folder = base.resolve(checksum(archive));
        if (Files.isDirectory(folder)) {
            return folder;
        }
        var fresh = base.resolve(folder.getFileName() + ".new");
        deleteTree(fresh);
        Files.createDirectories(fresh);
        try (var content = archive.openStream()) {
            extract(content, fresh);
        }
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

    private static URL archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var machine = System.getProperty("os.arch");
        var platform = system.contains("win") ? "windows" : system.contains("mac") ? "darwin" : "linux";
        var processor = machine.equals("amd64") || machine.equals("x86_64") ? "x86_64" : "arm_64";
        var name = "/postgres-" + platform + "-" + processor + ".txz";
        var archive = PostgresBinaries.class.getResource(name);
        if (archive == null) {
            throw new IllegalStateException("This build carries no PostgreSQL for " + platform + " on " + processor
                    + ". Build with the profile of that platform, or set BIHUAN_DATABASE_URL.");
        }
        return archive;
    }

    /** As the jar that holds the archive states it: reading all of it again would be a large part of a start. */
    private static String checksum(URL archive) throws IOException {
        if (archive.openConnection() instanceof JarURLConnection jar) {
            var entry = jar.getJarEntry();
            return "%08x-%d".formatted(entry.getCrc(), entry.getSize());
        }
        try (var content = new CheckedInputStream(archive.openStream(), new CRC32())) {
            var size = content.transferTo(OutputStream.nullOutputStream());
            return "%08x-%d".formatted(content.getChecksum().getValue(), size);
        }
    }

    private static void extract(InputStream archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
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
