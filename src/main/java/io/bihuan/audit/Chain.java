package io.bihuan.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/** How a hash of the chain is computed. Every part is preceded by its length, so that no two entries read alike. */
final class Chain {

    private Chain() {}

    static byte[] next(byte[] former, Entry entry) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(former);
            add(digest, entry.id().toString());
            add(digest, instant(entry.at()));
            add(digest, entry.actorId().toString());
            add(digest, entry.verb().name());
            add(digest, entry.action());
            add(digest, entry.objectKind());
            add(digest, entry.objectId());
            entry.facts().forEach((name, value) -> {
                add(digest, name);
                add(digest, value);
            });
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String instant(Instant at) {
        return at.getEpochSecond() + "." + at.getNano() / 1000;
    }

    private static void add(MessageDigest digest, String part) {
        var bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
