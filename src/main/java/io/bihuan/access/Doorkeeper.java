package io.bihuan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins the session of a person who has proven who they are: a new id, a new forgery token, its facts noted. */
@Component
public class Doorkeeper {

    private static final int BROWSER_LENGTH = 200;

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final SessionAuthenticationStrategy renewal;
    private final Clock clock;

    Doorkeeper(SessionAuthenticationStrategy renewal, Clock clock) {
        this.renewal = renewal;
        this.clock = clock;
    }

    /** Lets the person in. */
    public void letIn(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        var authentication = UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
        request.getSession();
        renewal.onAuthentication(authentication, request, response);
        var browser = String.valueOf(request.getHeader("User-Agent"));
        request.getSession()
                .setAttribute(
                        SessionFacts.ATTRIBUTE,
                        new SessionFacts(
                                clock.instant(),
                                request.getRemoteAddr(),
                                browser.substring(0, Math.min(browser.length(), BROWSER_LENGTH))));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
