package io.bihuan.languagemodel;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator says about a language model of somebody else.
 *
 * @param url its address up to {@code /v1}; empty where none is used
 * @param name which model is asked for
 * @param key what it is opened with; it is read from the environment, kept nowhere and shown nowhere
 * @param patience how long an answer may take, from the first byte sent to the last one read
 * @param failures after so many failures in a row it is left alone
 * @param rest for so long
 */
@ConfigurationProperties("bihuan.model")
record ModelSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String name,
        @DefaultValue("") String key,
        @DefaultValue("1500ms") Duration patience,
        @DefaultValue("3") int failures,
        @DefaultValue("60s") Duration rest) {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    ModelSettings {
        if (!patience.isPositive() || patience.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("bihuan.model.patience must be longer than nothing, and 10s at most");
        }
        if (failures < 1 || !rest.isPositive()) {
            throw new IllegalArgumentException("bihuan.model.failures must be 1 at least, rest longer than nothing");
        }
        if (!url.isBlank() && (name.isBlank() || !url.matches("https?://[^/].*"))) {
            throw new IllegalArgumentException(
                    "bihuan.model.url must begin with http:// or https://, and bihuan.model.name say which model");
        }
    }

    boolean on() {
        return !url.isBlank();
    }

    URI completions() {
        var base = url.strip();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/chat/completions");
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "ModelSettings[url=" + url + ", name=" + name + "]";
    }
}
