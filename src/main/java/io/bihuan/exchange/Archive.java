package io.bihuan.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The files of a zip package, by their names. A package that unpacks to more than its limits, or names files outside
 * itself, is refused before it can do harm.
 */
final class Archive {

    /** How many files a package may hold. */
    static final int MOST_FILES = 20_000;
    /** How much all of them may hold together, in bytes. */
    static final long LARGEST = 200L << 20;
    /** How much one of them may hold, in bytes. */
    static final long LARGEST_FILE = 50L << 20;

    private static final int PIECE = 1 << 16;
    private static final Pattern OUTSIDE = Pattern.compile("(^|.*/)\\.\\.(/.*|$)|^/.*|^[A-Za-z]:.*|.*\\\\.*|.*\\x00.*");

    private Archive() {}

    /** Whether the bytes begin as a zip package does. */
    static boolean is(byte[] file) {
        return file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    static Map<String, byte[]> open(byte[] file) {
        var files = new LinkedHashMap<String, byte[]>();
        var left = LARGEST;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (OUTSIDE.matcher(entry.getName()).matches()) {
                    throw new FileFault(1, "exchange.zip.outside", entry.getName());
                }
                if (files.size() >= MOST_FILES) {
                    throw new FileFault(1, "exchange.zip.many", MOST_FILES);
                }
                if (!entry.isDirectory()) {
                    var content = content(zip, entry.getName(), Math.min(left, LARGEST_FILE));
                    left -= content.length;
                    files.put(entry.getName(), content);
                }
            }
        } catch (ZipException broken) {
            throw new FileFault(1, "exchange.zip.broken");
        } catch (IOException cut) {
            throw new FileFault(1, "exchange.zip.broken");
        }
        if (files.isEmpty()) {
            throw new FileFault(1, "exchange.zip.broken");
        }
        return files;
    }

    /** Counted while it is unpacked: what a package says of its own size proves nothing. */
    private static byte[] content(ZipInputStream zip, String name, long most) throws IOException {
        var out = new ByteArrayOutputStream();
        var piece = new byte[PIECE];
        for (var read = zip.read(piece); read >= 0; read = zip.read(piece)) {
            if (out.size() + read > most) {
                throw new FileFault(1, "exchange.zip.large", name, LARGEST_FILE >> 20, LARGEST >> 20);
            }
            out.write(piece, 0, read);
        }
        return out.toByteArray();
    }
}
