package io.bihuan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * A form whose forgery token no longer fits was, as a rule, left open while its session ended. It is not carried out;
 * its writer signs in where needed and comes back to the form, which the browser has kept as it was filled in.
 */
class ExpiredForms implements AccessDeniedHandler {

    private final CurrentPerson people;

    ExpiredForms(CurrentPerson people) {
        this.people = people;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            Problems.answer(response, HttpStatus.FORBIDDEN, "The request came without its forgery token.");
        } else if (people.current() == null) {
            SignInRequests.answer(request, response);
        } else if (cameFromOwnPage(request)) {
            SignInRequests.go(request, response, SignInRequests.wanted(request));
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean cameFromOwnPage(HttpServletRequest request) {
        var from = request.getHeader("Referer");
        var host = request.getHeader("Host");
        return from != null && host != null && from.matches("https?://" + java.util.regex.Pattern.quote(host) + "/.*");
    }
}
