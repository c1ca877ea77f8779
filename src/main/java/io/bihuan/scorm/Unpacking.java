package io.bihuan.scorm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Takes an archive apart into its files, in memory: what an archive says of its own size need not be true, so bytes are
 * counted as they come. Nothing is written under a name that came from outside.
 */
final class Unpacking {

    static final int MOST_FILES = 5_000;
    static final long MOST_BYTES = 200L << 20;
    static final int MOST_TIMES = 200;

    private static final int SMALL = 1 << 20;

    private Unpacking() {}

    static Map<String, byte[]> of(Path archive, long size) throws PackageRefused, IOException {
        try {
            return read(archive, size, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | ZipException notUtf8) {
            // Older tools write Chinese names in GBK.
            try {
                return read(archive, size, Charset.forName("GBK"));
            } catch (IllegalArgumentException | ZipException broken) {
                throw new PackageRefused(Intake.Reason.BROKEN, "");
            }
        }
    }

    private static Map<String, byte[]> read(Path archive, long size, Charset names) throws PackageRefused, IOException {
        var files = new LinkedHashMap<String, byte[]>();
        Set<String> seen = new HashSet<>();
        var unpacked = 0L;
        try (var zip = new ZipFile(archive.toFile(), names)) {
            if (zip.size() > MOST_FILES) {
                throw new PackageRefused(Intake.Reason.TOO_MANY_FILES, String.valueOf(MOST_FILES));
            }
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                var entry = all.nextElement();
                var path = plain(entry.getName());
                if (entry.isDirectory()) {
                    continue;
                }
                if (!seen.add(path.toLowerCase(Locale.ROOT))) {
                    throw new PackageRefused(Intake.Reason.TWICE, path);
                }
                try (var in = zip.getInputStream(entry)) {
                    var bytes = bounded(in, MOST_BYTES - unpacked);
                    unpacked += bytes.length;
                    if (unpacked > SMALL && unpacked / Math.max(1, size) > MOST_TIMES) {
                        throw new PackageRefused(Intake.Reason.BOMB, path);
                    }
                    files.put(path, bytes);
                }
            }
        }
        return files;
    }

    private static byte[] bounded(InputStream in, long left) throws PackageRefused, IOException {
        var bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, left + 1));
        if (bytes.length > left) {
            throw new PackageRefused(Intake.Reason.BOMB, "");
        }
        return bytes;
    }

    /** The path below the package's top, or a refusal of what climbs out of it. */
    private static String plain(String name) throws PackageRefused {
        var path = name.replace('\\', '/');
        var strays = path.startsWith("/")
                || path.indexOf('\0') >= 0
                || path.matches("^[A-Za-z]:.*")
                || java.util.List.of(path.split("/")).contains("..");
        if (strays) {
            throw new PackageRefused(Intake.Reason.STRAY_PATH, name);
        }
        return path.startsWith("./") ? path.substring(2) : path;
    }
}
