package io.bihuan.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A session is as good as its account is now: closed accounts and sessions past their limit end with the next
 * request, and changed roles hold from the next request on.
 */
class StandingFilter extends OncePerRequestFilter {

    private final Accounts accounts;
    private final AccessSettings settings;
    private final Clock clock;

    StandingFilter(Accounts accounts, AccessSettings settings, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/static/") || TokenFilter.bearsToken(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(SessionFacts.ATTRIBUTE) instanceof SessionFacts facts) {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
                check(request, facts, person);
            }
        }
        chain.doFilter(request, response);
    }

    private void check(HttpServletRequest request, SessionFacts facts, SignedIn person) {
        var now = clock.instant();
        var account = accounts.find(person.accountId());
        var context = SecurityContextHolder.createEmptyContext();
        if (account.isEmpty()
                || account.get().closed(now)
                || facts.startedAt().plus(settings.sessionLimit()).isBefore(now)) {
            request.getSession().invalidate();
        } else {
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    account.get().person(), null, List.of()));
        }
        SecurityContextHolder.setContext(context);
    }
}
