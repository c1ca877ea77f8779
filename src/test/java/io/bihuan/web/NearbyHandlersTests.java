package io.bihuan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

class NearbyHandlersTests {

    private final NearbyHandlers handlers = new NearbyHandlers();

    @RestController
    static class Pages {

        @GetMapping("/plans")
        void list() {}

        @GetMapping("/plans/new")
        void draft() {}

        @GetMapping("/plans/{id}")
        void one() {}

        @PostMapping("/plans/{id}/approval")
        void approve() {}

        @GetMapping("/api/v1/questions")
        void questions() {}

        @PostMapping("/api/v1/questions:import")
        void take() {}

        @GetMapping({"/{name}.txt", "/help/{page}"})
        void text() {}

        @GetMapping("/")
        void home() {}
    }

    @BeforeEach
    void register() {
        var context = new StaticWebApplicationContext();
        context.registerSingleton("pages", Pages.class);
        context.refresh();
        handlers.setApplicationContext(context);
        handlers.afterPropertiesSet();
    }

    private @Nullable HandlerMethod handler(MockHttpServletRequest request) throws Exception {
        ServletRequestPathUtils.parseAndCache(request);
        var chain = handlers.getHandler(request);
        return chain == null ? null : (HandlerMethod) chain.getHandler();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /plans, list",
        "GET, /plans/new, draft",
        "GET, /plans/7, one",
        "GET, /plans/%E8%AE%A1, one",
        "POST, /plans/7/approval, approve",
        "GET, /api/v1/questions, questions",
        "POST, /api/v1/questions:import, take",
        "GET, /robots.txt, text",
        "GET, /help/plans, text",
        "GET, /, home"
    })
    void every_address_finds_its_handler(String method, String path, String expected) throws Exception {
        var found = handler(new MockHttpServletRequest(method, path));
        assertThat(found).isNotNull();
        assertThat(found.getMethod().getName()).isEqualTo(expected);
    }

    @Test
    void the_words_of_an_address_are_handed_over() throws Exception {
        var request = new MockHttpServletRequest("POST", "/plans/7/approval");
        handler(request);
        assertThat(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE))
                .hasToString("{id=7}");
        assertThat(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .hasToString("/plans/{id}/approval");
    }

    @Test
    void what_is_nowhere_has_no_handler_and_a_wrong_method_is_told() throws Exception {
        assertThat(handler(new MockHttpServletRequest("GET", "/nowhere/7"))).isNull();
        assertThatThrownBy(() -> handler(new MockHttpServletRequest("GET", "/plans/7/approval")))
                .isInstanceOf(HttpRequestMethodNotSupportedException.class);
    }
}
