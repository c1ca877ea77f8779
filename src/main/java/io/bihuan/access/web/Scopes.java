package io.bihuan.access.web;

import io.bihuan.access.AllowScope;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every scope that some route of the API asks for: read from the routes, so that none is forgotten. */
@Component
class Scopes {

    private static final String METRICS = "metrics:read";

    private final RequestMappingHandlerMapping routes;

    Scopes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    List<String> all() {
        SortedSet<String> scopes = new TreeSet<>();
        scopes.add(METRICS);
        routes.getHandlerMethods().values().stream()
                .map(method -> method.getMethodAnnotation(AllowScope.class))
                .filter(Objects::nonNull)
                .forEach(scope -> scopes.add(scope.value()));
        return List.copyOf(scopes);
    }
}
