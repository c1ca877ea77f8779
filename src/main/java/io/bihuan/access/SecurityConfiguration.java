package io.bihuan.access;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;

/** Headers, sessions and forgery protection by Spring Security; who may use a route is the {@link Gate}'s decision. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
@EnableScheduling
@EnableJdbcHttpSession
class SecurityConfiguration {

    static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; font-src 'self'; media-src 'self'; connect-src 'self'; form-action 'self'; "
            + "base-uri 'self'; frame-ancestors 'none'; frame-src 'self'";

    private static final String FEATURES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    private final HttpSessionCsrfTokenRepository forgeryTokens = new HttpSessionCsrfTokenRepository();

    @Bean
    PasswordEncoder passwordEncoder() {
        return Passwords.encoder();
    }

    /** Visitors of the chat never sign in: what they hold is theirs by a token of its own, so nothing looks for a session. */
    @Bean
    @Order(1)
    SecurityFilterChain visitors(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/v1/chat/**")
                .securityContext(context -> context.disable())
                .sessionManagement(session -> session.disable())
                .csrf(csrf -> csrf.disable())
                .anonymous(anonymous -> anonymous.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .servletApi(servlet -> servlet.disable())
                .exceptionHandling(failures -> failures.disable())
                .headers(SecurityConfiguration::headers)
                .build();
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            CurrentPerson people,
            CurrentToken token,
            Tokens tokens,
            Accounts accounts,
            RateLimits limits,
            AccessSettings settings,
            Clock clock)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/prometheus")
                        .access((person, request) -> new AuthorizationDecision(token.holds("metrics:read")))
                        .anyRequest()
                        .permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(forgeryTokens).ignoringRequestMatchers("/api/**", "/contact"))
                .anonymous(anonymous -> anonymous.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.logoutSuccessUrl("/login?left"))
                .exceptionHandling(failures -> failures.accessDeniedHandler(new ExpiredForms(people))
                        .authenticationEntryPoint(
                                (request, response, failure) -> SignInRequests.answer(request, response)))
                .addFilterBefore(new TokenFilter(tokens, limits, settings), CsrfFilter.class)
                .addFilterAfter(new StandingFilter(accounts, settings, clock), SecurityContextHolderFilter.class)
                .headers(SecurityConfiguration::headers)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(features -> features.policy(FEATURES));
    }

    @Bean
    SessionAuthenticationStrategy sessionRenewal() {
        return new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(forgeryTokens)));
    }

    /** Every request is measured as a whole; to measure each filter of it as well costs a tenth of a busy node. */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** Two requests of one session may write the same thing at once; the later one counts, and neither fails. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsWrittenAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> idleSessions(AccessSettings settings) {
        return sessions -> sessions.setDefaultMaxInactiveInterval(settings.idleLimit());
    }

    @Bean
    CookieSerializer sessionCookies() {
        return new SessionCookies();
    }
}
