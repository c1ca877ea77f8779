package io.bihuan.access;

import io.bihuan.web.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a request through to its handler, or not: deny by default. A handler declares {@link OpenToAll}, {@link Allow}
 * or {@link AllowScope}; one that declares nothing answers nobody.
 */
@Component
class Gate implements HandlerInterceptor {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final CurrentPerson people;
    private final CurrentToken tokens;
    private final Setup setup;

    Gate(CurrentPerson people, CurrentToken tokens, Setup setup) {
        this.people = people;
        this.tokens = tokens;
        this.setup = setup;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || isOpen(method)) {
            return true;
        }
        if (tokens.current() != null) {
            return admitsToken(method, response);
        }
        var person = people.current();
        if (person == null) {
            askToSignIn(request, response);
            return false;
        }
        var allow = method.getMethodAnnotation(Allow.class);
        if (allow != null && Arrays.stream(allow.value()).anyMatch(person::may) && !isForgedCall(request)) {
            return true;
        }
        refuse(request, response);
        return false;
    }

    static boolean isOpen(HandlerMethod method) {
        return method.hasMethodAnnotation(OpenToAll.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), OpenToAll.class)
                || method.getBeanType().getPackageName().startsWith("org.springdoc");
    }

    static boolean isDeclared(HandlerMethod method) {
        return isOpen(method)
                || method.hasMethodAnnotation(Allow.class)
                || method.hasMethodAnnotation(AllowScope.class);
    }

    private boolean admitsToken(HandlerMethod method, HttpServletResponse response) throws IOException {
        var scope = method.getMethodAnnotation(AllowScope.class);
        if (scope != null && tokens.holds(scope.value())) {
            return true;
        }
        Problems.answer(response, HttpStatus.FORBIDDEN, "The token lacks the scope for this call.");
        return false;
    }

    private void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (setup.needed() && !request.getRequestURI().startsWith("/api/")) {
            SignInRequests.go(request, response, "/setup");
        } else {
            SignInRequests.answer(request, response);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            Problems.answer(response, HttpStatus.FORBIDDEN, "Not allowed.");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** The API takes no forgery token; a browser that carries a session there must come from a page of ours. */
    private static boolean isForgedCall(HttpServletRequest request) {
        if (!request.getRequestURI().startsWith("/api/") || HARMLESS.contains(request.getMethod())) {
            return false;
        }
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        var origin = request.getHeader("Origin");
        var host = request.getHeader("Host");
        return origin != null && host != null && !origin.endsWith("://" + host);
    }
}
