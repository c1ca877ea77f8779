package io.bihuan.maintenance;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Copies whole folders, readable by their owner only. */
final class Trees {

    private static final java.util.Set<java.nio.file.attribute.PosixFilePermission> PRIVATE =
            PosixFilePermissions.fromString("rwx------");

    private Trees() {}

    /** Copies a folder that nobody writes to, flushed to the disk, and answers the fingerprint of each file. */
    static SortedMap<String, String> copy(Path from, Path to, Teller say) throws IOException {
        var prints = new TreeMap<String, String>();
        try (var paths = Files.walk(from)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                var name = from.relativize(path).toString();
                if (Files.isDirectory(path)) {
                    makeFolder(to.resolve(name));
                } else {
                    prints.put(name, copyFile(path, to.resolve(name)));
                    say.progress("files", prints.size(), 0);
                }
            }
        }
        return prints;
    }

    /** Copies a folder that a server is writing to; files that vanish meanwhile are left out, as are those refused. */
    static void copyMoving(Path from, Path to, Predicate<Path> wanted, Teller say) throws IOException {
        var count = new long[1];
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
                if (!wanted.test(from.relativize(path))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                makeFolder(to.resolve(from.relativize(path).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                if (wanted.test(from.relativize(path))) {
                    try {
                        Files.copy(path, to.resolve(from.relativize(path).toString()));
                        say.progress("files", ++count[0], 0);
                    } catch (NoSuchFileException vanished) {
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(folder.getParent());
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PRIVATE));
        } else {
            Files.createDirectories(folder);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var tree = Files.walk(folder)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static String copyFile(Path from, Path to) throws IOException {
        var digest = sha256();
        try (var out = new DigestOutputStream(Files.newOutputStream(to), digest)) {
            Files.copy(from, out);
        }
        try (var channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
