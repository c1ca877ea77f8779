package io.bihuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

class FailureAdviceTests {

    @RestController
    static class Leaving {

        @GetMapping("/leaving")
        String left() throws AsyncRequestNotUsableException {
            throw new AsyncRequestNotUsableException("Broken pipe");
        }
    }

    @Test
    void whoever_leaves_before_the_answer_is_no_failure_of_ours() {
        var mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Leaving())
                .setControllerAdvice(new FailureAdvice())
                .build());
        assertThat(mvc.get().uri("/leaving")).hasStatusOk().hasBodyTextEqualTo("");
    }
}
