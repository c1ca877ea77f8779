package io.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTests {

    private static final String COST = "$argon2id$v=19$m=16384,t=2,p=1$";

    private final Passwords passwords = new Passwords(Passwords.encoder());

    @Test
    void cost_an_intruder_sixteen_megabytes_a_try_whether_or_not_the_account_exists() {
        assertThat(passwords.hash("Da-Kai-2026-ok")).startsWith(COST);
        assertThat(Passwords.NOBODYS).startsWith(COST);
    }

    @Test
    void are_known_again_and_others_are_not() {
        var hash = passwords.hash("Da-Kai-2026-ok");
        assertThat(passwords.matches("Da-Kai-2026-ok", hash)).isTrue();
        assertThat(passwords.matches("Da-Kai-2026-no", hash)).isFalse();
        assertThat(passwords.matches("Da-Kai-2026-ok", null)).isFalse();
    }
}
