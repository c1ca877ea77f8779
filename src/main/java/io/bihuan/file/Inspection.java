package io.bihuan.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.springframework.stereotype.Component;

/** Tells what a file is by what it holds, and whether such a thing is kept. */
@Component
class Inspection {

    static final int MOST_ENTRIES = 20_000;
    static final long LARGEST_UNPACKED = 1L << 30;

    private static final int PEEK = 8 * 1024;
    private static final Set<String> KEPT = Set.of(
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/webp",
            "image/bmp",
            "image/tiff",
            "image/heic",
            "application/pdf",
            "application/rtf",
            "text/plain",
            "text/csv",
            "text/markdown",
            "text/tab-separated-values",
            "text/x-markdown",
            "text/x-web-markdown",
            "application/json",
            "application/x-ndjson",
            "application/xml",
            "text/xml",
            "application/zip",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/x-tika-msoffice",
            "application/x-tika-ooxml",
            "audio/mpeg",
            "audio/x-wav",
            "audio/vnd.wave",
            "audio/wav",
            "audio/ogg",
            "audio/vorbis",
            "audio/mp4",
            "audio/amr",
            "audio/flac",
            "audio/x-flac",
            "audio/aac",
            "video/mp4",
            "video/webm",
            "video/quicktime",
            "application/mp4");
    private static final Set<String> KEPT_FAMILIES =
            Set.of("application/vnd.openxmlformats-officedocument.", "application/vnd.oasis.opendocument.");
    private static final Set<String> SEEN_IN_WORDS = Set.of("text/html", "application/xhtml+xml", "message/rfc822");

    private final Tika tika = new Tika();

    /** The media type; the name helps only to tell kinds apart that look the same inside. */
    String typeOf(Path content, String name) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(content))) {
            var type = tika.detect(in, name);
            return SEEN_IN_WORDS.contains(type) && !start(content).startsWith("<") ? "text/plain" : type;
        }
    }

    /**
     * Whether the content is of the family that its name promises: a picture a picture, a film a film, a PDF a PDF. A
     * name that promises what is not kept, such as a program, is no name for anything else either.
     */
    boolean isWhatItIsCalled(String type, String name) {
        var promised = tika.detect(name);
        return promised.equals(MediaType.OCTET_STREAM.toString())
                || isKept(promised)
                        && (family(promised).isEmpty() || family(promised).equals(family(type)));
    }

    private static String family(String type) {
        return type.equals("application/pdf")
                ? type
                : type.startsWith("image/")
                        ? "image"
                        : type.startsWith("audio/") || type.startsWith("video/") || type.equals("application/mp4")
                                ? "film"
                                : "";
    }

    boolean allows(String type, Path content) throws IOException {
        if (!isKept(type)) {
            return false;
        }
        return type.startsWith("text/") || type.endsWith("xml")
                ? !drawsOrScripts(content)
                : !isArchive(content) || unpacksWithinBounds(content);
    }

    private static boolean isKept(String type) {
        return KEPT.contains(type) || KEPT_FAMILIES.stream().anyMatch(type::startsWith);
    }

    /** An SVG in disguise: a drawing that may carry scripts. */
    private static boolean drawsOrScripts(Path content) throws IOException {
        var start = start(content);
        return start.startsWith("<")
                && (start.contains("<svg") || start.startsWith("<!doctype html") || start.startsWith("<html"));
    }

    /** The first of it, from its first word on: pages and drawings begin with a tag, a text that quotes one does not. */
    private static String start(Path content) throws IOException {
        try (var in = Files.newInputStream(content)) {
            return new String(in.readNBytes(PEEK), StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .stripLeading()
                    .toLowerCase(Locale.ROOT);
        }
    }

    private static boolean isArchive(Path content) throws IOException {
        try (var in = Files.newInputStream(content)) {
            var start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K';
        }
    }

    /** Unpacks into nothing and counts: what an archive says of its own size need not be true. */
    private static boolean unpacksWithinBounds(Path content) throws IOException {
        var buffer = new byte[64 * 1024];
        var entries = 0;
        var unpacked = 0L;
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(content)))) {
            while (zip.getNextEntry() != null) {
                if (++entries > MOST_ENTRIES) {
                    return false;
                }
                for (int n; (n = zip.read(buffer)) > 0; ) {
                    unpacked += n;
                    if (unpacked > LARGEST_UNPACKED) {
                        return false;
                    }
                }
            }
            return true;
        } catch (ZipException broken) {
            return false;
        }
    }
}
