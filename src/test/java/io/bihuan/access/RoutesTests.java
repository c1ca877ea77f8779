package io.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.database.Ids;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every route there is, whoever wrote it: none is open by oversight. */
@SpringBootTest
@AutoConfigureMockMvc
class RoutesTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvcTester mvc;

    private record Route(HttpMethod method, String path, HandlerMethod handler) {

        boolean isApi() {
            return path.startsWith("/api/");
        }

        @Override
        public String toString() {
            return method + " " + path + " (" + handler.getShortLogMessage() + ")";
        }
    }

    @BeforeEach
    void the_house_is_set_up() {
        accounts.open("walker." + Ids.next(), "four calm words here", Ids.next(), "巡检", Set.of(Role.AGENT), null);
    }

    @Test
    void every_handler_declares_whom_it_answers() {
        assertThat(all().filter(route -> !Gate.isDeclared(route.handler()))).isEmpty();
    }

    @Test
    void strangers_are_asked_to_sign_in() {
        var wrong = new ArrayList<String>();
        guarded().forEach(route -> {
            var status = mvc.method(route.method())
                    .uri(route.path())
                    .with(csrf())
                    .exchange()
                    .getResponse()
                    .getStatus();
            if (status != (route.isApi() ? 401 : 302)) {
                wrong.add(route + " answered a stranger with " + status);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void roles_without_the_permission_are_refused() {
        var wrong = new ArrayList<String>();
        guarded().forEach(route -> {
            for (var role : Role.values()) {
                if (!mayUse(role, route)) {
                    var status = mvc.method(route.method())
                            .uri(route.path())
                            .with(Signed.as(role))
                            .with(csrf())
                            .exchange()
                            .getResponse()
                            .getStatus();
                    if (status != 403) {
                        wrong.add(route + " answered " + role + " with " + status);
                    }
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    private Stream<Route> guarded() {
        return all().filter(route -> !Gate.isOpen(route.handler()));
    }

    private Stream<Route> all() {
        return routes.getHandlerMethods().entrySet().stream()
                .flatMap(each -> routesOf(each.getKey(), each.getValue()).stream());
    }

    private static List<Route> routesOf(RequestMappingInfo info, HandlerMethod handler) {
        var methods = info.getMethodsCondition().getMethods();
        var method =
                methods.isEmpty() ? HttpMethod.GET : methods.iterator().next().asHttpMethod();
        return info.getPatternValues().stream()
                .map(pattern -> new Route(method, filled(pattern), handler))
                .toList();
    }

    private static String filled(String pattern) {
        return pattern.replaceAll("\\{\\*[^}]*}", "x")
                .replaceAll("\\{[^}]*}", Ids.next().toString())
                .replace("**", "x");
    }

    private static boolean mayUse(Role role, Route route) {
        var allow = route.handler().getMethodAnnotation(Allow.class);
        return allow != null && Arrays.stream(allow.value()).anyMatch(role.permissions()::contains);
    }
}
