package io.bihuan.customer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps private details unreadable at rest, and findable by exact match through a keyed hash. The key is a file in the
 * program's home, or {@code bihuan.customer.key} (64 hexadecimal digits) where several nodes share one database.
 */
@Component
public class Seal {

    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Looking them up costs more than using them, and an import uses them a million times on one thread. */
    private static final ThreadLocal<Cipher> CIPHERS = ThreadLocal.withInitial(Seal::newCipher);

    private static final ThreadLocal<Mac> MACS = ThreadLocal.withInitial(Seal::newMac);

    private final SecretKeySpec sealing;
    private final SecretKeySpec finding;

    Seal(@Value("${bihuan.home}") Path home, @Value("${bihuan.customer.key:}") String given) {
        var key = given.isEmpty()
                ? kept(home.resolve("customer.key"))
                : HexFormat.of().parseHex(given.strip());
        if (key.length != 32) {
            throw new IllegalStateException("The key of customers' private details must have 32 bytes");
        }
        this.sealing = new SecretKeySpec(derived(key, "seal"), "AES");
        this.finding = new SecretKeySpec(derived(key, "find"), "HmacSHA256");
    }

    /** Makes a value unreadable. */
    public byte[] close(String value) {
        try {
            var nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(value.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value that was closed. */
    public String open(byte[] closed) {
        try {
            var nonce = Arrays.copyOf(closed, NONCE);
            return new String(
                    cipher(Cipher.DECRYPT_MODE, nonce).doFinal(closed, NONCE, closed.length - NONCE),
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A private detail was sealed with another key", e);
        }
    }

    /** The same value gives the same hash, which tells nothing of it without the key. */
    public byte[] hash(String value) {
        return mac(finding, value.getBytes(StandardCharsets.UTF_8));
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = CIPHERS.get();
        cipher.init(mode, sealing, new GCMParameterSpec(128, nonce));
        return cipher;
    }

    private static byte[] derived(byte[] key, String purpose) {
        return mac(new SecretKeySpec(key, "HmacSHA256"), purpose.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(SecretKeySpec key, byte[] text) {
        try {
            var mac = MACS.get();
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mac newMac() {
        try {
            return Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] kept(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path file) throws IOException {
        var key = new byte[32];
        RANDOM.nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException anotherNodeWasFirst) {
            return;
        }
        Files.writeString(file, HexFormat.of().formatHex(key));
    }
}
