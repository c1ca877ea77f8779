package io.bihuan;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords of tests are hashed as the product does it, but for little: thousands of people are hired in one run. */
class QuickHashes implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean(
                "quickHashes",
                PasswordEncoder.class,
                () -> new Argon2PasswordEncoder(16, 32, 1, 64, 1),
                definition -> definition.setPrimary(true));
    }
}
