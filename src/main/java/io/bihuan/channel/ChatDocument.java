package io.bihuan.channel;

import io.bihuan.web.UiFactory;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;

/** Says in the description of the API which calls need the visitor's own token. */
@Configuration(proxyBeanMethods = false)
class ChatDocument {

    static final String VISITOR = "visitor";

    @Bean
    OpenApiCustomizer visitorToken(UiFactory uis) {
        return document -> document.getComponents()
                .addSecuritySchemes(
                        VISITOR,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name(ChatApi.TOKEN)
                                .description(uis.plain().text("channel.api.token")));
    }

    @Bean
    OperationCustomizer visitorCalls() {
        return (call, handler) -> {
            if (asksForToken(handler)) {
                call.setSecurity(List.of(new SecurityRequirement().addList(VISITOR)));
                call.getParameters().removeIf(parameter -> ChatApi.TOKEN.equals(parameter.getName()));
            }
            return call;
        };
    }

    private static boolean asksForToken(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(RequestHeader.class))
                .anyMatch(header -> header != null && header.name().equals(ChatApi.TOKEN));
    }
}
