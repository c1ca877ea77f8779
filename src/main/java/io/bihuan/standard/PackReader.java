package io.bihuan.standard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads a pack. A figure is a plain value, or a value with its unit, names, limits; a list of texts is one figure; a list
 * of records has {@code items}, and {@code fields} that name what each item holds.
 */
final class PackReader {

    private static final YAMLMapper YAML = YAMLMapper.shared();

    private final String file;

    private PackReader(String file) {
        this.file = file;
    }

    /** The five packs, in the order in which one stands in for another. */
    static List<Pack> shipped() {
        return List.of("m", "e", "n", "h", "p").stream()
                .map(letter -> read("/standards/" + letter + ".yaml"))
                .toList();
    }

    static Pack read(String file) {
        try (InputStream in = PackReader.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no pack " + file);
            }
            return new PackReader(file).pack(YAML.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Pack parse(String yaml) {
        return new PackReader("text").pack(YAML.readTree(yaml));
    }

    private Pack pack(JsonNode root) {
        var rules = new ArrayList<Rule>();
        for (var node : root.path("rules")) {
            rules.add(rule(node));
        }
        return new Pack(
                text(root, "letter").charAt(0), text(root.path("name"), "zh"), text(root.path("name"), "en"), rules);
    }

    private Rule rule(JsonNode node) {
        var id = text(node, "id");
        var figures = new ArrayList<Figure>();
        node.path("values").properties().forEach(entry -> addFigures(entry.getKey(), entry.getValue(), id, figures));
        return new Rule(
                id,
                Area.valueOf(text(node, "area").toUpperCase(Locale.ROOT)),
                text(node.path("title"), "zh"),
                text(node.path("title"), "en"),
                text(node.path("text"), "zh"),
                text(node.path("text"), "en"),
                figures);
    }

    private void addFigures(String key, JsonNode node, String rule, List<Figure> figures) {
        if (node.path("items").isArray()) {
            addItems(key, node, rule, figures);
        } else if (node.isObject()) {
            figures.add(figure(key, node.path("value"), node, "", rule));
        } else {
            figures.add(figure(key, node, node, "", rule));
        }
    }

    private void addItems(String key, JsonNode node, String rule, List<Figure> figures) {
        var index = 0;
        for (var item : node.path("items")) {
            var place = key + "[" + index + "]";
            var number = " " + (index + 1) + " · ";
            for (var entry : item.properties()) {
                var named = node.path("fields").path(entry.getKey());
                var figure = figure(place + "." + entry.getKey(), entry.getValue(), named, "", rule);
                figures.add(new Figure(
                        figure.key(),
                        figure.kind(),
                        figure.value(),
                        figure.unit(),
                        node.path("zh").asString(key) + number + figure.zh(),
                        node.path("en").asString(key) + number + figure.en(),
                        figure.own() || node.path("own").asBoolean(false),
                        figure.min(),
                        figure.max(),
                        choices(named.path("choices"), item),
                        rule));
            }
            index++;
        }
    }

    private Figure figure(String key, JsonNode value, JsonNode about, String prefix, String rule) {
        var list = value.isArray();
        var written = list ? lines(value) : scalar(value, key, rule);
        var name = key.substring(key.lastIndexOf('.') + 1);
        return new Figure(
                key,
                list ? FigureKind.LIST : kind(value, written),
                written,
                about.path("unit").asString(""),
                prefix + about.path("zh").asString(name),
                prefix + about.path("en").asString(name),
                about.path("own").asBoolean(false),
                limit(about.path("min")),
                limit(about.path("max")),
                choices(about.path("choices")),
                rule);
    }

    private static FigureKind kind(JsonNode value, String written) {
        if (value.isBoolean()) {
            return FigureKind.BOOLEAN;
        }
        if (value.isIntegralNumber()) {
            return FigureKind.INTEGER;
        }
        return value.isNumber() ? FigureKind.DECIMAL : FigureKind.of(written);
    }

    private String scalar(JsonNode value, String key, String rule) {
        if (value.isMissingNode() || value.isNull() || value.isObject()) {
            throw new IllegalStateException(file + ": rule " + rule + ", figure " + key + " has no value");
        }
        return value.asString();
    }

    private static String lines(JsonNode array) {
        var lines = new ArrayList<String>();
        array.forEach(entry -> lines.add(entry.asString()));
        return String.join("\n", lines);
    }

    /** Where the choices of a field depend on the item, they stand under its code. */
    private static List<String> choices(JsonNode given, JsonNode item) {
        return choices(given.isObject() ? given.path(item.path("code").asString("")) : given);
    }

    private static List<String> choices(JsonNode given) {
        var choices = new ArrayList<String>();
        if (given.isArray()) {
            given.forEach(entry -> choices.add(entry.asString()));
        }
        return choices;
    }

    private static @Nullable BigDecimal limit(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }

    private String text(JsonNode node, String name) {
        var text = node.path(name).asString("");
        if (text.isBlank()) {
            throw new IllegalStateException(file + ": " + name + " is missing in " + node);
        }
        return text;
    }
}
