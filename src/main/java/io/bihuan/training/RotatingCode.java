package io.bihuan.training;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The six digits on the instructor's screen. They follow from the session's secret and the time, change with every
 * step, and are taken during their step and the one after: long enough to type, too short to send to a friend.
 *
 * @param secret the session's own
 * @param step how long a code stands
 */
record RotatingCode(byte[] secret, Duration step) {

    /** The code that stands at the instant. */
    String at(Instant instant) {
        return code(number(instant));
    }

    /** Whether the code stands at the instant, or stood until a moment ago. */
    boolean accepts(String typed, Instant now) {
        var current = number(now);
        return same(typed, code(current)) || same(typed, code(current - 1));
    }

    /** How long ago the code stood, if it did within the time given and stands no more; else null. */
    @Nullable
    Duration gone(String typed, Instant now, Duration remembered) {
        var current = number(now);
        for (var back = 2L; back * step.toMillis() <= remembered.toMillis(); back++) {
            if (same(typed, code(current - back))) {
                return Duration.ofMillis(
                        Math.floorMod(now.toEpochMilli(), step.toMillis()) + (back - 1) * step.toMillis());
            }
        }
        return null;
    }

    /** How long the code of the instant still stands. */
    Duration left(Instant instant) {
        return Duration.ofMillis(step.toMillis() - Math.floorMod(instant.toEpochMilli(), step.toMillis()));
    }

    private long number(Instant instant) {
        return Math.floorDiv(instant.toEpochMilli(), step.toMillis());
    }

    private String code(long number) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
            var offset = hash[hash.length - 1] & 0x0f;
            var digits = (ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff) % 1_000_000;
            return String.format(Locale.ROOT, "%06d", digits);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String typed, String code) {
        return MessageDigest.isEqual(
                typed.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                code.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
