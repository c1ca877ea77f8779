package io.bihuan.access;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Turns passwords into Argon2id hashes and checks them. A hash costs memory on purpose, so only a few are computed at
 * a time: a flood of attempts waits in line and does not take the memory of those who are already in.
 */
@Component
class Passwords {

    /** Of a password that nobody knows, made with the parameters that {@link #encoder} uses. */
    static final String NOBODYS =
            "$argon2id$v=19$m=16384,t=2,p=1$LWPnMv3EqUBJApiBG9PaxQ$wMoOCqxXUfkzqfbRWSh10NByWRWEjUGPicwzL8iX1mA";

    private final PasswordEncoder encoder;
    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /** Argon2id with 16 MiB and two rounds. */
    static PasswordEncoder encoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    String hash(String password) {
        places.acquireUninterruptibly();
        try {
            return String.valueOf(encoder.encode(password));
        } finally {
            places.release();
        }
    }

    /** Whether the password belongs to the hash; takes as long where there is no hash. */
    boolean matches(String password, @Nullable String hash) {
        places.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash == null ? NOBODYS : hash) && hash != null;
        } finally {
            places.release();
        }
    }
}
