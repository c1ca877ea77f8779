package io.bihuan.richtext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * The TeX that is taken: commands that write mathematics and nothing else. What defines macros, opens files or sets
 * lengths is not among them, so that no formula grows beyond what was typed.
 */
final class TexRules {

    static final int LONGEST = 800;
    static final int DEEPEST = 12;

    /** Each command with how many arguments it needs. */
    static final Map<String, Integer> COMMANDS = commands();

    static final Set<String> ENVIRONMENTS = Set.of(
            "matrix",
            "pmatrix",
            "bmatrix",
            "Bmatrix",
            "vmatrix",
            "Vmatrix",
            "smallmatrix",
            "cases",
            "aligned",
            "gathered",
            "array");

    private TexRules() {}

    private static Map<String, Integer> commands() {
        var commands = new HashMap<String, Integer>();
        for (var line : text().split("\n")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var needed = Integer.parseInt(line.substring(0, 1));
                commands.putAll(Arrays.stream(line.substring(2).strip().split("\\s+"))
                        .collect(Collectors.toMap(name -> name, _ -> needed)));
            }
        }
        return Map.copyOf(commands);
    }

    private static String text() {
        try (var in = new ClassPathResource("richtext/commands.txt").getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
