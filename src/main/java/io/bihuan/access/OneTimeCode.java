package io.bihuan.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change every thirty seconds (RFC 6238), as every authenticator app computes them. */
final class OneTimeCode {

    private static final int STEP_SECONDS = 30;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private OneTimeCode() {}

    /** The time step that the code belongs to: this one, or its neighbours for clocks that go wrong. */
    static OptionalLong stepOf(String code, byte[] secret, Instant now) {
        for (var away = -1; away <= 1; away++) {
            var then = now.plusSeconds((long) away * STEP_SECONDS);
            if (java.security.MessageDigest.isEqual(
                    at(secret, then).getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8))) {
                return OptionalLong.of(then.getEpochSecond() / STEP_SECONDS);
            }
        }
        return OptionalLong.empty();
    }

    /** The code of a moment. */
    static String at(byte[] secret, Instant moment) {
        try {
            var generator = new TimeBasedOneTimePasswordGenerator();
            return generator.generateOneTimePasswordString(new SecretKeySpec(secret, generator.getAlgorithm()), moment);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an authenticator app reads from the square code. */
    static String address(byte[] secret, String login) {
        return "otpauth://totp/" + encode("闭环:" + login) + "?secret=" + base32(secret) + "&issuer=" + encode("闭环");
    }

    static String base32(byte[] bytes) {
        var text = new StringBuilder();
        var buffer = 0;
        var bits = 0;
        for (var each : bytes) {
            buffer = (buffer << 8) | (each & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((buffer >> bits) & 31));
            }
        }
        if (bits > 0) {
            text.append(BASE32.charAt((buffer << (5 - bits)) & 31));
        }
        return text.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
