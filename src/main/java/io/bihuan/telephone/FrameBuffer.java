package io.bihuan.telephone;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Puts what arrives from an event socket together into frames: lines of {@code Name: value}, an empty line, and a body
 * where a length is named. Whatever comes in halves stays until its rest has come.
 */
class FrameBuffer {

    /** More than this is no event of a telephone system. */
    private static final int LARGEST = 1 << 20;

    private byte[] bytes = new byte[8192];
    private int filled;

    /**
     * A frame.
     *
     * @param headers names and values, decoded
     * @param body what follows them, or ""
     */
    record Frame(Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /** The names and values that the body of a plain event holds. */
        Map<String, String> plainEvent() {
            return lines(body, true);
        }
    }

    void feed(byte[] more, int length) throws IOException {
        if (filled + length > LARGEST + 4096) {
            throw new IOException("a frame larger than " + LARGEST + " bytes");
        }
        if (filled + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, filled + length));
        }
        System.arraycopy(more, 0, bytes, filled, length);
        filled += length;
    }

    /** The next whole frame, if there is one. */
    Optional<Frame> take() throws IOException {
        skipEmptyLines();
        var end = endOfHeaders();
        if (end < 0) {
            return Optional.empty();
        }
        var headers = lines(new String(bytes, 0, end, StandardCharsets.UTF_8), false);
        var length = length(headers.getOrDefault("Content-Length", "0"));
        if (filled < end + 2 + length) {
            return Optional.empty();
        }
        var body = new String(bytes, end + 2, length, StandardCharsets.UTF_8);
        drop(end + 2 + length);
        return Optional.of(new Frame(headers, body));
    }

    private void skipEmptyLines() {
        var start = 0;
        while (start < filled && (bytes[start] == '\n' || bytes[start] == '\r')) {
            start++;
        }
        drop(start);
    }

    private int endOfHeaders() {
        for (var i = 0; i + 1 < filled; i++) {
            if (bytes[i] == '\n' && bytes[i + 1] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void drop(int count) {
        if (count > 0) {
            System.arraycopy(bytes, count, bytes, 0, filled - count);
            filled -= count;
        }
    }

    private static int length(String named) throws IOException {
        try {
            var length = Integer.parseInt(named.strip());
            if (length >= 0 && length <= LARGEST) {
                return length;
            }
        } catch (NumberFormatException notANumber) {
            throw new IOException("a frame of a length that is no number: " + named, notANumber);
        }
        throw new IOException("a frame of " + named + " bytes");
    }

    private static Map<String, String> lines(String text, boolean encoded) {
        var found = new LinkedHashMap<String, String>();
        text.lines().forEach(line -> {
            var colon = line.indexOf(':');
            if (colon > 0) {
                var value = line.substring(colon + 1).strip();
                found.putIfAbsent(line.substring(0, colon), encoded ? decoded(value) : value);
            }
        });
        return found;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }
}
