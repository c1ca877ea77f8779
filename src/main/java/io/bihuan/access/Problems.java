package io.bihuan.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;

/** Refusals that are given before any handler is asked, as problem+json. */
final class Problems {

    private Problems() {}

    static void answer(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType("application/problem+json");
        var body = """
                {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}""".formatted(status.getReasonPhrase(), status.value(), detail);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
