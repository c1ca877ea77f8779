package io.bihuan.scorm.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Files of packages are served to whoever has the word: no session is looked for, and no cookie ever counts there. */
@Configuration(proxyBeanMethods = false)
class FrameSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain packageFrames(HttpSecurity http) throws Exception {
        return http.securityMatcher(FrameController.FILES + "**")
                .securityContext(context -> context.disable())
                .sessionManagement(session -> session.disable())
                .csrf(csrf -> csrf.disable())
                .anonymous(anonymous -> anonymous.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .servletApi(servlet -> servlet.disable())
                .exceptionHandling(failures -> failures.disable())
                // A page of ours holds the frame; FrameController says so in the policy it sends.
                .headers(headers ->
                        headers.frameOptions(frames -> frames.disable()).cacheControl(caches -> caches.disable()))
                .build();
    }
}
