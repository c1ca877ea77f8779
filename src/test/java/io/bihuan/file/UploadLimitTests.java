package io.bihuan.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class UploadLimitTests {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void an_upload_over_the_limit_is_told_so_and_not_called_forbidden() {
        var answer = mvc.post()
                .uri("/login")
                .contentType("multipart/form-data; boundary=x")
                .content(new byte[61 * 1024 * 1024])
                .exchange();
        assertThat(answer).hasStatus(413);
        assertThat(answer.getResponse().getForwardedUrl()).isEqualTo("/error");
    }

    @Test
    void a_book_pasted_into_a_form_is_told_so_and_is_no_fault_of_the_house() {
        var answer = mvc.post()
                .uri("/contact")
                .contentType("application/x-www-form-urlencoded")
                .content(new byte[2 * 1024 * 1024 + 1])
                .exchange();
        assertThat(answer).hasStatus(413);
        assertThat(answer.getResponse().getForwardedUrl()).isEqualTo("/error");
    }

    @Test
    void an_upload_within_the_limit_goes_its_way() {
        var answer = mvc.post()
                .uri("/login")
                .contentType("multipart/form-data; boundary=x")
                .content(new byte[10])
                .exchange();
        assertThat(answer.getResponse().getStatus()).isNotEqualTo(413);
    }
}
