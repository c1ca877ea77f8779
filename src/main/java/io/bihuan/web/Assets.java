package io.bihuan.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The styles and scripts of the product, each kind put together into one file at start: no build step, one request.
 * Every file below {@code static/css} and {@code static/js} is found by itself; files are put together by path.
 */
@Component
public class Assets {

    private static final Map<String, List<String>> BUNDLES = Map.of(
            "app.css",
            List.of(
                    "static/css/layers.css",
                    "static/css/tokens.css",
                    "static/css/base/*.css",
                    "static/css/components/*.css",
                    "static/css/modules/*.css"),
            "app.js",
            List.of("static/vendor/htmx.min.js", "static/js/*.js"),
            // A megabyte that only pages with a chart ask for.
            "charts.js",
            List.of("static/vendor/echarts.min.js"));

    private final Map<String, Bundle> ready = new ConcurrentHashMap<>();
    private final boolean changing;

    Assets(@Value("${bihuan.web.changing:false}") boolean changing) {
        this.changing = changing;
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody, changed by nobody
    record Bundle(byte[] bytes, String hash) {}

    /** The address of a bundle, which changes with its content. */
    public String address(String name) {
        return "/assets/" + bundle(name).hash() + "/" + name;
    }

    @Nullable
    Bundle find(String name) {
        return BUNDLES.containsKey(name) ? bundle(name) : null;
    }

    private Bundle bundle(String name) {
        return changing ? read(name) : ready.computeIfAbsent(name, this::read);
    }

    private Bundle read(String name) {
        var script = name.endsWith(".js");
        var text = new StringBuilder();
        for (var resource : resources(BUNDLES.getOrDefault(name, List.of()))) {
            var part = content(resource);
            var own = script && !String.valueOf(resource.getFilename()).endsWith(".min.js");
            text.append(own ? "(() => {\n" + part + "\n})();\n" : part + "\n");
        }
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return new Bundle(bytes, hash(bytes));
    }

    private static List<Resource> resources(List<String> patterns) {
        var resolver = new PathMatchingResourcePatternResolver();
        var found = new ArrayList<Resource>();
        for (var pattern : patterns) {
            try {
                found.addAll(java.util.Arrays.stream(resolver.getResources("classpath*:" + pattern))
                        .sorted(Comparator.comparing(resource -> String.valueOf(resource.getFilename())))
                        .toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static String content(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
