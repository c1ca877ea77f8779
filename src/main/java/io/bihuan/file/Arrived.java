package io.bihuan.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The bytes of an upload, set down beside the door until they are looked at; gone when closed.
 *
 * @param size how many were read
 * @param tooLarge whether there were more than the limit; nothing beyond it was read
 */
public record Arrived(Path path, long size, String sha256, boolean tooLarge) implements AutoCloseable {

    /** Reads the content, but never more than one byte over the limit. */
    public static Arrived from(InputStream content, long limit) throws IOException {
        var path = Files.createTempFile("bihuan", ".upload");
        var digest = sha256Digest();
        var size = 0L;
        try (var out = Files.newOutputStream(path)) {
            var buffer = new byte[64 * 1024];
            for (int n; size <= limit && (n = content.read(buffer)) > 0; ) {
                size += n;
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
        }
        return new Arrived(path, size, HexFormat.of().formatHex(digest.digest()), size > limit);
    }

    /** The same upload with another content in its place. */
    Arrived holding(byte[] content) throws IOException {
        Files.write(path, content);
        return new Arrived(
                path, content.length, HexFormat.of().formatHex(sha256Digest().digest(content)), false);
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
