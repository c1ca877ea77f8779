package io.bihuan.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What a site says of its visitor: HMAC-SHA-256 over the time of issue in seconds, a point and the customer, in hexadecimal
 * digits. Good for as long as the settings allow; a clock of the site may be five minutes ahead.
 *
 * @param customer the site's own unchanging name for the customer
 * @param issuedAt seconds since 1970 as typed, or null
 * @param signature hexadecimal digits, or null
 */
record SiteSignature(
        String customer,
        @Nullable String issuedAt,
        @Nullable String signature) {

    private static final int LONGEST = 100;
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** How a signature is judged. */
    enum Verdict {
        GOOD,
        /** Made with another key, or over something else. */
        WRONG,
        /** Right once, but too old or of a time that has not come. */
        LATE,
        /** There is none, though sites sign here. */
        MISSING
    }

    /** The judgement, if it was made with this key. */
    Verdict judge(String key, Duration good, Instant now) {
        if (signature == null || signature.isBlank()) {
            return Verdict.MISSING;
        }
        if (customer.isBlank() || customer.length() > LONGEST || issuedAt == null || !issuedAt.matches("\\d{1,11}")) {
            return Verdict.WRONG;
        }
        var given = signature.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(sign(key).getBytes(StandardCharsets.UTF_8), given)) {
            return Verdict.WRONG;
        }
        var issued = Instant.ofEpochSecond(Long.parseLong(issuedAt));
        return now.isAfter(issued.plus(good)) || issued.isAfter(now.plus(AHEAD)) ? Verdict.LATE : Verdict.GOOD;
    }

    /** What the site would have signed with this key. */
    String sign(String key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((issuedAt + "." + customer).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
