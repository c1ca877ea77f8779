package io.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.database.Ids;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class SigningInTests {

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvcTester mvc;

    @Test
    void opens_the_door_to_the_right_password_only() {
        accounts.open("lin.xiaowen", "correct horse", Ids.next(), "林晓雯", Set.of(Role.AGENT), null);

        assertThat(mvc.post()
                        .uri("/login")
                        .param("username", "lin.xiaowen")
                        .param("password", "correct horse")
                        .with(csrf()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/");
        assertThat(mvc.post()
                        .uri("/login")
                        .param("username", "lin.xiaowen")
                        .param("password", "wrong horse")
                        .with(csrf()))
                .hasRedirectedUrl("/login?error");
    }

    @Test
    void speaks_english_on_request() {
        assertThat(mvc.get().uri("/login?lang=en")).hasStatusOk().bodyText().contains("Sign in to Bihuan");
    }
}
