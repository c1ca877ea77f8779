package io.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.calendar.MovableClock;
import io.bihuan.database.Ids;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class TokensTests {

    @Autowired
    Tokens tokens;

    @Autowired
    RateLimits limits;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    final String name = "工单系统 " + Ids.next();

    @Test
    void a_token_opens_what_its_scope_names_and_nothing_else() {
        var metrics = tokens.make(name, Set.of("metrics:read"), Ids.next());

        assertThat(call("/api/v1/jobs/" + Ids.next(), metrics))
                .hasStatus(403)
                .hasContentType("application/problem+json");
        assertThat(call("/me", metrics)).hasStatus(403);
    }

    @Test
    void a_token_with_all_scopes_is_let_through() {
        var token = tokens.make(name, Set.of(Tokens.EVERYTHING), Ids.next());

        assertThat(call("/api/v1/jobs/" + Ids.next(), token)).hasStatus(404);
    }

    @Test
    void a_revoked_token_no_longer_works() {
        var token = tokens.make(name, Set.of(Tokens.EVERYTHING), Ids.next());
        tokens.revoke(mine().id(), Ids.next());

        assertThat(call("/api/v1/jobs/" + Ids.next(), token)).hasStatus(401).hasContentType("application/problem+json");
        assertThat(mine().revokedAt()).isNotNull();
    }

    @Test
    void a_token_that_nobody_made_is_refused_without_asking_to_sign_in() {
        assertThat(call("/api/v1/jobs/" + Ids.next(), "bh_madeup"))
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }

    @Test
    void metrics_are_for_tokens_only() {
        assertThat(mvc.get().uri("/actuator/prometheus")).hasStatus(401).hasContentType("application/problem+json");
    }

    @Test
    void only_a_print_of_it_is_kept() {
        var token = tokens.make(name, Set.of(Tokens.EVERYTHING), Ids.next());

        assertThat(jdbc.sql("select count(*) from access.token where position(:token in token::text) > 0")
                        .param("token", token)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void its_last_use_is_noted() {
        var token = tokens.make(name, Set.of(Tokens.EVERYTHING), Ids.next());
        assertThat(mine().lastUsedAt()).isNull();

        call("/api/v1/jobs/" + Ids.next(), token);

        assertThat(mine().lastUsedAt()).isNotNull();
    }

    @Test
    void no_more_calls_a_minute_than_the_limit_whatever_the_portions() {
        var minute = clock.instant().plus(Duration.ofDays(1000));
        var key = Ids.next().toString();

        long granted = clock.at(
                minute,
                () -> IntStream.range(0, 200)
                        .filter(i -> limits.take("test", key, 65))
                        .count());
        assertThat(granted).isEqualTo(65);
        assertThat(clock.at(minute.plusSeconds(60), () -> limits.take("test", key, 65)))
                .isTrue();
    }

    private MvcTestResult call(String path, String token) {
        return mvc.get().uri(path).header("Authorization", "Bearer " + token).exchange();
    }

    private Tokens.Token mine() {
        return tokens.all().stream()
                .filter(token -> token.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
