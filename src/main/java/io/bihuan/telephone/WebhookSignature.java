package io.bihuan.telephone;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Whether a call of the webhook comes from the telephone system: HMAC-SHA-256 over the time, a point and the body, in
 * hexadecimal digits, with a secret that both sides know. Believed for five minutes, and once.
 */
@Service
public class WebhookSignature {

    static final Duration BELIEVED = Duration.ofMinutes(5);

    private final Switchboard switchboard;
    private final Calls calls;
    private final Clock clock;

    WebhookSignature(Switchboard switchboard, Calls calls, Clock clock) {
        this.switchboard = switchboard;
        this.calls = calls;
        this.clock = clock;
    }

    /** What is wrong with a signature, if anything. */
    public enum Verdict {
        GOOD,
        /** No secret was made yet, so nothing can be signed. */
        NO_SECRET,
        NO_TIME,
        TOO_OLD,
        WRONG,
        USED
    }

    /** Judges a signature, and uses it up where it is good. */
    public Verdict judge(@Nullable String timestamp, String signature, byte[] body) {
        var secret = switchboard.webhookSecret();
        if (secret.isEmpty()) {
            return Verdict.NO_SECRET;
        }
        if (timestamp == null || !timestamp.matches("\\d{1,12}")) {
            return Verdict.NO_TIME;
        }
        var now = clock.instant();
        var given = signature.strip().toLowerCase(Locale.ROOT);
        var expected = sign(secret.get(), timestamp, body);
        if (!MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII))) {
            return Verdict.WRONG;
        }
        var signedAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(signedAt, now).abs().compareTo(BELIEVED) > 0) {
            return Verdict.TOO_OLD;
        }
        return calls.signs(HexFormat.of().parseHex(given), now) ? Verdict.GOOD : Verdict.USED;
    }

    /** Throws away what no longer counts. */
    void tidy() {
        calls.forgetSignatures(clock.instant().minus(BELIEVED.multipliedBy(3)));
    }

    static String sign(String secret, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
