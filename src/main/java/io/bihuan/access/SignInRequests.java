package io.bihuan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;

/** Asks a stranger to sign in, and remembers where they were going. */
final class SignInRequests {

    private SignInRequests() {}

    static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isForPrograms(request.getRequestURI())) {
            response.setHeader("WWW-Authenticate", "Bearer");
            Problems.answer(response, HttpStatus.UNAUTHORIZED, "A token or a session is needed.");
            return;
        }
        var kept = request.getMethod().equals("GET") ? "" : "&kept=1";
        go(request, response, "/login?next=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8) + kept);
    }

    private static boolean isForPrograms(String path) {
        return path.startsWith("/api/") || path.startsWith("/actuator/");
    }

    static void go(HttpServletRequest request, HttpServletResponse response, String address) throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", address);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(address);
        }
    }

    /** The page to come back to: the one asked for, or the one a form was sent from. */
    static String wanted(HttpServletRequest request) {
        if (request.getMethod().equals("GET") && request.getHeader("HX-Request") == null) {
            var query = request.getQueryString();
            return LocalPaths.orHome(request.getRequestURI() + (query == null ? "" : "?" + query));
        }
        var page = request.getHeader("HX-Current-URL");
        var from = page == null ? request.getHeader("Referer") : page;
        return LocalPaths.orHome(from == null ? null : from.replaceFirst("^[a-z]+://[^/]+", ""));
    }
}
