package io.bihuan.assessment.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Tells browsers apart by a name of their own that outlives a log-in: whoever signs in again at the same browser goes on
 * at once, and only a change to another one has to be said.
 */
final class Devices {

    private static final String COOKIE = "device";
    private static final String NAME = "[0-9a-f-]{36}";

    private Devices() {}

    /** The browser's name, or "" for one that has none and on which no sitting can be going on. */
    static String of(HttpServletRequest request) {
        return named(request).orElse("");
    }

    /** The browser's name; one that has none is given one. */
    static String named(HttpServletRequest request, HttpServletResponse response) {
        return named(request).orElseGet(() -> {
            var name = UUID.randomUUID().toString();
            var cookie = ResponseCookie.from(COOKIE, name)
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .path("/")
                    .maxAge(Duration.ofDays(365))
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
            return name;
        });
    }

    private static Optional<String> named(HttpServletRequest request) {
        return Stream.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .filter(name -> name.matches(NAME))
                .findFirst();
    }
}
