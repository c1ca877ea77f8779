package io.bihuan.wechat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The platform's way of signing and sealing messages: SHA-1 over sorted words; AES-256-CBC over 16 random bytes, the length,
 * the message and the account's id, filled up to blocks of 32.
 */
final class AccountCipher {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BLOCK = 32;

    private final byte[] key;
    private final String appId;

    /** @param aesKey the 43 signs that the platform shows */
    AccountCipher(String aesKey, String appId) {
        this.key = Base64.getDecoder().decode(aesKey + "=");
        this.appId = appId;
    }

    /** The signature over these words, in hexadecimal digits. */
    static String signature(String... words) {
        var sorted = words.clone();
        Arrays.sort(sorted);
        try {
            var digest = MessageDigest.getInstance("SHA-1");
            return HexFormat.of()
                    .formatHex(digest.digest(String.join("", sorted).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String seal(String message) {
        var random = new byte[16];
        RANDOM.nextBytes(random);
        return seal(random, message);
    }

    String seal(byte[] random, String message) {
        var words = message.getBytes(StandardCharsets.UTF_8);
        var id = appId.getBytes(StandardCharsets.UTF_8);
        var length = random.length + 4 + words.length + id.length;
        var fill = BLOCK - length % BLOCK;
        var filling = new byte[fill];
        Arrays.fill(filling, (byte) fill);
        var whole = ByteBuffer.allocate(length + fill)
                .put(random)
                .putInt(words.length)
                .put(words)
                .put(id)
                .put(filling)
                .array();
        return Base64.getEncoder().encodeToString(crypt(Cipher.ENCRYPT_MODE, whole));
    }

    /** The message within, or nothing where it was not sealed with this key for this account. */
    Optional<String> open(String sealed) {
        try {
            var bytes = Base64.getDecoder().decode(sealed);
            if (bytes.length == 0 || bytes.length % 16 != 0) {
                return Optional.empty();
            }
            var whole = crypt(Cipher.DECRYPT_MODE, bytes);
            var fill = whole[whole.length - 1];
            if (fill < 1 || fill > BLOCK || fill > whole.length - 20) {
                return Optional.empty();
            }
            var content = ByteBuffer.wrap(whole, 16, whole.length - 16 - fill);
            var length = content.getInt();
            if (length < 0 || length > content.remaining()) {
                return Optional.empty();
            }
            var words = new byte[length];
            content.get(words);
            var id = new byte[content.remaining()];
            content.get(id);
            return appId.equals(new String(id, StandardCharsets.UTF_8))
                    ? Optional.of(new String(words, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] crypt(int mode, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
