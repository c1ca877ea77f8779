package io.bihuan.access;

import io.bihuan.web.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a request through to its handler, or not: deny by default. A handler declares {@link OpenToAll}, {@link Allow}
 * or {@link AllowScope}; one that declares nothing answers nobody.
 */
@Component
class Gate implements HandlerInterceptor {

    private final CurrentPerson people;
    private final CurrentToken tokens;

    Gate(CurrentPerson people, CurrentToken tokens) {
        this.people = people;
        this.tokens = tokens;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || isOpen(method)) {
            return true;
        }
        var scope = method.getMethodAnnotation(AllowScope.class);
        if (scope != null && tokens.holds(scope.value())) {
            return true;
        }
        var person = people.current();
        if (person == null) {
            askToSignIn(request, response);
            return false;
        }
        var allow = method.getMethodAnnotation(Allow.class);
        if (allow != null && Arrays.stream(allow.value()).anyMatch(person::may)) {
            return true;
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
        return false;
    }

    static boolean isOpen(HandlerMethod method) {
        return method.hasMethodAnnotation(OpenToAll.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), OpenToAll.class)
                || method.getBeanType().getPackageName().startsWith("org.springdoc");
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            response.setHeader("WWW-Authenticate", "Bearer");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var address = "/login?next=" + URLEncoder.encode(wantedPage(request), StandardCharsets.UTF_8);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", address);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(address);
        }
    }

    /** The page to come back to: the one asked for, or the one a form was sent from. */
    private static String wantedPage(HttpServletRequest request) {
        if (request.getMethod().equals("GET") && request.getHeader("HX-Request") == null) {
            var query = request.getQueryString();
            return request.getRequestURI() + (query == null ? "" : "?" + query);
        }
        var from = request.getHeader("Referer");
        return from == null ? "/" : from.replaceFirst("^[a-z]+://[^/]+", "");
    }
}
