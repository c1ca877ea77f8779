package io.bihuan.roleplay;

import io.bihuan.roleplay.play.Manners;
import io.bihuan.roleplay.play.Scenario;
import io.bihuan.roleplay.play.ScenarioFile;
import io.bihuan.web.NotFound;
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
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The scenarios that the product brings along, read when they are first asked for, and those that the centre made. */
@Component
public class Shelf {

    private static final String FILES = "classpath:roleplay/scenarios/*.yaml";
    private static final String MANNERS = "classpath:roleplay/manners.yaml";
    private static final String VOICES = "classpath:roleplay/voices/*.yaml";

    private final ObjectProvider<MoreScenarios> more;
    private final Map<String, Script> read = new ConcurrentHashMap<>();
    private volatile List<Script> scripts = List.of();
    private volatile Map<String, Manners> voices = Map.of();

    Shelf(ObjectProvider<MoreScenarios> more) {
        this.more = more;
    }

    /** A scenario with the text that it was read from. */
    record Script(String hash, String yaml, Scenario scenario) {

        static Script of(String name, String yaml) {
            return new Script(hash(yaml), yaml, ScenarioFile.scenario(name, yaml));
        }

        private static String hash(String yaml) {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(yaml.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The voices that a customer may have. */
    public List<String> voiceKeys() {
        return files(VOICES).stream()
                .map(file -> name(file).replace(".yaml", ""))
                .toList();
    }

    /** All of them, in their order. */
    public List<Scenario> scenarios() {
        return scripts().stream().map(Script::scenario).toList();
    }

    /** The scenario of this id. */
    public Scenario require(String id) {
        return script(id).scenario();
    }

    Script script(String id) {
        return scripts().stream()
                .filter(script -> script.scenario().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("scenario " + id));
    }

    /** How the customer of a scenario speaks. */
    Manners manners(Scenario scenario) {
        if (voices.isEmpty()) {
            voices = voices();
        }
        return Objects.requireNonNull(voices.get(scenario.voice()), () -> "No voice " + scenario.voice());
    }

    private static Map<String, Manners> voices() {
        var common = ScenarioFile.manners("manners.yaml", text(files(MANNERS).getFirst()));
        return files(VOICES).stream()
                .collect(Collectors.toMap(
                        file -> name(file).replace(".yaml", ""),
                        file -> common.in(ScenarioFile.voice(name(file), text(file)))));
    }

    private List<Script> scripts() {
        if (scripts.isEmpty()) {
            scripts = read();
        }
        var own = more.stream()
                .flatMap(source -> source.ready().stream())
                .map(yaml -> read.computeIfAbsent(yaml, text -> Script.of("own", text)));
        return Stream.concat(scripts.stream(), own).toList();
    }

    private static List<Script> read() {
        return files(FILES).stream()
                .map(file -> Script.of(name(file), text(file)))
                .toList();
    }

    private static List<Resource> files(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .sorted(Comparator.comparing(Shelf::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
