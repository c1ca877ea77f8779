package io.bihuan.access;

import io.bihuan.web.Doors;
import io.bihuan.web.Viewer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Answers what the {@link Gate} would, without a request. */
@Component
class OpenDoors implements Doors {

    private final SingletonSupplier<List<Door>> doors;

    OpenDoors(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes) {
        // Asked for late: the routes themselves stand behind the gate.
        this.doors = SingletonSupplier.of(() -> doors(routes.getObject()));
    }

    private record Door(PathPattern pattern, HandlerMethod handler) {}

    @Override
    public boolean open(Viewer viewer, String href) {
        var path = PathContainer.parsePath(href.split("[?#]", 2)[0]);
        return doors.obtain().stream()
                .filter(door -> door.pattern().matches(path))
                .findFirst()
                .map(door -> admits(door.handler(), viewer))
                .orElse(true);
    }

    private static boolean admits(HandlerMethod handler, Viewer viewer) {
        if (Gate.isOpen(handler)) {
            return true;
        }
        var allow = handler.getMethodAnnotation(Allow.class);
        return allow != null && Arrays.stream(allow.value()).anyMatch(viewer::may);
    }

    private static List<Door> doors(RequestMappingHandlerMapping routes) {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(route -> reads(route.getKey().getMethodsCondition().getMethods()))
                .flatMap(route -> route.getKey().getPatternValues().stream()
                        .map(pattern -> new Door(PathPatternParser.defaultInstance.parse(pattern), route.getValue())))
                .sorted(Comparator.comparing(Door::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
    }

    private static boolean reads(java.util.Set<RequestMethod> methods) {
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }
}
