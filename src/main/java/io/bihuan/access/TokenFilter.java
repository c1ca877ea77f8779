package io.bihuan.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Recognises a bearer token, for this request alone: no session begins, none is read. A token that does not work is
 * refused at once, and whoever tries many from one address is made to wait.
 */
class TokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final RateLimits limits;
    private final AccessSettings settings;

    TokenFilter(Tokens tokens, RateLimits limits, AccessSettings settings) {
        this.tokens = tokens;
        this.limits = limits;
        this.settings = settings;
    }

    static boolean bearsToken(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !bearsToken(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var bearer = tokens.find(
                request.getHeader("Authorization").substring(SCHEME.length()).strip());
        if (bearer.isEmpty()) {
            refuse(request, response);
            return;
        }
        if (!limits.take("token", bearer.get().tokenId().toString(), settings.tokenCallsPerMinute())) {
            tooMany(response);
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(bearer.get(), null, List.of()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!limits.take("stranger", Attempts.network(request.getRemoteAddr()), settings.strangerCallsPerMinute())) {
            tooMany(response);
            return;
        }
        response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        Problems.answer(response, HttpStatus.UNAUTHORIZED, "The token is unknown or has been revoked.");
    }

    private void tooMany(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", Long.toString(limits.secondsUntilNext()));
        Problems.answer(response, HttpStatus.TOO_MANY_REQUESTS, "Too many calls within this minute.");
    }
}
