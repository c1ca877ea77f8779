package io.bihuan.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The styles and scripts of the product, each kind put together into one file at start: no build step, one request.
 * Every file below {@code static/css} and {@code static/js} is found by itself; files are put together by path. A script
 * keeps its names to itself; the scripts of a folder below {@code static/js} are one behaviour in parts and share theirs.
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
            List.of(
                    "static/vendor/htmx.min.js",
                    "static/js/*.js",
                    "static/js/desk/*.js",
                    "static/js/exam/*.js",
                    "static/js/visitor/*.js"),
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
        for (var pattern : BUNDLES.getOrDefault(name, List.of())) {
            var parts = resources(pattern).map(Assets::content).toList();
            var own = script && !pattern.endsWith(".min.js");
            for (var part : sharing(pattern) ? List.of(String.join("\n", parts)) : parts) {
                text.append(own ? "(() => {\n" + part + "\n})();\n" : part + "\n");
            }
        }
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return new Bundle(bytes, hash(bytes));
    }

    private static boolean sharing(String pattern) {
        return pattern.matches("static/js/[^/]+/.*");
    }

    private static Stream<Resource> resources(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern))
                    .sorted(Comparator.comparing(resource -> String.valueOf(resource.getFilename())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
