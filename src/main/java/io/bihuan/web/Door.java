package io.bihuan.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets as many requests in at once as the machine can serve; the others wait their turn here, holding nothing. Otherwise
 * hundreds at the same second would share the processors and the connections until all of them were too late. Saved
 * answers and chat messages have a door of their own, so that nobody's answer waits behind somebody's page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class Door extends OncePerRequestFilter {

    private final Semaphore pages;
    private final Semaphore urgent;
    private final Duration patience;

    Door(
            @Value("${bihuan.door.pages:16}") int pages,
            @Value("${bihuan.door.urgent:16}") int urgent,
            @Value("${bihuan.door.patience:30s}") Duration patience) {
        this.pages = new Semaphore(pages, true);
        this.urgent = new Semaphore(urgent, true);
        this.patience = patience;
    }

    /** A stream stays for hours, an upload as long as its line is slow, and a health check must be heard in any rush. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/")
                || path.equals("/live")
                || path.endsWith("/stream")
                || path.startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var door = isUrgent(request) ? urgent : pages;
        if (!enters(door)) {
            response.setHeader("Retry-After", "5");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            door.release();
        }
    }

    private boolean enters(Semaphore door) {
        try {
            return door.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isUrgent(HttpServletRequest request) {
        return request.getMethod().equals("PUT")
                || request.getMethod().equals("POST") && request.getRequestURI().endsWith("/messages");
    }
}
