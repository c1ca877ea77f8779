package io.bihuan.journeys;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every address of the program that a person can open with a browser, as the program itself knows them. */
final class PageRoutes {

    private final List<PathPattern> patterns;

    PageRoutes(RequestMappingHandlerMapping mapping) {
        patterns = mapping.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getPackageName().startsWith("io.bihuan"))
                .filter(route ->
                        route.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getKey().getPatternValues().stream())
                .filter(pattern -> !pattern.startsWith("/api/"))
                .map(PathPatternParser.defaultInstance::parse)
                .sorted(PathPattern.SPECIFICITY_COMPARATOR.thenComparing(
                        Comparator.comparing(PathPattern::getPatternString)))
                .toList();
    }

    List<String> all() {
        return patterns.stream().map(PathPattern::getPatternString).toList();
    }

    /** The routes that one can type in without knowing anything of the house's data. */
    List<String> plain() {
        return all().stream().filter(route -> !route.contains("{")).toList();
    }

    /** Which route an address belongs to. */
    Optional<String> of(String address) {
        var path = PathContainer.parsePath(path(address));
        return patterns.stream()
                .filter(pattern -> pattern.matches(path))
                .findFirst()
                .map(PathPattern::getPatternString);
    }

    /** An address of a route, made from one of the route it lies below: {@code /sessions/7} gives {@code /sessions/7/roster}. */
    static Optional<String> below(String route, String parent, String example) {
        var tail = route.startsWith(parent + "/") ? route.substring(parent.length()) : "";
        return tail.isEmpty() || tail.contains("{") ? Optional.empty() : Optional.of(path(example) + tail);
    }

    static String path(String address) {
        return address.split("\\?", 2)[0];
    }
}
