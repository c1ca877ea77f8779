package io.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.calendar.MovableClock;
import io.bihuan.database.Ids;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class SigningInTests {

    private static final String PASSWORD = "four calm words here";

    @Autowired
    Accounts accounts;

    @Autowired
    TwoSteps twoSteps;

    @Autowired
    Sessions sessions;

    @Autowired
    CalmSessions kept;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    String login;
    UUID account;

    @BeforeEach
    void lin_xiaowen_has_an_account() {
        login = "lin." + Ids.next();
        account = accounts.open(login, PASSWORD, Ids.next(), "林晓雯", Set.of(Role.AGENT), null);
    }

    @Test
    void opens_the_door_to_the_right_password_only() {
        assertThat(enter(login, PASSWORD, "/today?week=2"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/today?week=2");
        assertThat(enter(login, "wrong horse", "/"))
                .hasStatus(422)
                .bodyText()
                .contains("账号或密码不对")
                .contains(login);
    }

    @Test
    void takes_a_login_however_it_is_spelt() {
        assertThat(enter("  " + login.toUpperCase(java.util.Locale.ROOT), PASSWORD, "/"))
                .hasRedirectedUrl("/");
    }

    @Test
    void an_unknown_login_is_answered_like_a_wrong_password() {
        var unknown = enter("nobody." + Ids.next(), PASSWORD, "/");
        var wrong = enter(login, "wrong horse", "/");

        assertThat(unknown).hasStatus(422).bodyText().contains("账号或密码不对");
        assertThat(wrong).hasStatus(422).bodyText().contains("账号或密码不对");
    }

    @Test
    void never_leads_to_another_house() {
        for (var elsewhere : new String[] {"https://evil.example", "//evil.example", "/\\evil.example", "evil"}) {
            assertThat(enter(login, PASSWORD, elsewhere)).hasRedirectedUrl("/");
        }
    }

    @Test
    void speaks_english_on_request() {
        assertThat(mvc.get().uri("/login?lang=en")).hasStatusOk().bodyText().contains("Sign in to Bihuan");
    }

    @Test
    void begins_a_new_session_with_a_cookie_that_scripts_cannot_read() {
        var planted = mvc.get().uri("/login").exchange().getResponse().getCookie("bihuan");
        var entered = enter(login, PASSWORD, "/", planted);

        var cookie = entered.getResponse().getCookie("bihuan");
        assertThat(cookie).isNotNull();
        assertThat(cookie.getValue()).isNotEqualTo(planted == null ? "" : planted.getValue());
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void a_closed_account_is_answered_like_a_wrong_password() {
        accounts.close(account, clock.instant(), account);

        assertThat(enter(login, PASSWORD, "/")).hasStatus(422).bodyText().contains("账号或密码不对");
    }

    @Nested
    class Guessing {

        @Test
        void shuts_the_door_after_five_attempts_and_longer_each_time() {
            for (var i = 0; i < 5; i++) {
                enter(login, "guess number " + i, "/");
            }
            assertThat(enter(login, PASSWORD, "/")).hasStatus(422).bodyText().contains("尝试次数太多");

            var afterHalfAMinute = clock.instant().plusSeconds(31);
            assertThat(clock.at(afterHalfAMinute, () -> enter(login, "guess again", "/")))
                    .bodyText()
                    .contains("账号或密码不对");
            assertThat(clock.at(afterHalfAMinute.plusSeconds(45), () -> enter(login, PASSWORD, "/")))
                    .bodyText()
                    .contains("尝试次数太多");
            assertThat(clock.at(afterHalfAMinute.plusSeconds(61), () -> enter(login, PASSWORD, "/")))
                    .hasRedirectedUrl("/");
        }

        @Test
        void shuts_the_door_for_a_login_that_nobody_has_as_well() {
            var nobody = "nobody." + Ids.next();
            for (var i = 0; i < 5; i++) {
                enter(nobody, "guess number " + i, "/");
            }
            assertThat(enter(nobody, PASSWORD, "/")).bodyText().contains("尝试次数太多");
        }

        @Test
        void a_right_password_forgets_the_slips_before_it() {
            for (var round = 0; round < 3; round++) {
                for (var i = 0; i < 3; i++) {
                    enter(login, "slip", "/");
                }
                assertThat(enter(login, PASSWORD, "/")).hasRedirectedUrl("/");
            }
        }
    }

    @Nested
    class With_a_second_step {

        byte[] secret;

        @BeforeEach
        void she_has_turned_it_on() {
            var typed = twoSteps.enrolment(account, login).typed();
            secret = unbase32(typed.replace(" ", ""));
            assertThat(twoSteps.confirm(account, OneTimeCode.at(secret, clock.instant())))
                    .isPresent();
        }

        @Test
        void the_password_alone_leads_to_the_code_and_no_further() {
            var first = enter(login, PASSWORD, "/people");
            assertThat(first).hasRedirectedUrl("/login/code");
            assertThat(mvc.get().uri("/me").cookie(cookie(first))).hasStatus3xxRedirection();
        }

        @Test
        void the_code_of_the_moment_opens_the_door_once() {
            var later = clock.instant().plusSeconds(30);
            var code = OneTimeCode.at(secret, later);

            var first = enter(login, PASSWORD, "/people");
            assertThat(clock.at(later, () -> code(first, code))).hasRedirectedUrl("/people");
            var second = enter(login, PASSWORD, "/people");
            assertThat(clock.at(later, () -> code(second, code))).hasStatus(422);
        }

        @Test
        void a_recovery_code_opens_it_too_and_only_once() {
            twoSteps.end(account, account);
            var typed = twoSteps.enrolment(account, login).typed();
            var codes = twoSteps.confirm(account, OneTimeCode.at(unbase32(typed.replace(" ", "")), clock.instant()))
                    .orElseThrow();

            assertThat(code(enter(login, PASSWORD, "/"), codes.getFirst().toLowerCase(java.util.Locale.ROOT)))
                    .hasRedirectedUrl("/");
            assertThat(code(enter(login, PASSWORD, "/"), codes.getFirst())).hasStatus(422);
            assertThat(twoSteps.recoveryCodesLeft(account)).isEqualTo(9);
        }

        @Test
        void codes_can_be_guessed_no_more_often_than_passwords() {
            var first = enter(login, PASSWORD, "/");
            for (var i = 0; i < 5; i++) {
                code(first, "00000" + i);
            }
            assertThat(code(first, "999999")).hasStatus(422).bodyText().contains("尝试次数太多");
        }

        private MvcTestResult code(MvcTestResult first, String code) {
            return mvc.post()
                    .uri("/login/code")
                    .param("code", code)
                    .cookie(cookie(first))
                    .with(csrf())
                    .exchange();
        }
    }

    @Nested
    class A_session {

        @Test
        void ends_a_day_after_it_began_however_busy() {
            var cookie = cookie(enter(login, PASSWORD, "/"));

            assertThat(mvc.get().uri("/me").cookie(cookie)).hasStatusOk();
            assertThat(clock.at(
                            clock.instant().plus(Duration.ofHours(25)),
                            () -> mvc.get().uri("/me").cookie(cookie).exchange()))
                    .hasStatus3xxRedirection();
            assertThat(mvc.get().uri("/me").cookie(cookie)).hasStatus3xxRedirection();
        }

        @Test
        void ends_with_its_account() {
            var cookie = cookie(enter(login, PASSWORD, "/"));
            accounts.close(account, clock.instant().plus(Duration.ofHours(2)), account);

            assertThat(mvc.get().uri("/me").cookie(cookie)).hasStatusOk();
            assertThat(clock.at(
                            clock.instant().plus(Duration.ofHours(3)),
                            () -> mvc.get().uri("/me").cookie(cookie).exchange()))
                    .hasStatus3xxRedirection();
        }

        @Test
        void follows_changed_roles_at_once() {
            var cookie = cookie(enter(login, PASSWORD, "/"));
            assertThat(mvc.get().uri("/accounts").cookie(cookie)).hasStatus(403);

            accounts.changeRoles(account, Set.of(Role.ADMINISTRATOR), account);

            assertThat(mvc.get().uri("/accounts").cookie(cookie)).hasStatusOk();
        }

        @Test
        void is_listed_and_ends_everywhere_on_request() {
            var phone = cookie(enter(login, PASSWORD, "/"));
            var desk = cookie(enter(login, PASSWORD, "/"));
            assertThat(sessions.of(account, "")).hasSize(2);

            sessions.endAll(account, account);

            assertThat(mvc.get().uri("/me").cookie(phone)).hasStatus3xxRedirection();
            assertThat(mvc.get().uri("/me").cookie(desk)).hasStatus3xxRedirection();
        }
    }

    @Test
    void two_requests_of_one_session_may_write_the_same_thing_at_once() {
        var made = kept.createSession();
        kept.save(made);
        var one = Objects.requireNonNull(kept.findById(made.getId()));
        var other = Objects.requireNonNull(kept.findById(made.getId()));
        one.setAttribute("said", "已保存");
        other.setAttribute("said", "已结束");

        kept.save(one);
        kept.save(other);

        assertThat(Objects.requireNonNull(kept.findById(made.getId())).<String>getAttribute("said"))
                .isEqualTo("已结束");
        kept.deleteById(made.getId());
    }

    @Nested
    class The_last_use_of_a_session {

        @Test
        void is_not_written_down_again_within_the_minute() {
            var cookie = cookie(enter(login, PASSWORD, "/"));
            usedBefore(Duration.ofSeconds(30));

            assertThat(mvc.get().uri("/me").cookie(cookie)).hasStatusOk();

            assertThat(lastUsedBefore()).isGreaterThan(Duration.ofSeconds(29));
        }

        @Test
        void is_written_down_when_it_lies_further_back() {
            var cookie = cookie(enter(login, PASSWORD, "/"));
            usedBefore(CalmSessions.GRACE);

            assertThat(mvc.get().uri("/me").cookie(cookie)).hasStatusOk();

            assertThat(lastUsedBefore()).isLessThan(Duration.ofSeconds(30));
        }

        private void usedBefore(Duration since) {
            jdbc.sql(
                            "update spring_session set last_access_time = last_access_time - :since where principal_name = :who")
                    .param("since", since.toMillis())
                    .param("who", account.toString())
                    .update();
        }

        private Duration lastUsedBefore() {
            return Duration.between(sessions.of(account, "").getFirst().lastUsedAt(), Instant.now());
        }
    }

    @Nested
    class A_form_left_open {

        @Test
        void leads_to_the_door_and_says_that_its_words_are_kept() {
            assertThat(mvc.post()
                            .uri("/me/password")
                            .header("Referer", "http://localhost/me?tab=password")
                            .param("former", "x"))
                    .hasRedirectedUrl("/login?next=%2Fme%3Ftab%3Dpassword&kept=1");
            assertThat(mvc.get().uri("/login?next=/me&kept=1")).bodyText().contains("登录已过期，填写的内容还在");
        }

        @Test
        void comes_back_to_itself_when_its_writer_is_signed_in_again() {
            var cookie = cookie(enter(login, PASSWORD, "/"));
            assertThat(mvc.post()
                            .uri("/me/password")
                            .cookie(cookie)
                            .header("Host", "localhost")
                            .header("Referer", "http://localhost/me")
                            .param("former", "x"))
                    .hasRedirectedUrl("/me");
        }
    }

    private MvcTestResult enter(String login, String password, String next, Cookie... cookies) {
        var request = mvc.post()
                .uri("/login")
                .param("username", login)
                .param("password", password)
                .param("next", next)
                .with(csrf());
        for (var cookie : cookies) {
            if (cookie != null) {
                request = request.cookie(cookie);
            }
        }
        return request.exchange();
    }

    private static Cookie cookie(MvcTestResult result) {
        return java.util.Objects.requireNonNull(result.getResponse().getCookie("bihuan"));
    }

    private static byte[] unbase32(String text) {
        var bits = new StringBuilder();
        for (var character : text.toCharArray()) {
            var value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(character);
            bits.append(String.format("%5s", Integer.toBinaryString(value)).replace(' ', '0'));
        }
        var bytes = new byte[bits.length() / 8];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
        }
        return bytes;
    }
}
