package io.bihuan.scorm.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** Makes a package's pages speak with the program: two scripts of ours stand before everything of theirs. */
final class FramePages {

    private static final Pattern HEAD = Pattern.compile("(?i)<head(?:\\s[^>]*)?>");
    private static final Pattern HTML = Pattern.compile("(?i)<html(?:\\s[^>]*)?>");
    private static final Pattern DOCTYPE = Pattern.compile("(?i)<!doctype[^>]*>");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html"),
            Map.entry("htm", "text/html"),
            Map.entry("xhtml", "text/html"),
            Map.entry("js", "text/javascript"),
            Map.entry("mjs", "text/javascript"),
            Map.entry("css", "text/css"),
            Map.entry("json", "application/json"),
            Map.entry("xml", "application/xml"),
            Map.entry("txt", "text/plain"),
            Map.entry("vtt", "text/vtt"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("wav", "audio/wav"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("woff", "font/woff"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("ttf", "font/ttf"),
            Map.entry("otf", "font/otf"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("wasm", "application/wasm"));

    private FramePages() {}

    /** The media type of a file by its ending; what is unknown is bytes. */
    static String type(String path) {
        var dot = path.lastIndexOf('.');
        var ending = dot < 0 ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }

    /**
     * The page with the scripts of ours first. Bytes are read as Latin letters and written back the same, so the page's own
     * encoding is left as it is; a page in UTF-16 is left alone.
     */
    static byte[] speaking(byte[] page, String scripts) {
        if (page.length > 1 && ((page[0] & 0xFF) == 0xFE || (page[0] & 0xFF) == 0xFF)) {
            return page;
        }
        var text = new String(page, StandardCharsets.ISO_8859_1);
        for (var pattern : new Pattern[] {HEAD, HTML, DOCTYPE}) {
            var found = pattern.matcher(text);
            if (found.find()) {
                return bytes(text.substring(0, found.end()) + scripts + text.substring(found.end()));
            }
        }
        return bytes(scripts + text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] resource(String name) {
        try (var in = new ClassPathResource(name).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
