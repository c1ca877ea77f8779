package io.bihuan.web;

import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Handlers are found the short way. */
@Configuration(proxyBeanMethods = false)
class HandlerConfiguration {

    @Bean
    WebMvcRegistrations nearbyHandlers() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new NearbyHandlers();
            }
        };
    }
}
