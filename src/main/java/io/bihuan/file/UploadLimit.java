package io.bihuan.file;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an upload or a form that says it is over the limit before anybody reads it. Otherwise the forgery check, which
 * looks for its token among the parts, would find none and call the request forbidden instead of too large, and a book
 * pasted into a form would look like a fault of the house.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UploadLimit extends OncePerRequestFilter {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final DataSize largest;
    private final DataSize largestForm;

    UploadLimit(
            @Value("${spring.servlet.multipart.max-request-size}") DataSize largest,
            @Value("${server.tomcat.max-http-form-post-size:2MB}") DataSize largestForm) {
        this.largest = largest;
        this.largestForm = largestForm;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        var length = request.getContentLengthLong();
        if (type != null
                && (type.startsWith("multipart/") && length > largest.toBytes()
                        || type.startsWith(FORM) && length > largestForm.toBytes())) {
            refuse(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Straight to the page that says so: on the container's way there the parts would be looked for once more. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        request.getRequestDispatcher("/error").forward(new Partless(request), response);
    }

    /** The request as if it had no parts. */
    private static class Partless extends HttpServletRequestWrapper {

        Partless(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String[] getParameterValues(String name) {
            return new String[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Collection<Part> getParts() {
            return List.of();
        }
    }
}
