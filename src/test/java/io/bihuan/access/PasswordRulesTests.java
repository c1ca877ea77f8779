package io.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1234567", "七个汉字的密码"})
    void short_ones_are_refused(String password) {
        assertThat(PasswordRules.fault(password, "lin")).contains("access.password.short");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678",
                "87654321",
                "123456789",
                "1234567890",
                "woaini1314",
                "WoAiNi520",
                "woaini123",
                "5201314520",
                "a12345678",
                "abcd1234",
                "qwertyuiop",
                "1qaz2wsx",
                "1qaz@WSX",
                "password",
                "Password123",
                "p@ssw0rd",
                "admin123456",
                "Admin@2026",
                "qq12345678",
                "88888888",
                "66666666",
                "abababab",
                "19900101",
                "20000229",
                "13800138000",
                "zxcvbnm123",
                "asdfghjkl",
                "changeme!",
                "letmein123"
            })
    void those_that_are_tried_first_are_refused(String password) {
        assertThat(PasswordRules.fault(password, "lin")).contains("access.password.common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lin.xiaowen", "Lin.Xiaowen1", "lin.xiaowen123"})
    void those_that_repeat_the_login_are_refused(String password) {
        assertThat(PasswordRules.fault(password, "lin.xiaowen")).contains("access.password.login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "four calm words here",
                "青山 流水 电话 茶杯",
                "ha8kWq2z",
                "bihuan-Anfang-2026",
                "Tr4verse-the-Loop",
                "correct horse",
                "winter.morgen.77"
            })
    void others_are_taken(String password) {
        assertThat(PasswordRules.fault(password, "admin")).isEmpty();
    }

    @Test
    void endless_ones_are_refused() {
        assertThat(PasswordRules.fault("ab1!".repeat(40), "lin")).contains("access.password.long");
    }
}
