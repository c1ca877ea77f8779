package io.bihuan.file;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests to an object store (AWS Signature Version 4). The body is left out of it, as the protocol allows over
 * TLS, so that a file is not read twice.
 *
 * @param region where the bucket lies, {@code us-east-1} for stores that know no regions
 * @param key the access key
 * @param secret its secret
 */
record S3Signature(String region, String key, String secret) {

    private static final String BODY = "UNSIGNED-PAYLOAD";
    private static final String SIGNED = "host;x-amz-content-sha256;x-amz-date";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    HttpRequest sign(HttpRequest.Builder request, String method, URI place, Instant now) {
        var moment = MOMENT.format(now);
        return request.setHeader("x-amz-date", moment)
                .setHeader("x-amz-content-sha256", BODY)
                .setHeader("Authorization", authorization(method, place, BODY, moment))
                .build();
    }

    String authorization(String method, URI place, String body, String moment) {
        var host = place.getPort() < 0 ? place.getHost() : place.getHost() + ":" + place.getPort();
        var canonical = String.join(
                "\n",
                method,
                place.getRawPath(),
                place.getRawQuery() == null ? "" : place.getRawQuery(),
                "host:" + host,
                "x-amz-content-sha256:" + body,
                "x-amz-date:" + moment,
                "",
                SIGNED,
                body);
        var day = moment.substring(0, 8);
        var scope = day + "/" + region + "/s3/aws4_request";
        var toSign = "AWS4-HMAC-SHA256\n" + moment + "\n" + scope + "\n" + hex(sha256(canonical));
        var signing = hmac(hmac(hmac(hmac(bytes("AWS4" + secret), day), region), "s3"), "aws4_request");
        return "AWS4-HMAC-SHA256 Credential=" + key + "/" + scope + ",SignedHeaders=" + SIGNED + ",Signature="
                + hex(hmac(signing, toSign));
    }

    private static byte[] hmac(byte[] secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "S3Signature[" + region + ", " + key + "]";
    }
}
